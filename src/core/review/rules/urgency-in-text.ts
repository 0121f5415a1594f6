import { defineRule, ownMatches } from '../define-rule'

const URGENT =
  /(?:至急|大至急|緊急(?!度|連絡先|時の)|一刻も早く|今すぐ(?:に)?(?:対応|回答))|(?<![-\w])(?:urgent(?:ly)?|asap|immediately)(?![-\w])/i
export default defineRule({
  id: 'urgency-in-text',
  level: 'warning',
  article: 'urgent-in-text',
  name: { ja: '本文中の「至急」', en: 'Urgency in the text' },
  message: {
    ja: '「至急」と書いても緊急度は変わりません。緊急度の欄で選んでください',
    en: 'Writing this does not change the severity. Please choose it in its field',
  },
  examples: [
    { lang: 'ja', bad: '⟦至急⟧対応をお願いします。' },
    { lang: 'ja', good: 'キュー `urgent-mail` の処理が遅れています。' },
    { lang: 'en', bad: 'This is ⟦urgent⟧, please look at it.' },
    { lang: 'en', good: 'The log says "urgent: disk full".' },
  ],
  check: (parsed) => ownMatches(parsed, URGENT),
})
