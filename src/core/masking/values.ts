import type { Hit } from './define'
import { skip } from './scan'

/** Longer than this is no password, and looking further would not be bounded. */
const LONGEST = 4_096
// A quote that is not followed by what ends a string may be part of it; this far another one is looked for.
const ODD_QUOTES = 128

/** In a query `&` ends a value; in an encoded one `%26` does too. */
export type UrlMode = 'none' | 'query' | 'encoded'

/** A value as it stands, and how it was set off from what surrounds it. */
export interface Value extends Hit {
  readonly isQuoted: boolean
}

const OPENINGS: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '‘': '’', '【': '】' }
const ENTITIES = /&quot;|&#34;|&#39;|&apos;|%22|%27/y
// JSON: a list of values, and an object or a list of them, which is no value itself.
const FIRST_OF_LIST = /\[\s{0,8}(?=\\{0,7}["'])/y
const BARE_IN_LIST = /\[ {1,4}(?=[^\s\][{}"'`\\])/y
const NESTED = /[{[]\s|\{\s{0,8}(?:\\{0,7}["']|\}|$)|\[\s{0,8}(?:[\]{[]|$)/y
const AFTER_QUOTE = /[\s,;:)\]}>&|\\"'`<。、）」/?]|$/y
const NEXT_KEY = /(?:amp;)?[A-Za-z_][\w.-]{0,40}["']?[=:]/y
const AFTER_ESCAPE = /[\s"'\\[\]{}<(-]|[A-Za-z_][\w. -]{0,40}[=:]|$/y
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
// What ends an unquoted value in Japanese text, where no space does.
const JAPANESE_ENDS = '、。，；（）「」『』【】〈〉《》　'

/**
 * Reads one value beginning at `at`: quoted (also with escaped, doubled or HTML quotes) or bare.
 * @param longest  how far a bare value is followed
 * @returns null when nothing stands there
 */
export function readValue(line: string, at: number, mode: UrlMode = 'none', longest = LONGEST): Value | null {
  const quoted = readQuoted(line, at)
  if (quoted !== null) return quoted.end > quoted.start ? quoted : null
  const first = skip(FIRST_OF_LIST, line, at)
  if (first !== null) return readQuoted(line, first)
  const start = skip(BARE_IN_LIST, line, at) ?? at
  if (skip(NESTED, line, start) !== null) return null
  const end = bareEnd(line, start, mode, longest)
  return end > start ? { start, end, isQuoted: false } : null
}

function readQuoted(line: string, at: number): Value | null {
  const entity = skip(ENTITIES, line, at)
  if (entity !== null) return until(line, entity, line.slice(at, entity))
  const closing = OPENINGS[line.charAt(at)]
  if (closing !== undefined) return until(line, at + 1, closing)
  let open = at
  while (line[open] === '\\' && open - at < 8) open++
  const quote = line.charAt(open)
  if (quote !== '"' && quote !== "'" && quote !== '`') return null
  const doubled = line[open + 1] === quote ? doubledEnd(line, open + 2, quote) : -1
  if (doubled > 0) return { start: open + 2, end: doubled, isQuoted: true }
  const start = open + 1
  return { start, end: quotedEnd(line, start, quote, open - at), isQuoted: true }
}

function until(line: string, start: number, closing: string): Value | null {
  const end = line.slice(start, start + LONGEST).indexOf(closing)
  return end < 0 ? null : { start, end: start + end, isQuoted: true }
}

/**
 * The closing quote of a string that was opened with `escapes` backslashes. A quote inside has more of them, or is
 * doubled, or stands before something that cannot follow a string.
 */
function quotedEnd(line: string, start: number, quote: string, escapes: number): number {
  const stop = Math.min(line.length, start + LONGEST)
  let first = -1
  for (let i = start; i < stop; i++) {
    if (line[i] !== quote) continue
    let slashes = 0
    while (i - slashes > start && line[i - slashes - 1] === '\\') slashes++
    // A run of backslashes that belongs to the content comes in pairs of the outer level.
    const own = slashes - escapes
    if (own > 0 && Math.floor(own / (escapes + 1)) % 2 === 1) continue
    const end = i - Math.min(slashes, escapes)
    if (escapes === 0 && line[i + 1] === quote && isInside(line, i + 2)) {
      i++
      continue
    }
    if (skip(AFTER_QUOTE, line, i + 1) !== null) return end
    if (first < 0) first = end
    else if (end - first > ODD_QUOTES) break
  }
  return first >= 0 ? first : bareEnd(line, start, 'none', LONGEST)
}

/** JSON in a column of a CSV file has all its quotes twice: `""name"":""value""`. */
function doubledEnd(line: string, start: number, quote: string): number {
  if (skip(AFTER_QUOTE, line, start) !== null) return -1
  const stop = Math.min(line.length, start + LONGEST)
  for (let i = start; i < stop; i++) {
    if (line[i] !== quote) continue
    if (line[i + 1] !== quote) return -1
    const isEnd = line[i - 1] !== '\\' && skip(AFTER_QUOTE, line, i + 2) !== null
    if (isEnd) return i
    i++
  }
  return -1
}

const isInside = (line: string, at: number) => skip(AFTER_QUOTE, line, at) === null

function bareEnd(line: string, at: number, mode: UrlMode, longest: number): number {
  const stop = Math.min(line.length, at + longest)
  const open: string[] = []
  for (let i = at; i < stop; i++) {
    const char = line.charAt(i)
    if (endsBare(line, i, char, mode, open)) return i
    if (char === '(' || char === '[' || char === '{') open.push(char)
    else if (CLOSERS[char] !== undefined && open.at(-1) === CLOSERS[char]) open.pop()
  }
  return stop
}

function endsBare(line: string, i: number, char: string, mode: UrlMode, open: readonly string[]): boolean {
  const code = line.charCodeAt(i)
  if (code <= 32 || code === 0xa0) return true
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return false
  if (code > 127) return JAPANESE_ENDS.includes(char)
  switch (char) {
    case '"':
    case "'":
    case '`':
      return skip(AFTER_QUOTE, line, i + 1) !== null
    case '\\':
      return endsAtBackslash(line, i)
    case ',':
    case ';':
      return /[\s"'\\]|$/y.test(line.charAt(i + 1)) || skip(NEXT_KEY, line, i + 1) !== null
    case '&':
      return mode !== 'none' || line.startsWith('&quot;', i) || skip(NEXT_KEY, line, i + 1) !== null
    case '%':
      return mode === 'encoded' && line.startsWith('26', i + 1)
    case ')':
    case ']':
    case '}':
      return open.at(-1) !== CLOSERS[char] && /^(?:[\s,;.)\]}"'\\|>]|$)/.test(line.charAt(i + 1))
    case '<':
      return line[i + 1] === '/' || line.startsWith('br', i + 1)
    case '#':
      return mode !== 'none'
    default:
      return false
  }
}

function endsAtBackslash(line: string, i: number): boolean {
  let next = i
  while (line[next] === '\\' && next - i < 8) next++
  const char = line[next]
  if (char === '"' || char === "'") return skip(AFTER_QUOTE, line, next + 1) !== null
  if (char === 'n' || char === 'r' || char === 't') return skip(AFTER_ESCAPE, line, next + 1) !== null
  return line.startsWith('u0026', next)
}
