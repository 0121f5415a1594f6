import { absent, defineRule } from '../define-rule'

// Plans without phone and chat for technical questions: facts of 2026-11.
const WITHOUT = ['basic', 'developer']
const LONG = 600
export default defineRule({
  id: 'phone-for-details',
  level: 'info',
  article: 'choose-contact-method',
  name: { ja: '連絡方法', en: 'Contact method' },
  message: {
    ja: '電話・チャットの対象外のプランか、細かい情報の多い内容です。Web が適しています',
    en: 'The plan has no phone or chat, or the case is full of details. Web suits it better',
  },
  examples: [
    {
      lang: 'ja',
      bad: 'キューの設定の考え方を相談したいです。',
      draft: { contact: 'phone', plan: 'developer' },
    },
    {
      lang: 'ja',
      good: 'キューの設定の考え方を相談したいです。',
      draft: { contact: 'phone', plan: 'business' },
    },
    { lang: 'en', bad: 'We want to talk about queue settings.', draft: { contact: 'chat', plan: 'basic' } },
    { lang: 'en', good: 'We want to talk about queue settings.', draft: { contact: 'web', plan: 'basic' } },
  ],
  check: ({ draft: { contact, plan, body, attachments }, resources, sentences }) => {
    if (contact === 'web') return []
    const quotedLines = sentences.filter(({ own }) => own.trim() === '').length
    const isDetailed =
      body.length > LONG || attachments.length > 0 || quotedLines >= 3 || resources.length >= 8
    return absent((plan !== null && WITHOUT.includes(plan)) || isDetailed)
  },
})
