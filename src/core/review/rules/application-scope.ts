import { absent, defineRule } from '../define-rule'

const OWN_SOFTWARE =
  /(?:自社|社内|弊社|当社|独自)(?:で)?(?:の|開発(?:の|した)?|製の?)[^。\n]{0,10}(?:アプリ|システム|プログラム|ソフト|ツール)|\b(?:PHP|WordPress|Tomcat|Apache|nginx|IIS|cron|systemd|Active Directory|Rails|Django|Laravel|Spring|Excel|Oracle Forms)\b|(?:カーネルパニック|ブルースクリーン|Windows Update|レジストリ|ミドルウェア|(?:OS|ＯＳ)(?:の|が|を|内))|\bour (?:own |in-house |custom )?(?:app(?:lication)?|software|website code|program)\b/i
// What AWS offers: with one of these in the trouble, the question is about the border.
const AWS_SIDE =
  /(?:API|SDK|IAM|ロール|ポリシー|セキュリティグループ|ENI|EBS|ボリューム|ALB|NLB|ELB|ロードバランサー|ヘルスチェック|VPC|S3|RDS|DynamoDB|SQS|SNS|Lambda|ECS|EKS|CloudWatch|エンドポイント|スロットリング|AccessDenied|メタデータ|停止と開始|インスタンスタイプ|スナップショット)|\b(?:SDK|IAM role|security group|load balancer|target group|endpoint|throttl\w+|AccessDenied|instance type|snapshot)\b/
const ASKS_INSIDE =
  /(?:バグ|コード|ソース|改修|計算|表示|画面|設定(?:ファイル)?|プロセス|ログイン画面|文字化け|動か|起動し|落ち|エラー|不具合)/
// Software of one's own on a host of one's own, and no service of AWS asked about.
const PLATFORM =
  /\b(?:nginx|Apache|Tomcat|WordPress|IIS|PHP|Rails|Django|Laravel|Moodle)\b[^.\n]{0,60}\b(?:on (?:Ubuntu|Debian|Amazon Linux|Windows|CentOS|RHEL|Linux))\b|(?:nginx|Apache|Tomcat|WordPress|IIS)[^。\n]{0,30}(?:書き方|設定(?:方法|ファイル)|ディレクティブ)/i

export default defineRule({
  id: 'application-scope',
  level: 'info',
  article: 'os-and-application-scope',
  name: { ja: 'OS・アプリの範囲', en: 'OS or application only' },
  message: {
    ja: 'OS やアプリケーションの調査は、原則お客様の範囲です。AWS との切り分けに絞って尋ねてください',
    en: 'The OS and your application are basically yours. Ask about the border to the AWS side',
  },
  examples: [
    { lang: 'ja', bad: '自社開発のアプリの画面で、合計の計算に不具合があります。' },
    { lang: 'ja', good: '自社開発のアプリから S3 の API を呼ぶと AccessDenied になります。' },
    { lang: 'en', bad: 'Our own application shows wrong totals since 10:05 UTC.' },
    { lang: 'en', good: 'Our own application gets AccessDenied from S3 since 10:05 UTC.' },
  ],
  check: ({ own, draft, kind }) => {
    const isInside =
      OWN_SOFTWARE.test(own) && (kind === 'incident' || ASKS_INSIDE.test(own) || PLATFORM.test(own))
    return absent(draft.caseType === 'technical' && isInside && !AWS_SIDE.test(`${own}\n${draft.body}`))
  },
})
