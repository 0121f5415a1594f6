import { defineRule, ownMatches } from '../define-rule'
import { citesCase } from '../parse/cases'

const EARLIER =
  /(?:以前|前回|先日|過去|昨年|去年|先月|先週|一昨日|昨日|この間|前に|前の|別の|もう一つの|最初の|元の)(?:に|の|も|、|から)?(?:お)?(?:問い?合わ?せ|ケース|起票|サポートに(?:聞|相談|問)|(?:ご)?(?:質問|相談|お願い|依頼|報告|案内)(?:した|し|いただいた|させて)[^。\n]{0,14}(?:件|内容|とき|際|もの))|(?:例|あ)の件|(?:ケース|問い合わせ)(?:で|にて)(?:ご)?案内(?:いただ|された)|\b(?:our|my|the|a|an|another|that) (?:previous|earlier|last|past|old|other|prior|first|original|existing) (?:support )?(?:case|ticket|inquiry|request)\b|\b(?:as (?:we|i) (?:reported|asked|wrote) (?:before|earlier|last|previously)|last time (?:we|i) (?:asked|contacted|opened|filed)|(?:we|i) (?:opened|filed|raised) a (?:case|ticket) (?:before|last|earlier|about this|previously))\b/i
export default defineRule({
  id: 'past-case-without-id',
  level: 'warning',
  article: 'refer-to-past-cases',
  name: { ja: 'ID のない過去のケース', en: 'Past case without its ID' },
  message: {
    ja: '過去のケースは、ケース ID を添えて参照してください',
    en: 'Please cite the earlier case by its case ID',
  },
  examples: [
    { lang: 'ja', bad: '⟦前回の問い合わせ⟧と同じ事象です。' },
    { lang: 'ja', good: '前回の問い合わせ（ケース ID 170000000000001）と同じ事象です。' },
    { lang: 'en', bad: 'This is like ⟦our previous case⟧.' },
    { lang: 'en', good: 'This is like our previous case 170000000000001.' },
  ],
  check: (parsed) => (citesCase(parsed) ? [] : ownMatches(parsed, EARLIER)),
})
