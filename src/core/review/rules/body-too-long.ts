import { defineRule } from '../define-rule'

// CreateCase, communicationBody: 1 to 8,000 (botocore 1.43.107, 2026-10-01).
const MAX_BODY = 8_000
export default defineRule({
  id: 'body-too-long',
  level: 'error',
  article: 'case-size-limits',
  name: { ja: '長すぎる本文', en: 'Body too long' },
  message: { ja: '本文が 8,000 文字を超えています', en: 'The body is longer than 8,000 characters' },
  examples: [
    { lang: 'ja', bad: '教えてください。', draft: { body: 'あ'.repeat(8_001) }, why: '上限は 8,000 文字' },
    { lang: 'ja', good: '短い本文です。設定方法を教えてください。' },
    { lang: 'en', bad: 'Too long.', draft: { body: 'a'.repeat(8_001) } },
    { lang: 'en', good: 'A short body. How do we set it up?' },
  ],
  check: ({ draft }) => (draft.body.length > MAX_BODY ? [{ range: null }] : []),
})
