import { defineRule } from '../define-rule'

// A wish has an object: asking how, which, why, or to make something work again.
const WISH =
  /(?:教え|ご教示|ご案内|知りた|したい|したく|戻した|なりたい|ください(?!ませ)|ほしい|欲しい|希望|確認(?:したく|させて|方法)|[?？]|ですか|ますか|でしょうか|依頼|お願い(?:したい|できますか))|\b(?:how|what|which|why|where|when|could you|can you|would like|want to|need to|we need|tell us|let us know|advise|should|is it possible)\b/i
const DONE = /(?:解決しました|クローズ)|\b(?:resolved|solved)\b/i
export default defineRule({
  id: 'goal-missing',
  level: 'error',
  article: 'state-the-goal',
  name: { ja: '実現したいことがありません', en: 'No goal' },
  message: {
    ja: '何を実現したいか、何を知りたいかが書かれていません',
    en: 'It does not say what you want to achieve or to know',
  },
  examples: [
    { lang: 'ja', bad: 'RDS が再起動しました。よろしくお願いします。' },
    { lang: 'ja', good: 'RDS が再起動しました。再発を防ぐ設定を教えてください。' },
    { lang: 'en', bad: 'The queue stopped. Please help.' },
    { lang: 'en', good: 'The queue stopped. How can we restart it?' },
  ],
  check: ({ draft, prose }) =>
    draft.body.trim() !== '' && !WISH.test(prose) && !DONE.test(prose) ? [{ range: null }] : [],
})
