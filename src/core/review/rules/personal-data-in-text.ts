import { defineRule } from '../define-rule'
import { maskHits } from '../mask-hits'

export default defineRule({
  id: 'personal-data-in-text',
  level: 'warning',
  article: 'mask-confidential-data',
  name: { ja: '本文中の個人情報', en: 'Personal data in the text' },
  message: {
    ja: '個人情報と思われる値があります。必要がなければ伏せてください',
    en: 'This looks like personal data. Please mask it unless it is needed',
  },
  examples: [
    {
      lang: 'ja',
      bad: '利用者 ⟦hanako@shop.example.jp⟧ に届きません。',
      fixed: '利用者 <EMAIL> に届きません。',
    },
    { lang: 'ja', good: '利用者 <EMAIL-3TN9XAB4QR> に届きません。' },
    { lang: 'en', bad: 'Mail to ⟦jane.doe@shop.example.com⟧ bounces.', fixed: 'Mail to <EMAIL> bounces.' },
    { lang: 'en', good: 'Mail to one customer bounces.' },
  ],
  check: ({ draft }) => maskHits(draft, ['personal']),
})
