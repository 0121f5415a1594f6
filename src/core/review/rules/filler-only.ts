import { defineRule, type Hit } from '../define-rule'
import type { ParsedDraft } from '../parse/draft-text'
import { placeholdersOf } from '../parse/quotes'

/** A heading of the template with nothing below it. */
function emptyHeadings({ headings }: ParsedDraft): readonly Hit[] {
  if (headings.length < 2) return []
  return headings.filter(({ content, text }) => content === '' && text !== '').map(({ range }) => ({ range }))
}
export default defineRule({
  id: 'filler-only',
  level: 'info',
  article: 'state-the-goal',
  name: { ja: '記入されていない欄', en: 'Placeholder left' },
  message: { ja: 'ひな形の欄が、記入されないまま残っています', en: 'A part of the template is left empty' },
  examples: [
    { lang: 'ja', bad: '⟦〔何が起きましたか〕⟧' },
    { lang: 'ja', good: '接続が切れました。' },
    { lang: 'ja', bad: '## 事象\n切れました。\n⟦## 影響⟧\n' },
    { lang: 'en', bad: '⟦[What happened, and what did you expect?]⟧' },
    { lang: 'en', good: 'The array is [1, 2, 3].' },
  ],
  // One is enough to say it; the next is said when this one is filled in.
  check: (parsed) => {
    const [first] = placeholdersOf(parsed.draft.body)
    const left =
      first === undefined ? emptyHeadings(parsed) : [{ range: { part: 'body' as const, ...first } }]
    return left.slice(0, 1)
  },
})
