import { defineRule } from '../define-rule'

export default defineRule({
  id: 'timezone-missing',
  level: 'warning',
  article: 'time-and-timezone',
  name: { ja: 'タイムゾーンのない時刻', en: 'Time without a time zone' },
  message: { ja: '時刻にタイムゾーンがありません', en: 'This time has no time zone' },
  examples: [
    {
      lang: 'ja',
      bad: '11 月 20 日の ⟦15:52⟧ に始まりました。',
      fixed: '11 月 20 日の 15:52 JST に始まりました。',
    },
    { lang: 'ja', good: '11 月 20 日の 15:52（日本時間）に始まりました。' },
    { lang: 'ja', good: '所要時間は 3 時間です。', why: '長さであり、時刻ではない' },
    { lang: 'ja', good: '11 月 20 日の 22:15〜22:19（日本時間）に失敗しました。', why: '範囲の両方にかかる' },
    { lang: 'ja', good: '毎日 3 時に実行する設定を教えてください。', why: '質問であり、出来事ではない' },
    {
      lang: 'en',
      bad: 'It failed at ⟦10:05⟧ on 20 November.',
      fixed: 'It failed at 10:05 UTC on 20 November.',
    },
    { lang: 'en', good: 'It failed at 10:05 UTC on 20 November.' },
    { lang: 'en', good: 'The log says `10:05 reset`.', why: 'a quoted log is evidence, not prose' },
  ],
  check: ({ draft, times, kind }) =>
    kind === 'question' || kind === 'billing'
      ? []
      : times
          .filter(({ quoted, hasZone }) => !quoted && !hasZone)
          .map(({ range }) => ({
            range,
            fixes: (draft.language === 'ja' ? ['JST', 'UTC'] : ['UTC', 'JST']).map((zone) => ({
              title: { ja: `${zone} を付ける`, en: `Add ${zone}` },
              edits: [{ range: { ...range, start: range.end }, text: ` ${zone}` }],
            })),
          })),
})
