import { defineRule } from '../define-rule'
import { maskHits } from '../mask-hits'

export default defineRule({
  id: 'secret-in-text',
  level: 'error',
  article: 'mask-confidential-data',
  name: { ja: '本文中の認証情報', en: 'Secret in the text' },
  message: {
    ja: '認証情報と思われる値があります。送る前に伏せてください',
    en: 'This looks like a secret. Please mask it before sending',
  },
  examples: [
    {
      lang: 'ja',
      bad: '設定は password=⟦Sakura-2026-hana⟧ です。',
      fixed: '設定は password=<PASSWORD> です。',
    },
    { lang: 'ja', good: '設定は password=${DB_PASSWORD} です。' },
    {
      lang: 'en',
      bad: 'We set DB_PASSWORD=⟦Maple-2026-leaf⟧ in the task.',
      fixed: 'We set DB_PASSWORD=<PASSWORD> in the task.',
    },
    { lang: 'en', good: 'We set DB_PASSWORD=${DB_PASSWORD} in the task.' },
    { lang: 'en', good: 'Where is the password kept?', why: 'the word in prose is no secret' },
  ],
  check: ({ draft }) => maskHits(draft, ['credentials']),
})
