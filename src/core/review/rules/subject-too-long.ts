import { defineRule } from '../define-rule'

const MAX_SUBJECT = 250
export default defineRule({
  id: 'subject-too-long',
  level: 'error',
  article: 'case-size-limits',
  name: { ja: '長すぎる件名', en: 'Subject too long' },
  message: {
    ja: '件名が 250 文字を超えています（コンソールの上限。未確認）',
    en: 'The subject is longer than 250 characters (the limit of the console, unverified)',
  },
  examples: [
    { lang: 'ja', subject: 'あ'.repeat(251), bad: '教えてください。' },
    { lang: 'ja', subject: 'EC2 に接続できない', good: '接続方法を教えてください。' },
    { lang: 'en', subject: 'a'.repeat(251), bad: 'How?' },
    { lang: 'en', subject: 'SSH fails', good: 'How do we connect?' },
  ],
  check: ({ draft }) => (draft.subject.length > MAX_SUBJECT ? [{ range: null }] : []),
})
