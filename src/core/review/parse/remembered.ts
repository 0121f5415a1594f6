// Texts of some drafts; more than this are not in use at once.
const MAX = 6_000

/**
 * A function that remembers what it said of a text. From key to key nearly all sentences and lines of a draft stay the
 * same, so a review after a keystroke reads little anew.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>()
  return (text) => {
    const known = memory.get(text)
    if (known !== undefined) return known
    const said = read(text)
    if (memory.size >= MAX) memory.clear()
    memory.set(text, said)
    return said
  }
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
