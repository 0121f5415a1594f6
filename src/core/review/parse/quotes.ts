import { inLines, remembered } from './remembered'

/** What the writer cites: code, a log, somebody else's words. Evidence, not the writer's own wording. */
export interface Quote {
  readonly kind: 'code' | 'log' | 'words'
  readonly start: number
  /** exclusive */
  readonly end: number
}

const FENCED = /```[\s\S]*?(?:```|$)/g
// All others end with their line.
const CODE = [/`[^`\n]{1,2000}`/g, /^(?: {4}|\t)[^\n]*$/gm]
const WORDS = [
  /^>[^\n]*$/gm,
  /「[^「」\n]{1,2000}」/g,
  /『[^『』\n]{1,2000}』/g,
  /“[^“”\n]{1,2000}”/g,
  /"[^"\n]{1,2000}"/g,
  // エラー: FATAL: remaining connection slots …
  /(?<=(?:エラー|メッセージ|エラー文|出力|ログ|error|message|output)(?:内容)?\s?[:：]\s?)[!-~][ -~]{8,400}/gi,
  /(?<=^|[\s(（])'[^'\n]{3,400}'(?=[\s.,;:)）]|$)/gm,
]
// A line that a program wrote: it begins with a full time stamp and a level, a stack frame, an exception, a prompt.
const STAMP = String.raw`\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}[^\s\]]{0,14}\]?`
const LOG_LINE = new RegExp(
  String.raw`^[ \t]{0,8}(?:${STAMP}[ \t]{1,4}(?:\[|[A-Z]{4,8}\b|[\w.-]{1,60}[:[])|at [\w$.]{1,120}\(|Caused by: |Traceback |[\w.$]{0,120}(?:Exception|Error|Fault)\b:|An error occurred \(|(?:fatal|FATAL|ERROR|WARN|INFO)\b[: \[]|\$ \w|PS [A-Z]:|[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} |[{}\]]|"[\w-]{1,60}": )[^\n]*$`,
  'gm',
)
const JAPANESE_PROSE = /[ぁ-ん]{2}/

// What a template asks for, left as it came.
const PLACEHOLDER =
  /^[ \t]{0,8}(?:〔[^〕\n]{1,300}〕|[（(]?(?:ここに|こちらに)[^\n]{2,80}?(?:書|記入|記載|入力)[^\n]{0,20}[）)]?|\[[A-Z][^\]\n]{15,300}\]|<[^<>\n]{4,80}(?:here|を記入|を入力)>|(?:TBD|TODO|XXX|N\/A\?|未記入|記入例[^\n]{0,40}|\(?(?:write|describe|fill in|enter)[^\n]{3,80} here\)?)\.?)[ \t]*$/gim

/** Where a template's placeholders still stand. */
export const placeholdersOf = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(PLACEHOLDER)].map(({ index, 0: match }) => {
    const start = index + (match.length - match.trimStart().length)
    return { start, end: start + match.trim().length }
  })

/** All quoted places of a text, in order; they may lie inside each other. Offsets are UTF-16 code units. */
export const quotesOf = (text: string): readonly Quote[] =>
  [...placesOf('code', FENCED, text), ...inLines(text, quotesOfLine)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )

const placesOf = (kind: Quote['kind'], pattern: RegExp, text: string): readonly Quote[] =>
  [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    kind,
    start: index,
    end: index + match.length,
  }))

const quotesOfLine = remembered((line) => [
  ...CODE.flatMap((pattern) => placesOf('code', pattern, line)),
  ...placesOf('log', LOG_LINE, line).filter(({ start, end }) => !JAPANESE_PROSE.test(line.slice(start, end))),
  ...WORDS.flatMap((pattern) => placesOf('words', pattern, line)),
])

/** The text with every character of the places but line breaks turned into a blank: same length and offsets. */
export function blank(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  let own = ''
  let at = 0
  for (const { start, end } of places) {
    if (end <= at) continue
    const from = Math.max(at, start)
    own += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, ' ')
    at = end
  }
  return own + text.slice(at)
}
