import { defineRule } from '../define-rule'

// A time told relative to now is another rule's business.
const RELATIVE =
  /(?:昨日|今朝|昨晩|本日|今日|先ほど|先日|先週|さっき)|\b(?:yesterday|today|this morning|last (?:night|week))\b/i
export default defineRule({
  id: 'time-missing',
  level: 'error',
  article: 'time-and-timezone',
  name: { ja: '発生日時がありません', en: 'No date and time' },
  message: { ja: 'いつ起きたかが書かれていません', en: 'It does not say when it happened' },
  examples: [
    { lang: 'ja', bad: 'Lambda がタイムアウトで失敗します。原因の調べ方を教えてください。' },
    { lang: 'ja', good: '2026-11-20 10:05 JST から Lambda が失敗します。調べ方を教えてください。' },
    { lang: 'ja', good: 'S3 のライフサイクルの設定方法を教えてください。', why: '質問であり、障害ではない' },
    { lang: 'en', bad: 'Connections to the database fail. How can we find out why?' },
    { lang: 'en', good: 'Connections have failed since 2026-11-20 10:05 UTC. How can we find out why?' },
  ],
  check: ({ isIncident, times, days, prose }) =>
    isIncident && times.length === 0 && days.length === 0 && !RELATIVE.test(prose) ? [{ range: null }] : [],
})
