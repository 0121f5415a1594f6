import type { Reading, ReadSentence } from '../reading/reading'

// Texts of some drafts; more than this are not in use at once.
const MAX = 6_000
// Long lines count for more: twice the longest body, however few its paragraphs are.
const CHARS_MAX = 4_000_000

/**
 * A function that remembers what it said of a text. From key to key nearly all sentences and lines of a draft stay the
 * same, so a review after a keystroke reads little anew.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>()
  let chars = 0
  return (text) => {
    const known = memory.get(text)
    if (known !== undefined) return known
    const own = knownOf(text).text
    const said = read(own)
    if (memory.size >= MAX || chars + own.length > CHARS_MAX) {
      memory.clear()
      chars = 0
    }
    memory.set(own, said)
    chars += own.length
    return said
  }
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** A text that was met, with one string for all that equal it, and what was read out of it. */
export interface Known {
  readonly text: string
  /** by the pattern's number; undefined: not asked yet */
  readonly matches: (Span | null | undefined)[]
  /** what was read out of it, and by whom; undefined: not read yet */
  reading: { readonly by: ReadSentence; readonly says: Reading } | undefined
}

// Lines, sentences and paragraphs of the same drafts.
const POOL_MAX = 4 * MAX
const pool = new Map<string, Known>()
let pooled = 0

/**
 * What is known of a text. What is remembered of its string is found without comparing characters, and they are its own, as
 * a slice would keep the whole draft that it was cut from.
 */
export function knownOf(text: string): Known {
  const known = pool.get(text)
  if (known !== undefined) return known
  const own = ` ${text}`.slice(1)
  if (pool.size >= POOL_MAX || pooled + own.length > CHARS_MAX) {
    pool.clear()
    pooled = 0
  }
  const fresh: Known = { text: own, matches: [], reading: undefined }
  pool.set(own, fresh)
  pooled += own.length
  return fresh
}

const numbers = new Map<RegExp, number>()

/** Where a pattern first matches in a text; asked again of the same one, it remembers. */
export function firstIn({ text, matches }: Known, pattern: RegExp): Span | null {
  const number = numbers.get(pattern) ?? numbers.size
  const known = matches[number]
  if (known !== undefined) return known
  numbers.set(pattern, number)
  const match = pattern.exec(text)
  const span = match === null ? null : { start: match.index, end: match.index + match[0].length }
  matches[number] = span
  return span
}

// Subject and body, each with and without what it quotes.
const SPLIT_MAX = 4
const splits: { readonly text: string; readonly lines: readonly string[] }[] = []

/** The lines of a text, which several readers ask for in turn. */
function linesOf(text: string): readonly string[] {
  const known = splits.find((split) => split.text === text)
  if (known !== undefined) return known.lines
  const lines = text.split('\n').map((line) => knownOf(line).text)
  splits.unshift({ text, lines })
  splits.length = Math.min(splits.length, SPLIT_MAX)
  return lines
}

/** What a pattern of one line finds in a text, at offsets of the text. */
export function inLines<T extends Span>(text: string, ofLine: (line: string) => readonly T[]): readonly T[] {
  const found: T[] = []
  let at = 0
  for (const line of linesOf(text)) {
    for (const span of ofLine(line)) found.push({ ...span, start: at + span.start, end: at + span.end })
    at += line.length + 1
  }
  return found
}
