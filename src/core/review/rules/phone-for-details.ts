import { absent, defineRule } from '../define-rule'

// Plans without phone and chat for technical questions: facts of 2026-11.
const WITHOUT = ['basic', 'developer']
const LONG = 600
// What has to be read is told by voice: names, numbers and logs are misheard.
const BY_VOICE =
  /(?:詳し|詳細|細か|中身|内容|ログ|経緯)[^。\n]{0,20}(?:(?:お)?電話|通話|口頭)(?:で|にて)|(?:(?:お)?電話|通話|口頭)(?:で|にて)[^。\n]{0,16}(?:詳し|詳細|説明|お伝え|お話|読み上げ)|\b(?:details?|explain|describe|walk you through|read (?:it|them|you)|tell you)\b[^.\n]{0,40}\b(?:(?:on|over|by) the (?:phone|call)|by phone|by voice|verbally)\b|\b(?:phone|call) me\b[^.\n]{0,40}\b(?:explain|details?|walk|tell)/i
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
    if (sentences.some(({ own }) => BY_VOICE.test(own))) return absent(true)
    const quotedLines = sentences.filter(({ own }) => own.trim() === '').length
    const isDetailed =
      body.length > LONG || attachments.length > 0 || quotedLines >= 3 || resources.length >= 8
    return absent((plan !== null && WITHOUT.includes(plan)) || isDetailed)
  },
})
