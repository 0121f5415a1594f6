// East Asian wide and full-width characters take two columns (Unicode UAX 11, the ranges that text here uses).
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u

const columnsOf = (character: string): number => (WIDE.test(character) ? 2 : 1)

/** Columns of a fixed-width screen, as a measure of how much room a text takes on paper. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + columnsOf(character), 0)

/** The text with its middle left out, so that beginning and end (a file's ending) stay; never wider than `width`. */
export function shortenMiddle(text: string, width: number): string {
  const plain = text.replace(/\s+/g, ' ')
  if (widthOf(plain) <= width) return plain
  const characters = Array.from(plain)
  const room = Math.max(0, width - 1)
  const head = taken(characters, Math.ceil(room / 2))
  const tail = taken([...characters].reverse(), Math.floor(room / 2))
  return `${head.join('')}…${tail.reverse().join('')}`
}

function taken(characters: readonly string[], width: number): string[] {
  const out: string[] = []
  let used = 0
  for (const character of characters) {
    used += columnsOf(character)
    if (used > width) break
    out.push(character)
  }
  return out
}

/** How many of the first texts fit into a width together. */
export function countFitting(texts: readonly string[], width: number): number {
  let used = 0
  const first = texts.findIndex((text) => {
    used += widthOf(text) + SEPARATOR
    return used > width
  })
  return first < 0 ? texts.length : first
}

// ` / ` between them.
const SEPARATOR = 3
