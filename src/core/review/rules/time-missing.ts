import { absent, defineRule } from '../define-rule'

export default defineRule({
  id: 'time-missing',
  level: 'error',
  article: 'time-and-timezone',
  name: { ja: '発生日時', en: 'Date and time' },
  message: { ja: 'いつ起きたかが書かれていません', en: 'It does not say when it happened' },
  examples: [
    { lang: 'ja', bad: 'Lambda がタイムアウトで失敗します。原因の調べ方を教えてください。' },
    { lang: 'ja', good: '2026-11-20 10:05 JST から Lambda が失敗します。調べ方を教えてください。' },
    { lang: 'ja', good: 'S3 のライフサイクルの設定方法を教えてください。', why: '質問であり、障害ではない' },
    { lang: 'en', bad: 'Connections to the database fail. How can we find out why?' },
    { lang: 'en', good: 'Connections have failed since 2026-11-20 10:05 UTC. How can we find out why?' },
    {
      lang: 'en',
      good: 'The error says `2026-11-20T10:05:11Z timeout`. How can we avoid it?',
      why: 'the log tells it',
    },
  ],
  prompt: {
    ja: {
      heading: '発生日時と現在の状況',
      hint: '〔年月日と時刻をタイムゾーン付きで（例：2026-11-20 15:52 JST）〕',
    },
    en: {
      heading: 'When, and is it still happening',
      hint: '[Date and time with a time zone, such as 2026-11-20 15:52 JST]',
    },
  },
  check: ({ kind, times, days, relativeDays }) =>
    absent(kind === 'incident' && times.length === 0 && days.length === 0 && relativeDays.length === 0),
})
