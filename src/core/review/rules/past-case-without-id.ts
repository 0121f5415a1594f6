import { defineRule, ownMatches } from '../define-rule'

const EARLIER =
  /(?:(?:以前|前回|先日|過去|昨年|先月|先週)(?:に|の|も|、)?(?:お)?(?:問い?合わ?せ|ケース|起票|サポートに(?:聞|相談)))|\b(?:(?:our|my|the|a) (?:previous|earlier|last|past|old) (?:support )?(?:case|ticket))\b/i
const CASE_ID = /\b\d{10,18}\b|\bcase-\d{12}-/
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
  check: (parsed) =>
    CASE_ID.test(parsed.prose) || parsed.draft.relatedCases.length > 0 ? [] : ownMatches(parsed, EARLIER),
})
