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
    const own = interned(text)
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

// Lines, sentences and paragraphs of the same drafts.
const POOL_MAX = 4 * MAX
const pool = new Map<string, string>()
let pooled = 0

/**
 * One string for equal texts: what is remembered of it is found without comparing characters. Its characters are its own,
 * as a slice would keep the whole draft that it was cut from.
 */
export function interned(text: string): string {
  const known = pool.get(text)
  if (known !== undefined) return known
  const own = ` ${text}`.slice(1)
  if (pool.size >= POOL_MAX || pooled + own.length > CHARS_MAX) {
    pool.clear()
    pooled = 0
  }
  pool.set(own, own)
  pooled += own.length
  return own
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** What a pattern of one line finds in a text, at offsets of the text. */
export function inLines<T extends Span>(text: string, ofLine: (line: string) => readonly T[]): readonly T[] {
  const found: T[] = []
  let at = 0
  for (const line of text.split('\n')) {
    for (const span of ofLine(line)) found.push({ ...span, start: at + span.start, end: at + span.end })
    at += line.length + 1
  }
  return found
}
