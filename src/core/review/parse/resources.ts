import type { TextRange } from '../types'
import { inLines, remembered, type Span } from './remembered'

export interface Mention {
  readonly range: TextRange
  readonly text: string
  readonly quoted: boolean
}

// Shapes of identifiers: https://docs.aws.amazon.com/general/latest/gr/aws-arns-and-namespaces.html, as of 2026-11.
const ARN = /\barn:aws[\w-]{0,8}:[\w-]{1,40}:[\w-]{0,20}:\d{0,12}:[\w+=,.@:/*-]{1,300}/g
const AWS_ID =
  /\b(?:i|vol|eni|subnet|vpc|sg|rtb|igw|nat|eipalloc|eipassoc|snap|ami|tgw|tgw-attach|tgw-rtb|vgw|cgw|vpn|vpce|vpce-svc|acl|lt|fs|fsap|mt|dxcon|dxvif|dxlag|pcx|eigw|mi|ws|wsb|d|ds|app|rslvr-in|rslvr-out|cr|sir|fleet|fl|pl|dopt|igw|j|s|db|cluster|backup|bkt|r|lag|sgr|eks|task|q|kb|agent)-[0-9a-z]{6,40}\b/g
const OTHER_ID =
  /\b(?:[A-Z0-9]{13,14}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|d-[A-Z0-9]{9,12}|[a-z]{2}-[a-z]+-\d_[A-Za-z0-9]{6,20})\b/g
const HOST =
  /\b(?:https?:\/\/)?[a-z0-9][\w-]{0,62}(?:\.[\w-]{1,62}){1,6}\.(?:amazonaws\.com|aws|com|net|org|jp|io|dev|internal|local|cloud)(?:\.cn)?\b|\bs3:\/\/[\w.-]{3,63}/g
// A name that someone gave: mail-send, orders_v2, cart01; in small letters with a mark or a digit inside.
const PLAIN_NAME = String.raw`[a-z][a-z0-9]{0,40}(?:[-_][a-z0-9]{1,40}){1,6}|[a-z]{2,40}\d{1,6}`
const NAME = String.raw`${PLAIN_NAME}|[A-Za-z][\w-]{2,60}`
const NOUN_JA =
  'キュー|関数|テーブル|クラスター|クラスタ|バケット|インスタンス|サービス|タスク|トピック|ストリーム|パイプライン|ジョブ|スタック|ロール|ユーザー|ポリシー|グループ|ボリューム|スナップショット|ファイルシステム|ロードバランサー|ロードバランサ|ターゲットグループ|ディストリビューション|ゾーン|リポジトリ|プロジェクト|アプリケーション|ワークグループ|データベース|エンドポイント|ドメイン|ボールト|ルール|アラーム|ノード|ステートマシン|クローラー|コネクション|デプロイ|環境|API|DB'
const NOUN_EN =
  'queue|function|table|cluster|bucket|instance|service|task|topic|stream|pipeline|job|stack|role|user|policy|group|volume|snapshot|file system|load balancer|distribution|zone|repository|project|application|workgroup|database|endpoint|domain|vault|rule|alarm|node|state machine|crawler|deployment|environment|pool|API|canary|broker|workspace|model|notebook|index|collection|schedule|gateway|ALB|NLB|ELB|RDS|EC2|DB'
const SERVICE_NAME =
  'ALB|NLB|ELB|EC2|RDS|Aurora|S3|Lambda|SQS|SNS|ECS|EKS|DynamoDB|Redshift|ElastiCache|OpenSearch|EFS|FSx|CloudFront|Route 53|API Gateway|Step Functions|EventBridge|Kinesis|Firehose|MSK|Glue|Athena|CodeBuild|CodePipeline|CodeDeploy|CloudFormation|Cognito|KMS|Batch|AppSync|Transfer|WAF|Backup|DMS|SES|Bedrock|SageMaker|WorkSpaces|CloudWatch|IAM|ECR|Fargate'
const NAMED = [
  // ALB（web-alb）, 関数 mail-send, テーブル cart
  new RegExp(
    String.raw`(?:${SERVICE_NAME}|${NOUN_JA})\s?[（(「]\s?(?<name>[A-Za-z0-9][\w./-]{1,80})\s?[）)」]`,
    'g',
  ),
  new RegExp(String.raw`(?:${NOUN_JA})\s(?<name>${NAME})(?![\w-])`, 'g'),
  new RegExp(String.raw`(?<![\w-])(?<name>${PLAIN_NAME})(?:という)?\s?(?:${NOUN_JA})`, 'g'),
  // the queue urgent-mail, function mail-send, the mail-send function
  new RegExp(
    String.raw`\b(?:${NOUN_EN})s?\s(?:named |called )?["'\x60(]?(?<name>[A-Za-z][\w.]{0,40}[-_\d][\w.-]{0,60})\b`,
    'g',
  ),
  new RegExp(
    String.raw`(?<![\w-])["'\x60]?(?<name>[a-z][\w]{0,40}[-_][\w-]{1,60})["'\x60]?\s(?:${NOUN_EN})\b`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:${SERVICE_NAME})\s(?:[a-z]{3,14}\s)?["'\x60]?(?<name>[a-z][a-z0-9]{0,40}[-_][\w-]{1,60})\b`,
    'g',
  ),
  // Table: sessions, 関数名: order-export, on table sessions
  new RegExp(
    String.raw`(?:${NOUN_EN}|${NOUN_JA}|Table|Queue|Function|Cluster|Bucket|Instance|Resource|[Nn]ame|名)\s?[:：]\s?["'\x60「]?(?<name>[A-Za-z][\w.-]{2,60})`,
    'g',
  ),
  new RegExp(String.raw`\b(?:${NOUN_EN})\s(?<name>[a-z]\w{2,40})$`, 'gm'),
  // queue orders (eu-west-1), the topic named alerts, function `mail`
  new RegExp(
    String.raw`\b(?:${NOUN_EN})\s(?:(?:named|called)\s["'\x60]?|["'\x60])?(?<name>[a-z]\w{2,40})(?=["'\x60]|\s?\()`,
    'g',
  ),
  /\b(?:named|called)\s["'\x60]?(?<name>[a-z]\w{2,40})\b/g,
]
// Words of prose that look like names.
const PROSE_HYPHEN =
  /-and-|^(?:home|copy|mission|ever|never|error|read|write|long|short|high|low|real|end|multi|cross|on|off|up|re|pre|post|non|self|third|first|second|last|well|so|in|out|case|time|fail|round|step|back|built|cold|hot|warm|open|full|half|one|two|three|four|five|user|client|server|key|look|log|set|sign|check|follow|trouble|cut|go|work|old|new|most|least|best|same|day|week|month|year|hour|minute|inter|intra|sub|anti|semi|co|de|un|over|under|front|top|bottom|left|right|large|small|fine|broad|hard|soft|state|all|any|every|no|day|night|customer|cloud|web|file|data|run|start|stop|load|auto|near|far|free|command|line|trade|know|how|per|double|single|dual|wild|public|private|point|peer|hand|key)[-_]|[-_](?:based|only|side|level|time|wide|specific|down|up|in|out|by|to|of|driven|managed|facing|end|old|term|hosted|related|aware|safe|free|run|running|known|scale|region|account|premises?|friendly|party|like|off|on|over|through|depth|service|defined|owned|zone|az|day|hour|minute|second|byte|bit|digit|fold|way|sized?|ready|proof|oriented|purpose|optimized|compatible|encrypted|compliant|critical|grown|made|paste)$/
// A name alone, next to no noun: orders_v2, kyc-flow.
const LONE_NAME = new RegExp(String.raw`(?<![\w./@-])(?<name>${PLAIN_NAME})(?![\w@-]|\.\w)`, 'g')
// Names of services and products.
const PRODUCT =
  /^(?:[A-Z]{2,6}|DynamoDB|Lambda|Aurora|Redshift|ElastiCache|OpenSearch|CloudFront|CloudWatch|Kinesis|Glue|Athena|Fargate|WorkSpaces|Linux|Windows|Python|Java|Node|PostgreSQL|MySQL|Redis|nginx|Apache|Docker|Kubernetes|Terraform)$/
const NO_NAME =
  /^(?:us|eu|ap|sa|ca|me|af|il|mx|cn)-[a-z]+-\d|^(?:multi-az|on-premises?|on-prem|read-only|read-write|cross-account|cross-region|end-to-end|real-time|long-running|high-availability|step-by-step|built-in|third-party|self-managed|self-hosted|client-side|server-side|how-to|re-?[a-z]+|non-[a-z]+|pre-[a-z]+|auto-scaling|well-known|newly-created|e-mail|x-ray|https?\d?|http2|ipv[46]|boto3|python\d|java\d{1,2}|node\d{2}|sha\d+|utf-?\d+|md5|s3|ec2|tls1|oauth2?|the|this|that|our|each|every|same|other|new|and|with|from|for|which|when|has|was|not)$/i

const REGION_CODE =
  /\b(?:us|eu|ap|sa|ca|me|af|il|mx|cn)-(?:gov-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d[a-f]?\b|\b[a-z]{3,4}\d-az\d\b/g
const REGION_NAME =
  // 東京 alone is a Region, 東京支社 is an office.
  /(?:東京|大阪|バージニア(?:北部)?|オハイオ|オレゴン|(?:北部)?カリフォルニア|シンガポール|ソウル|シドニー|メルボルン|ムンバイ|ハイデラバード|ジャカルタ|香港|フランクフルト|アイルランド|ロンドン|パリ|ミラノ|ストックホルム|スペイン|チューリッヒ|カナダ|サンパウロ|バーレーン|ケープタウン|台北|バンコク)(?:\s?(?:の\s?)?リージョン|(?!都|駅|府|湾|(?:の)?(?:拠点|オフィス|本社|本店|支社|支店|事業所|営業所|事務所|工場|データセンター|DC|サーバー|社員|店舗|倉庫|側の回線|回線)))|(?:すべての|全|どの|複数の|両|各)リージョン|\b(?:Tokyo|Osaka|N\.? ?Virginia|Ohio|Oregon|N\.? ?California|Singapore|Seoul|Sydney|Melbourne|Mumbai|Hyderabad|Jakarta|Hong Kong|Frankfurt|Ireland|London|Paris|Milan|Stockholm|Spain|Zurich|Canada|S[aã]o Paulo|Bahrain|Cape Town|Taipei)\b|\b(?:all|every|any|both|several) Regions\b/g
const ACCOUNT = /(?<![\d-])(?:\d{12}|\d{4}-\d{4}-\d{4})(?![\d-])/g

// Parameters of programs: wal_sender_timeout, max_connections.
const PARAMETER =
  /^(?:max|min|wal|num|is|use|enable|default|innodb|log|work|shared|net|tcp)_\w+$|_(?:timeout|size|limit|count|interval|connections|enabled|mode|level|buffers?|mem|memory|threads|retries|delay|ttl|seconds|ms)$/

type IsQuoted = (at: number) => boolean
type Named = Span & { readonly text: string }

const namesIn = (line: string, patterns: readonly RegExp[]): readonly Named[] =>
  patterns.flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(({ index, 0: match, groups }) => {
      const name = groups?.name ?? match
      if (groups?.name !== undefined && (NO_NAME.test(name) || PRODUCT.test(name))) return []
      if (pattern === LONE_NAME && (PROSE_HYPHEN.test(name) || PARAMETER.test(name))) return []
      const start = index + match.lastIndexOf(name)
      return [{ start, end: start + name.length, text: name }]
    }),
  )

const IDS = [ARN, AWS_ID, OTHER_ID, HOST]
const idsOfLine = remembered((line) => namesIn(line, IDS))
const namesOfLine = remembered((line) => namesIn(line, [...NAMED, LONE_NAME]))
const regionsOfLine = remembered((line) => namesIn(line, [REGION_CODE, REGION_NAME]))
const accountsOfLine = remembered((line) => namesIn(line, [ACCOUNT]))

const mentions = (
  part: TextRange['part'],
  text: string,
  ofLine: (line: string) => readonly Named[],
  isQuoted: IsQuoted,
): readonly Mention[] =>
  inLines(text, ofLine).map(({ start, end, text: name }) => ({
    range: { part, start, end },
    text: name,
    quoted: isQuoted(start),
  }))

/** Identifiers and given names of resources, wherever they stand. */
export const resourcesOf = (
  part: TextRange['part'],
  text: string,
  isQuoted: IsQuoted,
  isLogged: IsQuoted,
): readonly Mention[] => [
  ...mentions(part, text, idsOfLine, isQuoted),
  // Words of a log or of code (lambda_handler, line-14) are names of no resource.
  ...mentions(part, text, namesOfLine, isQuoted).filter(({ range }) => !isLogged(range.start)),
]

export const regionsOf = (part: TextRange['part'], text: string, isQuoted: IsQuoted): readonly Mention[] =>
  mentions(part, text, regionsOfLine, isQuoted)

/** Account IDs, digits only. */
export const accountsOf = (part: TextRange['part'], text: string, isQuoted: IsQuoted): readonly Mention[] =>
  mentions(part, text, accountsOfLine, isQuoted).map((m) => ({ ...m, text: m.text.replaceAll('-', '') }))
