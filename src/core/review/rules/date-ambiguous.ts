import { defineRule, type Hit } from '../define-rule'
import { ambiguousDates } from '../parse/slash-dates'

export default defineRule({
  id: 'date-ambiguous',
  level: 'info',
  article: 'unambiguous-dates',
  name: { ja: '月と日の順', en: 'Order of month and day' },
  message: {
    ja: 'どちらが月か、読む人によって変わる日付です。2026-09-10 のように書くと確実です',
    en: 'Readers may take either number for the month. A date such as 2026-09-10 leaves no doubt',
  },
  examples: [
    {
      lang: 'ja',
      bad: '⟦9/10⟧ から、キュー orders の受信が遅れています。',
      fixed: '2026-09-10 から、キュー orders の受信が遅れています。',
    },
    { lang: 'ja', good: '2026-09-10 から、キュー orders の受信が遅れています。' },
    { lang: 'ja', good: '9/25 から、キュー orders の受信が遅れています。', why: '25 月はない' },
    { lang: 'ja', good: '9/10 と 9/25 の 2 回、接続が切れました。', why: '同じ書き方の日付から分かる' },
    { lang: 'ja', good: 'ヘルスチェックに通るのは 3/10 台です。', why: '台数' },
    { lang: 'ja', good: '応答時間は 1/3 に減りましたが、まだ失敗します。', why: '分数' },
    { lang: 'ja', good: '「9/10 timeout」と表示されます。', why: '画面の文言' },
    { lang: 'ja', good: '来月 12/1 に移行を予定しています。', why: '月が分かる' },
    { lang: 'ja', bad: '証明書の期限が切れたのは ⟦10/11/26⟧ です。' },
    {
      lang: 'en',
      bad: 'Receives from the queue orders have lagged since ⟦9/10⟧.',
      fixed: 'Receives from the queue orders have lagged since 2026-09-10.',
    },
    { lang: 'en', good: 'Receives from the queue orders have lagged since 10 September 2026.' },
    { lang: 'en', good: 'It broke on 9/10 and again on 9/25.', why: 'the second date tells the order' },
    { lang: 'en', good: 'Only 3/10 targets are healthy since 25 September.', why: 'a count' },
    { lang: 'en', good: 'We are on call 24/7 and the link on port 1/2 is down.' },
    { lang: 'en', good: 'It began on 9/10 (10 September 2026).', why: 'written out beside it' },
    { lang: 'en', bad: 'The certificate expired on ⟦10/11/26⟧ at 08:00 UTC.' },
  ],
  check: (parsed): readonly Hit[] => {
    const dates = ambiguousDates(parsed)
    const first = dates[0]
    if (first === undefined || parsed.kind === 'closing') return []
    // Whoever writes one date month first writes all of them so.
    const fixes = (['monthFirst', 'dayFirst'] as const).map((order) => ({
      title: { ja: `「${first[order]}」にする`, en: `Replace by “${first[order]}”` },
      edits: dates.map((date) => ({ range: date.range, text: date[order] })),
    }))
    return [{ range: first.range, fixes }]
  },
})
