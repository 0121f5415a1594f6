import { defineRule } from '../define-rule'

export default defineRule({
  id: 'attachment-not-masked',
  level: 'error',
  article: 'mask-confidential-data',
  name: { ja: 'マスクされていない添付', en: 'Attachment not masked' },
  message: { ja: 'まだマスクされていない添付があります', en: 'An attachment is not masked yet' },
  examples: [
    {
      lang: 'ja',
      bad: 'ログを添付します。',
      draft: { attachments: [{ name: 'a.log', size: 1, masked: false, openFindings: 3 }] },
    },
    {
      lang: 'ja',
      good: 'ログを添付します。',
      draft: { attachments: [{ name: 'a.log', size: 1, masked: true, openFindings: 0 }] },
    },
    {
      lang: 'en',
      bad: 'The log is attached.',
      draft: { attachments: [{ name: 'a.log', size: 1, masked: false, openFindings: 3 }] },
    },
    {
      lang: 'en',
      good: 'The log is attached.',
      draft: { attachments: [{ name: 'a.log', size: 1, masked: true, openFindings: 0 }] },
    },
  ],
  check: ({ draft }) =>
    draft.attachments.some(({ openFindings }) => openFindings > 0) ? [{ range: null }] : [],
})
