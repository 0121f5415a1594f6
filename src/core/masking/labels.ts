import { before, nameEnd, nameStart, skip } from './scan'
import { readValue, type UrlMode, type Value } from './values'

/** A named value: `name = value` in any of the notations that logs and settings use. */
export interface Labelled extends Value {
  /** The whole name, as far as letters, digits and `_ - .` go. */
  readonly name: string
  readonly nameStart: number
  readonly by: 'separator' | 'flag' | 'element' | 'pair'
}

const KEY_CLOSE = String.raw`(?:\\{0,7}["'\x60\]]|&quot;|%22){0,2}`
const SEPARATOR = new RegExp(
  String.raw`${KEY_CLOSE}[ \t\u3000]{0,16}(?:=>|:=|==|->|[=:：＝→⇒]|%3[DdAa])[ \t\u3000]{0,16}(?:!!(?:str|binary) {1,4})?`,
  'y',
)
// An argument or a pair: `define('DB_PASSWORD', 'x')`, `('password', 'x')`; the value is no further name.
const ARGUMENT = /\\{0,3}["'],\s{0,4}(?=\\{0,3}["'](?![a-z_]{1,40}\\{0,3}["']))/y
const FLAG_SPACE = /[ \t]{1,8}(?![-|&;<>\s])/y
const FLAG_LIST = /\\{0,3}["'],\s{0,4}(?=\\{0,3}["'])/y
const ELEMENT = /(?:\s[^<>]{0,200})?>\s{0,4}(?:<!\[CDATA\[)?/y
const ELEMENT_OPEN = /<(?:[A-Za-z_][\w.-]{0,22}:)?[\u3040-\u30ff\u4e00-\u9fff々]{0,12}$/
const ATTRIBUTE_ELEMENT = /["']\s{0,4}>(?:\s{0,4}<value>)?/y
const PAIR =
  /\\{0,3}["']?\s{0,4}[,;{]?\s{0,20}\\{0,3}["']?(?:[A-Za-z]{0,20}value|val|content|default)\\{0,3}["']?\s{0,8}(?:=>|[=:])\s{0,8}/iy
// What must stand before, to be seen before the costlier look.
const PAIR_LEAD = /[:=>e]\s{0,8}\\{0,3}["']?$/
const PAIR_KEY =
  /(?:key|name|id|field|param|parameter)\\{0,3}["']?\s{0,8}(?:=>|[=:])\s{0,8}\\{0,3}["']?$|variable "$/i
// Japanese labels are often followed by a remark: パスワード（初回）：…
const REMARK = /[（(][^（）()]{1,12}[）)]/y

/**
 * Reads the value that belongs to a label.
 * @param line  the line
 * @param at    just after the word that made it interesting; the name may go on
 * @param longest  how far a bare value is followed, when its kind has a limit
 */
export function readLabelled(line: string, at: number, longest?: number): Labelled | null {
  const start = nameStart(line, at)
  const end = nameEnd(line, at)
  const name = line.slice(start, end)
  const labelled = (by: Labelled['by'], value: Value | null) =>
    value === null ? null : { ...value, name, nameStart: start, by }

  const behindRemark = skip(REMARK, line, end) ?? end
  const isNamed = PAIR_LEAD.test(before(line, start, 14)) && PAIR_KEY.test(before(line, start, 40))
  const pair = isNamed ? skip(PAIR, line, end) : null
  if (pair !== null) return labelled('pair', readValue(line, pair))
  const separator = skip(SEPARATOR, line, behindRemark)
  if (separator !== null && !isPadding(line, end, separator))
    return labelled(
      'separator',
      inCell(line, start, readValue(line, separator, urlMode(line, start, separator), longest)),
    )
  const argument = afterComma(line, start, end)
  if (argument !== null) return labelled('pair', readValue(line, argument))
  if (ELEMENT_OPEN.test(before(line, start, 26))) {
    const inside = skip(ELEMENT, line, end)
    if (inside !== null && !isStandIn(line, start, inside))
      return labelled('element', readElement(line, inside))
  }
  const attribute = isNamed ? skip(ATTRIBUTE_ELEMENT, line, end) : null
  if (attribute !== null) return labelled('element', readElement(line, attribute))
  if (name.startsWith('-') || line[start - 1] === '/') {
    const value = skip(FLAG_LIST, line, end) ?? (name.startsWith('-') ? skip(FLAG_SPACE, line, end) : null)
    if (value !== null) return labelled('flag', readValue(line, value))
  }
  return null
}

function afterComma(line: string, start: number, end: number): number | null {
  const isQuoted = /["']/.test(line.charAt(start - 1))
  // A pair in a list: `[('user', 'x'), ('password', 'y')]`.
  if (isQuoted && /[[,]\s{0,3}\(\s{0,3}["']$/.test(before(line, start, 8))) return skip(FLAG_LIST, line, end)
  return isQuoted && /\(\s{0,3}\\{0,3}["']$/.test(before(line, start, 8)) ? skip(ARGUMENT, line, end) : null
}

/** In a column of its own, `200,key=value,ok`, a bare value ends with the column; quoted columns may hold the separator. */
function inCell(line: string, start: number, value: Value | null): Value | null {
  const separator = line.charAt(start - 1)
  if (value === null || value.isQuoted || (separator !== ',' && separator !== ';')) return value
  const cell = before(line, start - 1, 200)
  // A list of names and values is no row of columns: there the value may go on.
  if (cell.slice(cell.lastIndexOf(separator) + 1).includes('=')) return value
  const cut = line.slice(value.start, value.end).indexOf(separator)
  return cut < 1 ? value : { ...value, end: value.start + cut }
}

/** The `=` at the end of base 64 in quotes, whose last letters happened to look like a name. */
const isPadding = (line: string, at: number, end: number) =>
  line[at] === '=' && /^\\{0,7}["']\s{0,4}(?:[,:}\]]|$)/.test(line.slice(end, end + 14))

/** `password=<PASSWORD> and so on`: what stands for a value, and opens no element. */
function isStandIn(line: string, name: number, inside: number): boolean {
  return /[=:："'] {0,2}<$/.test(before(line, name, 4)) && !line.slice(inside, inside + 4_096).includes('</')
}

function readElement(line: string, at: number): Value | null {
  const rest = line.slice(at, at + 4_096)
  const close = /\]\]>|<\//.exec(rest)
  const text = close === null ? rest : rest.slice(0, close.index)
  const trimmed = text.trimEnd()
  // Elements inside are looked at by their own names.
  return trimmed === '' || (trimmed.includes('<') && line[at - 1] !== '[')
    ? null
    : { start: at, end: at + trimmed.length, isQuoted: true }
}

/** In a query or a form, `&` ends the value; elsewhere it may be part of it. */
function urlMode(line: string, start: number, separator: number): UrlMode {
  if (/%3D$/i.test(line.slice(separator - 3, separator))) return 'encoded'
  return /(?:[?&]|&amp;|\\u0026)$/.test(before(line, start, 6)) ? 'query' : 'none'
}

const WORDS = new Set(
  `null none nil undefined true false yes no on off empty blank unset n/a na redacted filtered masked hidden removed
  required missing optional invalid incorrect wrong expired sensitive omitted suppressed obfuscated protected string str
  text bytes varchar object password: なし 未設定 無し 非表示`.split(/\s+/),
)
const PLACEHOLDERS = [
  /^\$[{(]/,
  /^\$(?:[A-Z_][A-Z0-9_]*|[A-Za-z_]+)(?:[.:[][\w.:'"\]]*)?$/,
  /^\$env:/i,
  /^%[A-Za-z_]\w*%$/,
  /^\{\{|^[#@]\{|^\{[A-Za-z_][\w.]*\}?$/,
  /^<[^<>]*>?$/,
  /^&lt;/,
  /^\[[A-Z][A-Z _-]+\]?$/,
  /^\(?(?:sensitive|redacted|hidden|null|none|not set|secret value)\b/i,
  /^[*xX•●＊#.…_-]{2,}$/,
  /^\*+$/,
  // YAML: the value begins on the next line
  /^[|>][+-]?\d?$/,
  // CloudTrail's own mask
  /^HIDDEN_/,
  /^!(?:Ref|Sub|GetAtt|ImportValue|vault|Join|Select)$/,
  /^(?:var|local|data|module|each|self|this|random_password|aws_\w+|process\.env|os|ENV|config|settings|secrets|env|vault|request|req|params|args|props|options|opts|input|form|event|user)[.[(]['"]?[A-Za-z_][\w.'"[\]()-]*$/,
  /^(?:getenv|getpass|prompt|input|env|secretsmanager|ssm|vault|resolve|file|op):?\/?\/?[(:/]/i,
  // A call: a word that is read as one, then nothing, a text in quotes or another name.
  /^[A-Za-z_][A-Za-z_.]{3,60}\((?:["'][^"']*["']?|[A-Za-z_][A-Za-z_.]*)?\)?$/,
  /^arn:aws/,
]

/** Whether this only stands where a secret would be: a variable, a mask, a flag. */
export function isPlaceholder(value: string): boolean {
  if (value.length > 200) return false
  return (
    WORDS.has(value.toLowerCase().replace(/[):;,]{1,3}$/, '')) ||
    PLACEHOLDERS.some((pattern) => pattern.test(value))
  )
}
