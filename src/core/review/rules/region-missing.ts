import { absent, defineRule } from '../define-rule'

// Services that live in no Region, or in all.
const GLOBAL =
  /IAM|Route ?53|CloudFront|Organizations|Billing|Cost|Account|Support|Trusted Advisor|Shield|Global Accelerator|General|Health|Artifact|Marketplace|Control Tower|Identity Center|Sign-?in|Certificate|WorkMail|Chime/i
export default defineRule({
  id: 'region-missing',
  level: 'warning',
  article: 'resource-identifiers',
  name: { ja: 'リージョン', en: 'Region' },
  message: {
    ja: '本文にリージョン（またはアベイラビリティーゾーン）が書かれていません',
    en: 'The text gives no Region or Availability Zone',
  },
  examples: [
    { lang: 'ja', bad: 'RDS（orders-db）に 10:05 JST から接続できません。' },
    { lang: 'ja', good: '東京リージョンの RDS（orders-db）に 10:05 JST から接続できません。' },
    {
      lang: 'ja',
      good: 'IAM ロール batch-role の信頼ポリシーでエラーになります。',
      draft: { service: 'AWS IAM' },
      why: 'リージョンのないサービス',
    },
    { lang: 'en', bad: 'The queue orders-dlq stopped delivering at 10:05 UTC.' },
    { lang: 'en', good: 'The queue orders-dlq in eu-west-1 stopped delivering at 10:05 UTC.' },
  ],
  check: ({ kind, regions, resources, draft, own }) =>
    absent(
      kind === 'incident' &&
        regions.length === 0 &&
        draft.region === '' &&
        !GLOBAL.test(draft.service) &&
        (draft.service !== '' || resources.length > 0 || /[A-Z]{2,}/.test(own)) &&
        !(draft.service === '' && GLOBAL.test(own)),
    ),
})
