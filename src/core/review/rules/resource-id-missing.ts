import { absent, defineRule } from '../define-rule'

const RESOURCE =
  /EC2|インスタンス|RDS|Aurora|データベース|(?<![A-Z])DB(?![A-Z])|ALB|NLB|ELB|ロードバランサ|バケット|S3|Lambda|関数|クラスタ|テーブル|DynamoDB|キュー|SQS|トピック|SNS|ファイルシステム|EFS|FSx|ボリューム|EBS|ディストリビューション|CloudFront|ECS|EKS|サービス|タスク|Direct Connect|仮想インターフェイス|ゲートウェイ|VPN|エンドポイント|ジョブ|スタック|パイプライン|ストリーム|Kinesis|Redshift|OpenSearch|ElastiCache|Redis|WorkSpaces|サーバー?|\b(?:instance|database|bucket|function|cluster|table|queue|topic|volume|distribution|load balancer|gateway|endpoint|job|stack|pipeline|stream|server|file ?system|domain|service|task)s?\b/i
// Services that have one thing an account.
const NONE_NEEDED =
  /^(?:.*(?:IAM|Organizations|Billing|Support|General|Service Quotas|Trusted Advisor|Health|Account|Cost|Console|SDK|CLI).*)$/i
export default defineRule({
  id: 'resource-id-missing',
  level: 'error',
  article: 'resource-identifiers',
  name: { ja: 'リソースの ID・名前', en: 'Resource ID or name' },
  message: {
    ja: '対象のリソースの ID、名前、ARN のいずれかを書いてください',
    en: 'Please give the ID, name or ARN of the resource concerned',
  },
  examples: [
    { lang: 'ja', bad: '2026-11-20 10:05 JST から EC2 に SSH で接続できません。' },
    { lang: 'ja', good: '2026-11-20 10:05 JST から EC2（i-0abc1234def567890）に SSH で接続できません。' },
    { lang: 'en', bad: 'Our queue has not delivered messages since 10:05 UTC.' },
    { lang: 'en', good: 'Our queue orders-dlq has not delivered messages since 10:05 UTC.' },
    {
      lang: 'en',
      good: 'How do I enable versioning on a bucket?',
      why: 'a question about no resource in particular',
    },
  ],
  prompt: {
    ja: {
      heading: '対象のリソースとリージョン',
      hint: '〔リソースの ID・名前・ARN と、リージョンまたはアベイラビリティーゾーン〕',
    },
    en: {
      heading: 'Resources and Region',
      hint: '[IDs, names or ARNs of the resources, and the Region or Availability Zone]',
    },
  },
  check: ({ kind, own, resources, draft }) =>
    absent(
      kind === 'incident' && resources.length === 0 && !NONE_NEEDED.test(draft.service) && RESOURCE.test(own),
    ),
})
