import { defineRule, type Hit, ownMatches } from '../define-rule'
import { isDetailedIncident } from '../parse/detail'
import { plays } from '../parse/plays'

const TOOL =
  /(?:AWS )?SDK(?: for [A-Z][\w.+#]{1,16})?|\bboto(?:3|core)\b|AWS CLI(?!(?:\s?(?:で|から))?も)|(?:CloudWatch|SSM|ECS|Kinesis|DataSync|Systems Manager|CodeDeploy|X-Ray|Fluent Bit|Greengrass)(?: Logs)?(?: コンテナ)?\s?(?:エージェント|[Aa]gent\b)|\b(?:JDBC|ODBC|CSI|ENA|NVMe|NVIDIA|GPU)\s?(?:ドライバー?|[Dd]rivers?\b)|(?:VPN|WorkSpaces|MQTT|PostgreSQL|MySQL|Redis|Kafka)\s?クライアント|\b(?:Terraform|eksctl|kubectl|Helm|AWS CDK|SAM CLI|AWS Client VPN|(?:VPN|WorkSpaces|MQTT|Kafka|Redis) client)\b/i
// The version of an engine is seen from the resource, where one is named.
const ENGINE =
  /\b(?:MySQL|PostgreSQL|MariaDB|Oracle(?: Database)?|SQL Server|Redis|Valkey|Memcached|Kafka|Elasticsearch|Kubernetes|Spark|Airflow)\b/
// 2.15, v1.7.1, aws-cli/2; not an address, an amount or a time.
const VERSION =
  /(?<![\d.:])v?\d{1,4}\.\d{1,5}(?:\.\d{1,6}){0,1}(?!\.\d|\d|\s?(?:%|％|秒|分|時間|倍|割|[KMGT]i?B|ms\b|s\b|seconds?|minutes?|hours?|percent|USD|円|vCPU|万|Mbps|Gbps))|\bv\d{1,3}\b|(?:バージョン|版数|\bver(?:sion)?s?\b)[^。\n]{0,20}\d|最新(?:版|バージョン|の)|(?:バージョン|版)は(?:不明|調査中|確認中)|\blatest\b|\b[a-z0-9-]{2,30}\/\d{1,3}\.\d/i
// A log tells versions in its own way: aws-cli/2.15.3, Boto3/1.35.
const LOGGED = /\b[A-Za-z][\w-]{1,30}[/ ]v?\d{1,3}\.\d{1,5}(?:\.\d{1,6})?\b(?!\.\d)/
const NUMBERED =
  /^\s?(?:for \w+ )?(?:v(?:er(?:sion)?\.?)?\s?)?\d{1,4}(?!\s?(?:台|件|つ|個|回|時|分|秒|月|日|年|instances?|nodes?))/i
// Named to tell what works, or what it was compared with.
const BESIDE =
  /(?:では|なら|からは|だと)[^、。\n]{0,16}(?:成功|問題なく|正常|でき(?:ます|ました)|再現し(?:ません|ない))|\b(?:works|succeeds|is fine|worked|succeeded)\b/i
export default defineRule({
  id: 'version-missing',
  level: 'info',
  article: 'software-versions',
  name: { ja: 'バージョン', en: 'Version' },
  message: {
    ja: 'SDK、CLI、エージェント、ドライバー、エンジンのバージョンがあると、既知の問題と照合できます',
    en: 'The version of the SDK, CLI, agent, driver or engine lets known problems be looked up',
  },
  examples: [
    {
      lang: 'ja',
      bad: '2026-11-20 10:05 JST から、⟦CloudWatch エージェント⟧がメトリクスを送信できません。ログには接続のタイムアウトが出ています。対象は i-0abc1234def56789（東京リージョン）です。',
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から、CloudWatch エージェント 1.300050 がメトリクスを送信できません。ログには接続のタイムアウトが出ています。対象は i-0abc1234def56789（東京リージョン）です。',
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から、コンソールでのアップロードが失敗します。AWS CLI では成功します。バケットは report-store、リージョンは東京です。現在も続いています。',
      why: '比べるために挙げただけ',
    },
    {
      lang: 'en',
      bad: 'Since 2026-11-20 10:05 UTC the ⟦CloudWatch agent⟧ on i-0abc1234def56789 (eu-west-1) fails to send metrics; its log shows timeouts. Nothing was changed.',
    },
    {
      lang: 'en',
      good: 'Since 2026-11-20 10:05 UTC the CloudWatch agent 1.300050 on i-0abc1234def56789 (eu-west-1) fails to send metrics; its log shows timeouts. Nothing was changed.',
    },
    {
      lang: 'en',
      good: 'Should we use the AWS SDK for Java or the CLI to copy 4 TB between buckets when a transfer may fail halfway? We are planning the move for 2026-12-01 and would like your advice on it.',
      why: 'a plan, no incident',
    },
  ],
  check: (parsed): readonly Hit[] => {
    if (!isDetailedIncident(parsed)) return []
    const { draft, own, resources, sentences } = parsed
    if (VERSION.test(own) || LOGGED.test(draft.body)) return []
    const patterns = resources.length === 0 ? [TOOL, ENGINE] : [TOOL]
    return patterns
      .flatMap((pattern) =>
        ownMatches(parsed, pattern, (sentence) => plays(sentence, 'failure') && !BESIDE.test(sentence.own)),
      )
      .filter(({ range }) => {
        const { own: words = '', range: of } =
          sentences.find((s) => s.range.part === range.part && s.range.end >= range.end) ?? {}
        return (
          of !== undefined && !NUMBERED.test(words.slice(range.end - of.start, range.end - of.start + 30))
        )
      })
      .slice(0, 1)
  },
})
