import { absent, defineRule } from '../define-rule'

export default defineRule({
  id: 'language-mismatch',
  level: 'warning',
  article: 'choose-language',
  name: { ja: '言語の不一致', en: 'Language mismatch' },
  message: {
    ja: '問い合わせ言語と本文の言語が違います',
    en: 'The language of the case and of the text differ',
  },
  examples: [
    {
      lang: 'ja',
      bad: 'キューの処理が遅れています。調べ方を教えてください。',
      draft: { language: 'en', subject: 'キューの遅延' },
    },
    { lang: 'ja', good: 'キューの処理が遅れています。調べ方を教えてください。' },
    {
      lang: 'en',
      bad: 'Our queue has been slow since yesterday and we would like to know how to find out why.',
      draft: { language: 'ja', subject: 'Queue is slow' },
    },
    {
      lang: 'en',
      good: 'Our queue has been slow since yesterday and we would like to know how to find out why.',
    },
  ],
  check: ({ draft, language }) => absent(language !== null && language !== draft.language),
})
