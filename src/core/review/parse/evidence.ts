import type { TextRange } from '../types'
import type { Quote } from './quotes'
import { inLines, remembered, type Span } from './remembered'
import type { Mention } from './resources'

const ERROR_WORDS =
  /error|exception|denied|fail|time[d ]?-?out|refused|invalid|not (?:found|authorized|valid|exist)|unable|cannot|can't|could not|throttl|exceed|unreachable|reset by peer|unhealthy|forbidden|insufficient|conflict|rejected|\b[45]\d\d\b|エラー|失敗|拒否|できません|タイムアウト|不正/i
// What only a program says, in contrast to 「失敗時の動作」 or "error handling".
const MESSAGE =
  /[A-Za-z]{3}(?:Exception|Error|Denied|Fault)\b|\b(?:[Ee]rror|ERROR|FATAL|fatal)\b ?[:(\d]|An error occurred|npm ERR!|[Dd]enied|timed out|refused|not (?:found|authorized)|[Cc]annot |[Uu]nable to |[Ff]ailed to |exceeded\b|unreachable/
// 「…」と表示されます: what is said so is what the writer saw.
const SHOWN =
  /^\s?(?:と|が|の)(?:いう|の)?(?:エラー|メッセージ|警告)?(?:が|と)?(?:表示|出(?:ま|て|る)|返|言われ|出力)/
const ERROR_CODE =
  /\b[A-Z][A-Za-z.]{2,60}(?:Exception|Error|Denied|Fault|Failure|Failed|Exceeded|Throttled)\b|\b[A-Z][A-Z_]{3,40}_(?:FAILED|FAILURE|ERROR|TIMED_OUT|TIMEOUT|REFUSED|DENIED|EXCEEDED|RESET|ABORTED|INVALID|NOT_FOUND|UNAVAILABLE)\b|\b(?:Permission denied|Connection (?:timed out|refused|reset(?: by peer)?|closed)|Access [Dd]enied|No route to host|Host key verification failed|Name or service not known|Could not resolve host|Operation timed out|Network is unreachable|Too many connections|Out of memory|No space left on device|Internal [Ss]erver [Ee]rror|Bad Gateway|Service Unavailable|Gateway Time-?out)\b/g
const STATUS_CODE =
  /(?<![\d.,:-])(?:HTTP\s?)?[45]\d\d(?![\d.,:-]*\d)(?!\s?(?:件|GB|MB|KB|ms|ミリ秒|秒|分|円|名|人|台|回|万|requests?|users?|items?|USD|kB))|\bexit code \d{1,3}\b|\bE[A-Z]{4,14}\b/g
const COMMAND =
  /\b(?:aws (?:[a-z0-9-]{2,30} )?[a-z0-9-]{2,50}|(?:curl|kubectl|eksctl|terraform|cdk|sam|docker|ssh|scp|ping|traceroute|tracert|dig|nslookup|telnet|nc|psql|mysql|mysqldump|openssl|git|npm|pip|helm|ansible|serverless|eb|ecs-cli|ab|wrk|iperf3?|systemctl|wget) [\w./:@-]{1,200})/g
// API operations: https://docs.aws.amazon.com, verbs in use as of 2026-11.
const OPERATION =
  /\b(?:Get|Put|List|Describe|Create|Delete|Update|Modify|Start|Stop|Run|Invoke|Send|Receive|Assume|Copy|Batch|Transact|Scan|Query|Publish|Subscribe|Attach|Detach|Associate|Register|Deregister|Enable|Disable|Restore|Reboot|Terminate|Execute|Encrypt|Decrypt|Generate|Head|Complete|Upload|Tag|Converse|Search|Import|Export|Promote|Failover)[A-Z][A-Za-z0-9]{2,50}\b/g
const CONSOLE =
  /(?:マネジメント)?コンソール(?:で|から|の|上|に)|画面(?:で|から|の)|ボタン|クリック|(?:を|が)?(?:実行|起動|作成|更新|デプロイ|送信|アップロード|呼び出|取得|保存|削除|接続|再起動|ログイン|サインイン|リストア|インポート|クエリ)(?:時|する(?:と|際)|した(?:ところ|際|とき|ら)|中に|しようと)|\b(?:in|from|on) the (?:\w+ )?console\b|\bwhen (?:we |I |it |the \w+ |\w+ )?(?:run|call|start|creat|updat|deploy|send|upload|invok|execut|connect|open|click|try|execute|launch|access|delet|restor|import|log|sign|publish|query)\w{0,5}\b|\b(?:calls?|calling|invok\w+|runs?|running|executing|by running|during (?:the )?\w+)\b|\bclick/gi
const REQUEST_ID =
  /(?:request|リクエスト)\s?-?_?(?:id|ID|識別子)|x-amzn?-(?:request-?id|id-2|trace-id|cf-id)|RequestId|Root=1-[0-9a-f]{8}|トレース\s?ID|trace ?id/i

// As Redshift writes it.
const SHORT_REQUEST_ID = /\bR[Ii][Dd][ :=]{1,2}[A-Z0-9]{8,}/

export interface ErrorMention extends Mention {
  /** an exception or error message of a program, not a mere number or word */
  readonly isCode: boolean
}

export interface Evidence {
  /** error messages, codes and status codes, quoted or not */
  readonly errors: readonly ErrorMention[]
  /** commands, API operations, what was done on a screen */
  readonly operations: readonly Mention[]
  readonly hasRequestId: boolean
}

/** What the text shows of a failure: the error, and what was done to get it. */
export function evidenceOf(part: TextRange['part'], text: string, quotes: readonly Quote[]): Evidence {
  const isQuoted = (at: number): boolean => quotes.some(({ start, end }) => at >= start && at < end)
  const all = (ofLine: (line: string) => readonly Place[]): Mention[] =>
    inLines(text, ofLine).map(({ start, end, text: match }) => ({
      range: { part, start, end },
      text: match,
      quoted: isQuoted(start),
    }))
  const cited = quotes
    .map(({ start, end }) => ({ range: { part, start, end }, text: text.slice(start, end), quoted: true }))
    .filter(
      (quote) =>
        quote.text.length >= 6 &&
        (ERROR_WORDS.test(quote.text) || SHOWN.test(text.slice(quote.range.end, quote.range.end + 12))),
    )
    .map((quote) => ({ ...quote, isCode: MESSAGE.test(quote.text) }))
  const codes = all(errorCodesOf).map((code) => ({ ...code, isCode: true }))
  const statuses = all(statusCodesOf).map((status) => ({ ...status, isCode: false }))
  return {
    errors: [...cited, ...codes, ...statuses],
    operations: [commandsOf, operationsOf, consoleOf].flatMap(all),
    hasRequestId: REQUEST_ID.test(text) || SHORT_REQUEST_ID.test(text),
  }
}

interface Place extends Span {
  readonly text: string
}

const placesOf = (pattern: RegExp) =>
  remembered((line): readonly Place[] =>
    [...line.matchAll(pattern)].map(({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
      text: match,
    })),
  )
const errorCodesOf = placesOf(ERROR_CODE)
const statusCodesOf = placesOf(STATUS_CODE)
const commandsOf = placesOf(COMMAND)
const operationsOf = placesOf(OPERATION)
const consoleOf = placesOf(CONSOLE)
