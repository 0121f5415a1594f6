import { defineRule, firstAsked, oneOf } from '../define-rule'

const ASKS = oneOf(
  /(?:AWS\s?(?:側|基盤|内部|インフラ)|貴社(?:側|基盤|内)?|御社(?:側|内)?|基盤(?:側|の)?|物理(?:ホスト|サーバー|機器)|ホスト(?!ゾーン|名|ヘッダ)|データセンター|ハードウェア|サービス側|クラウド側|設備|電源|内部)[^。\n]{0,36}?(?:原因|理由|経緯|何が(?:あった|起き|壊れ|故障)|どの(?:部品|機器|装置|部分)|なぜ[^。\n]{0,12}(?:故障|壊れ|止ま|落ち|検知)|詳細(?:を|な|について)|故障内容)/,
  /(?:根本原因|根本的な原因|真因|RCA|RCFA|障害報告書|事故報告書|経緯書|顛末書|原因報告書?|インシデントレポート|ポストモーテム|再発防止策|恒久対策|是正処置)[^。\n]{0,30}?(?:教え|開示|提出|提供|報告|説明|お願い|ください|知り|ご?提示|いただ|必要|発行|希望|共有)/,
  /障害(?:の|が(?:起き|発生し)た)(?:詳しい|詳細な|具体的な|技術的な)?(?:原因|理由|経緯)[^。\n]{0,20}?(?:教え|開示|説明|知りた|報告|ご?提示|共有|ご?連絡)|どの(?:部品|機器|ディスク|コンポーネント)が(?:故障|壊れ)|何が(?:壊れ|故障し|あっ)た(?:の)?か/,
  /\b(?:root[- ]cause|RCA|post-?mortem|incident report|corrective (?:measures?|actions?)|preventive (?:measures?|actions?))\b/,
  /\b(?:cause|reason|explanation|details?|report)\b[^.\n]{0,60}\b(?:on (?:your|the aws|aws'?s?) (?:side|end)|your (?:infrastructure|hardware|data ?cent(?:er|re)s?|hosts?|side|network)|underlying (?:host|hardware)|aws[- ]side|inside aws|of the (?:outage|host failure|disruption|hardware))\b/,
  /\bwhat (?:exact(?:ly)? )?(?:component|part|device|hardware)\b[^.?\n]{0,20}?\b(?:failed|broke|was|died)\b|\bwas there an? (?:hardware|host|power|network|infrastructure) (?:issue|failure|problem|fault|outage)/,
  /\b(?:what|why|which|explain|story|report|read|details?|find out)\b[^.?\n]{0,90}\b(?:physical side|(?:underlying|physical) (?:host|hardware|server|machine)|in the host|power (?:feed|supply|unit)|hardware (?:fault|failure|component)|disk controller|network card|motherboard|memory module)\b/,
  /\bwhat (?:exactly )?(?:happened|broke|failed|went wrong|caused)\b[^.\n]{0,50}\b(?:your|aws|host|hardware|data ?cent(?:er|re)|inside|behind|internally)\b|\bwhy did (?:your|the (?:underlying|physical)) (?:host|hardware|server|network|data ?cent(?:er|re))/,
)
// Why one's own configuration fails is an ordinary question.
const OWN_SIDE =
  /(?:当方|弊社|こちら|自社|設定|アプリ|ポリシー)(?:側)?の(?:根本)?原因|\b(?:our|my) (?:own )?(?:side|configuration|code|settings)\b|\bnot (?:what we|our question|asking)|\bno need to\b|\bdo not need\b/i
export default defineRule({
  id: 'asks-failure-cause',
  level: 'warning',
  article: 'failure-cause-details',
  name: { ja: '基盤障害の原因の質問', en: 'Asks for the internal cause' },
  message: {
    ja: '基盤の障害の詳しい原因はお答えできない内容です。復旧や備えの方法を尋ねてください',
    en: 'Detailed causes of infrastructure failures are not given. Ask how to recover or to be ready',
  },
  examples: [
    { lang: 'ja', bad: '昨日の停止の⟦根本原因を報告⟧してください。' },
    { lang: 'ja', good: '同じ停止に備えて、自動で切り替える方法を教えてください。' },
    { lang: 'en', bad: 'Please send us an ⟦RCA⟧ of the incident.' },
    { lang: 'en', good: 'How do we switch over automatically next time?' },
  ],
  check: (parsed) => firstAsked(parsed, 'failure-cause-details', ASKS, ({ own }) => !OWN_SIDE.test(own)),
})
