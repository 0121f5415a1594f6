import { absent, defineRule } from '../define-rule'
import { isDetailedIncident } from '../parse/detail'

const REACHED =
  /連絡先|連絡(?:が)?(?:可能|でき|つ(?:く|き)|の取れる)|折り返し|お電話(?:は|を|くだ)|電話番号|電話(?:に|で)(?:出|応答|対応)|内線|担当(?:者)?(?:は|の|：|:)|窓口(?:は|：|:)|当番|オンコール|在席|在社|対応(?:可能|できます|いたします|します)|待機|会議(?:に|へ)(?:入|参加)|(?:終日|24\s?時間|いつでも|営業時間|勤務時間|平日)|\d\s?時(?:まで|から)[^。\n]{0,16}(?:電話|連絡|対応|在席|可)|\b(?:be reached|reachable (?:by|at|on|until|from|around|24)|reach (?:us|me|him|her|them|our|the on)|contact (?:us|me|person|is|for)|available (?:from|until|all|on|at|to|between|by|now|24)|on[- ]call|call (?:us|me|back)|phone number|ring (?:us|me)|stand(?:ing)? by|bridge|extension|24\s?[/x]\s?7|around the clock|office hours|working hours|business hours|point of contact|at any time|any time|join a call)\b/i
const URGENT = ['urgent', 'critical']
export default defineRule({
  id: 'contact-window-missing',
  level: 'info',
  article: 'who-can-be-reached',
  name: { ja: '連絡が取れる人と時間', en: 'Who can be reached when' },
  message: {
    ja: '誰に、いつ連絡が取れるか（時間帯とタイムゾーン）があると、行き違いを防げます',
    en: 'Who can be reached, and when (with a time zone), avoids missing each other',
  },
  examples: [
    {
      lang: 'ja',
      bad: '2026-11-20 10:05 JST から VPN（vpn-0abc1234def567890）のトンネルが両方とも切れており、拠点から本番環境に接続できません。構成が複雑なため、電話で認識を合わせたいです。',
      draft: { contact: 'phone' },
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から VPN（vpn-0abc1234def567890）のトンネルが両方とも切れています。電話で認識を合わせたいです。佐藤が 20 時 JST まで対応できます。',
      draft: { contact: 'phone' },
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から VPN（vpn-0abc1234def567890）のトンネルが片方だけ切れており、予備のトンネルで通信しています。復旧の手順を教えてください。',
      why: '緊急度は通常、連絡方法は Web',
    },
    {
      lang: 'en',
      bad: 'Both tunnels of vpn-0abc1234def567890 have been down since 2026-11-20 10:05 UTC and our warehouse cannot reach production. We need the tunnels back.',
      draft: { severity: 'critical' },
    },
    {
      lang: 'en',
      good: 'Both tunnels of vpn-0abc1234def567890 have been down since 2026-11-20 10:05 UTC. Our network team can be reached around the clock through this case.',
      draft: { severity: 'critical' },
    },
  ],
  check: (parsed) => {
    const { contact, severity, environment } = parsed.draft
    const isProduction = environment === null || environment === 'production'
    const isLive = contact !== 'web' || (URGENT.includes(severity) && isProduction)
    return absent(isLive && isDetailedIncident(parsed) && !REACHED.test(parsed.own))
  },
})
