import { defineRule } from '../define-rule'

export default defineRule({
  id: 'subject-missing',
  level: 'error',
  article: 'state-the-goal',
  name: { ja: '件名がありません', en: 'No subject' },
  message: { ja: '件名がまだ書かれていません', en: 'The subject is still empty' },
  examples: [
    { lang: 'ja', subject: '', bad: 'EC2 に接続できません。対処方法を教えてください。' },
    { lang: 'ja', subject: 'EC2（i-1）に SSH で接続できない', good: '接続する方法を教えてください。' },
    { lang: 'en', subject: ' ', bad: 'How do I restore access?' },
    { lang: 'en', subject: 'SSH to i-1 times out', good: 'How do I restore access?' },
  ],
  check: ({ draft }) => (draft.subject.trim() === '' ? [{ range: null }] : []),
})
