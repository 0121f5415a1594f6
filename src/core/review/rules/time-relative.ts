import { defineRule, type Hit } from '../define-rule'

export default defineRule({
  id: 'time-relative',
  level: 'warning',
  article: 'time-and-timezone',
  name: { ja: '日付のない日時', en: 'Relative time' },
  message: {
    ja: '「昨日」「今朝」などは読む日によって変わります。日付を書いてください',
    en: 'Words such as "yesterday" change with the reader’s day. Please give the date',
  },
  examples: [
    {
      lang: 'ja',
      bad: '⟦昨夜⟧からバックアップが失敗します。',
      fixed: '2026-11-19 夜からバックアップが失敗します。',
    },
    { lang: 'ja', good: '2026-11-19 22:00 JST からバックアップが失敗します。' },
    { lang: 'ja', good: '本日 15:52 JST からバックアップが失敗します。', why: '時刻とタイムゾーンがある' },
    {
      lang: 'en',
      bad: 'Backups have failed since ⟦yesterday⟧.',
      fixed: 'Backups have failed since 2026-11-19.',
    },
    { lang: 'en', good: 'Backups have failed since yesterday (19 November), 22:00 UTC.' },
  ],
  check: ({ kind, relativeDays, days, times }): readonly Hit[] => {
    const told = relativeDays.filter(({ quoted, range }) => !quoted && range.part === 'body')
    const first = told[0]
    const hasDate = days.some(({ quoted }) => !quoted)
    const hasClock =
      first !== undefined &&
      times.some(
        ({ quoted, hasZone, range: { part, start } }) =>
          !quoted && hasZone && part === first.range.part && Math.abs(start - first.range.start) < 32,
      )
    if (kind !== 'incident' || first === undefined || hasDate || hasClock) return []
    return [
      { range: first.range, fixes: first.day === null ? [] : [withDate(first.range, first.text, first.day)] },
    ]
  },
})

// What the word says of the hour stays.
const HOURS: readonly (readonly [RegExp, string])[] = [
  [/夜|晩/, ' 夜'],
  [/夕/, ' 夕方'],
  [/朝|けさ/, ' 朝'],
  [/night|evening/i, ' evening'],
  [/morning/i, ' morning'],
  [/afternoon/i, ' afternoon'],
]
function withDate(range: NonNullable<Hit['range']>, word: string, day: string) {
  const text = `${day}${HOURS.find(([pattern]) => pattern.test(word))?.[1] ?? ''}`
  return { title: { ja: `「${text}」に置き換える`, en: `Replace by “${text}”` }, edits: [{ range, text }] }
}
