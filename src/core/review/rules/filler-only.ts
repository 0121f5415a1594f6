import { defineRule, type Hit } from '../define-rule'
import type { ParsedDraft } from '../parse/draft-text'

const PLACEHOLDER =
  /^[ \t]{0,8}(?:〔[^〕\n]{1,300}〕|[（(]?(?:ここに|こちらに)[^\n]{2,80}?(?:書|記入|記載|入力)[^\n]{0,20}[）)]?|\[[A-Z][^\]\n]{15,300}\]|<[^<>\n]{4,80}(?:here|を記入|を入力)>|(?:TBD|TODO|XXX|N\/A\?|未記入|記入例[^\n]{0,40}|\(?(?:write|describe|fill in|enter)[^\n]{3,80} here\)?)\.?)[ \t]*$/gim
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
  check: (parsed) => [
    ...[...parsed.draft.body.matchAll(PLACEHOLDER)].map(({ index, 0: text }): Hit => {
      const start = index + (text.length - text.trimStart().length)
      return { range: { part: 'body', start, end: start + text.trim().length } }
    }),
    ...emptyHeadings(parsed),
  ],
})
