import { attemptsOf, NOTHING_TRIED, tellsChanges } from './parse/attempts'
import type { ParsedDraft } from './parse/draft-text'
import type { TextRange } from './types'

/** One thing that a service's evidence article asks for. */
export interface GatherItem {
  /** as the article words it; also what tells it apart from the others */
  readonly text: string
  /** 対象, Which, … : the label of its line in the article */
  readonly group: string
}

const LINE = /^- \*\*([^*\n]{1,80})\*\*[:：]\s?(.{1,1000})$/gm
// A comma inside parentheses joins, outside it separates.
const SEPARATOR = /[、,](?![^（(]{0,200}[）)])\s?(?:and |or )?/

/**
 * The points of the first list of an evidence article. Lists of things become one point each, sentences stay whole.
 * @param article  Markdown of the article
 */
export function gatherItems(article: string): readonly GatherItem[] {
  const list = article.split(/\n## /)[0]?.includes('- **')
    ? article.split(/\n## /)[0]
    : article.split(/\n## /)[1]
  return [...(list ?? '').matchAll(LINE)].flatMap(([, group = '', words = '']) => {
    const isList = LISTS.test(group)
    const texts = isList ? words.split(SEPARATOR) : [words]
    return texts
      .map((text) => ({ group, text: text.replace(/^(?:and|or) /, '').trim() }))
      .filter(({ text }) => text !== '')
  })
}

const LISTS = /^(?:対象|記録|Which|Records)$/

/** What the text shows of a point, by words that stand in it. The first that fits decides. */
const SIGNS: readonly (readonly [RegExp, (parsed: ParsedDraft, item: GatherItem) => boolean])[] = [
  [/^(?:時刻|When)$/, ({ times }) => times.some(({ hasZone }) => hasZone)],
  [
    /^(?:失敗した呼び出し|The call that failed)$/,
    ({ errors, hasRequestId }) => errors.length > 0 && hasRequestId,
  ],
  [/^(?:経緯|The story)$/, (parsed) => tellsTrials(parsed) && tellsChanges(parsed)],
]

const BY_TEXT: typeof SIGNS = [
  [/x-amz-id-2/i, ({ draft, hasRequestId }) => hasRequestId && HOST_ID.test(draft.body)],
  [/x-amz-cf-id/i, ({ draft }) => /x-amz-cf-id\s?[:：=]\s?\S{20}|\b[\w-]{50,60}==/i.test(draft.body)],
  [/^(?:リージョン|(?:the )?Regions?)$/i, ({ draft, regions }) => draft.region !== '' || regions.length > 0],
  [/^Request ID|^(?:the )?request IDs?/i, ({ hasRequestId }) => hasRequestId],
  [
    /^(?:エラー名と全文|エラー全文|(?:the )?(?:whole|full) error)/i,
    ({ errors }) => errors.some(({ isCode }) => isCode),
  ],
]

const HOST_ID = /x-amz-id-2\s?[:：=]\s?\S{8}|host ?id\s?[:：=]\s?\S{8}|\b[A-Za-z0-9+/]{60,100}={0,2}/i
const tellsTrials = (parsed: ParsedDraft): boolean =>
  attemptsOf(parsed).length > 0 || NOTHING_TRIED.test(parsed.own)

/** Prefixes of identifiers by what they identify: https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-permissions.html */
const PREFIXES: readonly (readonly [RegExp, RegExp])[] = [
  [/インスタンス ID|instance IDs?/i, /\bi-[0-9a-f]{8,17}\b/],
  [/ボリューム ID|volume IDs?/i, /\b(?:fs)?vol-[0-9a-f]{8,17}\b/],
  [/スナップショット ID|snapshot IDs?/i, /\bsnap-[0-9a-f]{8,17}\b/],
  [/AMI ID|AMI IDs?/i, /\bami-[0-9a-f]{8,17}\b/],
  [/起動テンプレートの ID|launch template ID/i, /\blt-[0-9a-f]{8,17}\b/],
  [
    /アベイラビリティーゾーン|Availability Zone/i,
    /\b[a-z]{2}(?:-gov)?-[a-z]+-\d[a-f]\b|\b[a-z]{3,4}\d-az\d\b/,
  ],
  [/ファイルシステム ID|file system ID/i, /\bfs-[0-9a-f]{8,17}\b/],
  [/VPC・サブネット|VPC, subnet/i, /\b(?:vpc|subnet|eni|rtb|sg)-[0-9a-f]{8,17}\b/],
  [/Transit Gateway/i, /\btgw-(?:attach-|rtb-)?[0-9a-f]{8,17}\b/],
  [/VPN 接続 ID|VPN connection ID/i, /\bvpn-[0-9a-f]{8,17}\b/],
  [/dxcon/i, /\bdxcon-[0-9a-z]{6,12}\b/],
  [/dxvif/i, /\bdxvif-[0-9a-z]{6,12}\b/],
  [/IP アドレス|IP address/i, /\b\d{1,3}(?:\.\d{1,3}){3}\b|<IP[A-Z0-9]{0,8}-\w{1,12}>/],
  [
    /インスタンスタイプ|instance type/i,
    /\b(?:ml\.)?[a-z]{1,3}\d[a-z]{0,4}(?:-flex)?\.(?:\d{0,2}xlarge|large|medium|small|micro|nano|metal)\b/,
  ],
  [
    /インスタンスクラス|instance class|ノードタイプ|node type/i,
    /\b(?:db|cache|dc2|ra3)\.[a-z0-9]{2,8}(?:\.\w{3,9})?\b/,
  ],
]

const FILES: readonly (readonly [RegExp, RegExp])[] = [
  [/HAR\b/, /\.har(?:\.|$)/i],
  [/(?:画面|グラフ|screens?\b|graph|capture)/i, /\.(?:png|jpe?g|webp)$/i],
  [/アクセスログ|access logs?/i, /access/i],
  [/エラーログ|error logs?/i, /error/i],
  [/フローログ|flow logs?/i, /flow/i],
  [/CloudTrail/i, /trail/i],
  [/スローログ|スロークエリ|slow (?:query )?logs?/i, /slow/i],
  [/ポリシー|polic(?:y|ies)/i, /polic/i],
  [/WAF/i, /waf/i],
  [/--debug|デバッグ/i, /debug/i],
]

/**
 * Whether the draft already has what a point asks for: told in the text, or attached under a telling name.
 * @param names  other names of the service, which stand for it in the text
 */
export function isGathered(item: GatherItem, parsed: ParsedDraft, names: readonly string[] = []): boolean {
  const sign =
    SIGNS.find(([label]) => label.test(item.group)) ?? BY_TEXT.find(([words]) => words.test(item.text))
  if (sign !== undefined) return sign[1](parsed, item)
  const text = `${parsed.draft.subject}\n${parsed.draft.body}`
  const prefix = PREFIXES.filter(([words]) => words.test(item.text))
  if (prefix.length > 0) return prefix.every(([, shape]) => shape.test(text))
  if (
    FILES.some(
      ([words, name]) =>
        words.test(item.text) && parsed.draft.attachments.some((file) => name.test(file.name)),
    )
  )
    return true
  return isTold(item, parsed, names.map(plain))
}

const NAMED =
  /名$|名前|ID|ARN|識別子|\b(?:names?|identifiers?|ARNs?|IDs?|URL|endpoint)\b|URL|エンドポイント|キー$/i
const VERSION = /バージョン|の版|リビジョン|\bversions?\b|\brevision\b/i
// Words that say what kind of thing is asked for, not which.
const EMPTY =
  /(?:の)?(?:名前|識別子|ID|ARN|URL|キー|種類|設定|結果|出力|該当行|該当|状態|全文|メトリクス|両方|使った|使っている|対象|失敗した)|\b(?:names?|identifiers?|IDs?|ARNs?|keys?|types?|settings?|results?|output|the|and|of|with|from|for|used|in use|both|its|their|or|metrics)\b/gi

/**
 * A thing is told when its word stands in a sentence, with a name or number beside it where it has one. A record is told
 * when all of its words stand in the text.
 */
function isTold({ text: item, group }: GatherItem, parsed: ParsedDraft, names: readonly string[]): boolean {
  const own = wordsOf(item)
  if (own.length === 0) return false
  if (RECORDS.test(group)) {
    const said = plain(parsed.draft.body)
    return own.every((word) => said.includes(word))
  }
  const isNamed = NAMED.test(item)
  const words = isNamed && own.some((word) => names.includes(word)) ? [...own, ...names] : own
  return parsed.sentences.some(({ text, range }) => {
    const said = plain(text)
    if (!words.some((word) => said.includes(word))) return false
    if (VERSION.test(item)) return /\d/.test(text)
    return !isNamed || parsed.resources.some((resource) => isInside(resource.range, range))
  })
}

const RECORDS = /^(?:記録|Records)$/
const isInside = (a: TextRange, b: TextRange): boolean =>
  a.part === b.part && a.start >= b.start && a.end <= b.end

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const wordsOf = (item: string): readonly string[] =>
  plain(item)
    .replace(/[（(][^）)]{0,80}[）)]/g, ' ')
    .replace(EMPTY, ' ')
    .replace(/名(?=$|[とや\s・])/g, ' ')
    .split(
      /[\s・、,/「」]+|(?<=[ぁ-ん])(?=[ァ-ヶ一-龠a-z])|(?:と|や|の|に|を|で|は|が)(?=[ァ-ヶ一-龠a-z\s]|$)/,
    )
    .map((word) => word.replace(/^[ぁ-ん]+|(?<![ぁ-ん])[ぁ-ん]+$/g, '').trim())
    .filter((word) => (/[a-z]/.test(word) ? word.length >= 3 : word.length >= 2))
