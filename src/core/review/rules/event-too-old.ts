import { absent, defineRule } from '../define-rule'
import { shiftDay } from '../parse/times'

// The guide gives no figure; two weeks is what the rule's description says.
const DAYS = 14
export default defineRule({
  id: 'event-too-old',
  level: 'info',
  article: 'report-early',
  name: { ja: '古い事象', en: 'Old event' },
  message: {
    ja: '二週間より前の事象は、詳しい調査ができないことがあります',
    en: 'An event of more than two weeks ago may no longer be open to detailed investigation',
  },
  examples: [
    { lang: 'ja', bad: '2026-09-02 22:15 JST に接続が切断しました。' },
    { lang: 'ja', good: '2026-11-18 22:15 JST に接続が切断しました。' },
    {
      lang: 'ja',
      good: '2026-11-18 に失敗しました。9 月 2 日に更新して以来、正常でした。',
      why: '新しい出来事がある',
    },
    { lang: 'en', bad: 'The connection dropped on 2 September 2026 at 22:15 UTC.' },
    { lang: 'en', good: 'The connection dropped on 18 November 2026 at 22:15 UTC.' },
  ],
  check: ({ kind, days, relativeDays, today }) => {
    const told = [...days, ...relativeDays].flatMap(({ day }) => (day === null ? [] : [day]))
    const newest = told.reduce((a, b) => (a > b ? a : b), '')
    return absent(kind === 'incident' && newest !== '' && newest < shiftDay(today, -DAYS))
  },
})
