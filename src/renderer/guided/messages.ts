import { defineMessages } from '@shared/lang'

export const messages = defineMessages({
  ja: {
    mode: '書き方',
    direct: '本文を直接書く',
    guided: '質問に答えて書く',
    form: '内容',
    progress: (p: { done: string; total: string }) => `${p.total} 問のうち ${p.done} 問に記入済み`,
    example: '例',
    rest: '質問のほかに本文にある内容（そのまま残ります）',
  },
  en: {
    mode: 'How to write',
    direct: 'Write the body',
    guided: 'Answer questions',
    form: 'About',
    progress: (p) => `${p.done} of ${p.total} answered`,
    example: 'Example',
    rest: 'What else stands in the body (it is kept)',
  },
})
