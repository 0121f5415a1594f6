import { defineRule } from '../define-rule'

const PLACEHOLDER = /^(?:〔[^〕\n]{1,300}〕|\[[A-Z][^\]\n]{15,300}\])$/gm
export default defineRule({
  id: 'filler-only',
  level: 'info',
  article: 'state-the-goal',
  name: { ja: '記入されていない欄', en: 'Placeholder left' },
  message: { ja: 'ひな形の記入欄が残っています', en: 'A placeholder of the template is left' },
  examples: [
    { lang: 'ja', bad: '⟦〔何が起きましたか〕⟧' },
    { lang: 'ja', good: '接続が切れました。' },
    { lang: 'en', bad: '⟦[What happened, and what did you expect?]⟧' },
    { lang: 'en', good: 'The array is [1, 2, 3].' },
  ],
  check: ({ draft }) =>
    [...draft.body.matchAll(PLACEHOLDER)].map(({ index, 0: text }) => ({
      range: { part: 'body', start: index, end: index + text.length },
    })),
})
