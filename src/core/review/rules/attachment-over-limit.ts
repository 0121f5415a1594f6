import { defineRule } from '../define-rule'

// Console and upload links, 2026-11-23.
const MAX_FILES = 10
const MAX_BYTES = 157_286_400
export default defineRule({
  id: 'attachment-over-limit',
  level: 'error',
  article: 'case-size-limits',
  name: { ja: '上限を超える添付', en: 'Attachments over the limit' },
  message: {
    ja: '添付は 10 ファイルまで、1 ファイル 150 MB までです',
    en: 'At most 10 attachments of 150 MB each are accepted',
  },
  examples: [
    {
      lang: 'ja',
      bad: 'ダンプを添付します。',
      draft: { attachments: [{ name: 'a.dmp', size: 157_286_401, masked: true, openFindings: 0 }] },
    },
    {
      lang: 'ja',
      good: 'ダンプを添付します。',
      draft: { attachments: [{ name: 'a.dmp', size: 157_286_400, masked: true, openFindings: 0 }] },
    },
    {
      lang: 'en',
      bad: 'The dump is attached.',
      draft: { attachments: [{ name: 'a.dmp', size: 157_286_401, masked: true, openFindings: 0 }] },
    },
    {
      lang: 'en',
      good: 'The dump is attached.',
      draft: { attachments: [{ name: 'a.dmp', size: 157_286_400, masked: true, openFindings: 0 }] },
    },
  ],
  check: ({ draft: { attachments } }) =>
    attachments.length > MAX_FILES || attachments.some(({ size }) => size > MAX_BYTES)
      ? [{ range: null }]
      : [],
})
