import { defineRule } from '../define-rule'

const STATUS =
  /(?:(?:障害|メンテナンス|ダウン|落ちて|止まって)(?:中|が?発生して|い|は起きて)*(?:です|ます|いる|る)?(?:でしょう)?か)|\b(?:is|are)\b[^.?]{1,60}\b(?:down|under maintenance|having (?:an )?(?:outage|issues|problems))\b/i
const POLITE =
  /^(?:お世話になって|よろしく|お願い|ご確認|ご回答|hello|hi\b|thanks|thank you|please (?:check|confirm|help|advise))/i
export default defineRule({
  id: 'status-question-only',
  level: 'warning',
  article: 'state-the-goal',
  name: { ja: '状態の確認だけの質問', en: 'Only a status question' },
  message: {
    ja: '状態の確認だけでなく、困っている事象と実現したいことを書いてください',
    en: 'Besides the status, please write what you see and what you want to achieve',
  },
  examples: [
    { lang: 'ja', bad: '⟦いま S3 は障害中ですか？⟧' },
    { lang: 'ja', good: 'いま S3 は障害中ですか？ GetObject が 503 で失敗します。復旧させたいです。' },
    { lang: 'en', bad: '⟦Is EC2 down right now?⟧' },
    { lang: 'en', good: 'Is EC2 down right now? SSH to i-1 times out and we want it back.' },
  ],
  check: ({ sentences }) => {
    const own = sentences.filter(({ quoted, range }) => !quoted && range.part === 'body')
    const asked = own.find(({ text }) => STATUS.test(text))
    return asked !== undefined && own.every((s) => s === asked || POLITE.test(s.text))
      ? [{ range: asked.range }]
      : []
  },
})
