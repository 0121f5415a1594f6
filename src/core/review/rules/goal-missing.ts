import { absent, defineRule } from '../define-rule'
import { playsIn } from '../parse/plays'

export default defineRule({
  id: 'goal-missing',
  level: 'error',
  article: 'state-the-goal',
  name: { ja: '実現したいこと', en: 'Goal' },
  message: {
    ja: '何を実現したいか、何を知りたいかが書かれていません',
    en: 'It does not say what you want to achieve or to know',
  },
  examples: [
    { lang: 'ja', bad: 'RDS が再起動しました。よろしくお願いします。' },
    { lang: 'ja', good: 'RDS が再起動しました。再発を防ぐ設定を教えてください。' },
    { lang: 'ja', bad: 'EC2 に接続できません。ご対応をお願いいたします。' },
    { lang: 'en', bad: 'The queue stopped. Please help.' },
    { lang: 'en', good: 'The queue stopped. How can we restart it?' },
    { lang: 'en', bad: 'Deployments fail since noon. Thank you for your support.' },
  ],
  prompt: {
    ja: {
      heading: '実現したいこと',
      hint: '〔何ができるようになれば解決ですか。最後に、教えてほしいことを一文で〕',
    },
    en: {
      heading: 'What we want to achieve',
      hint: '[What must work again for this to be solved? End with your question in one sentence]',
    },
  },
  check: ({ draft, sentences, kind }) =>
    absent(
      draft.body.trim() !== '' && kind !== 'closing' && kind !== 'request' && !playsIn(sentences, 'goal'),
    ),
})
