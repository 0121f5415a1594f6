import { normalize } from './normalize'

// Shorter words have too many neighbours: case, cash, cast.
const SHORTEST = 5
// A pasted page of identifiers is not misspelt English.
const MOST_CORRECTED = 12

/** Words of Latin letters alone, most frequent first; what a misspelt word is compared with. */
export function wordsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of latinWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word)
}

const latinWords = (text: string) =>
  normalize(text).matchAll(/(?<![\p{L}\p{N}_.-])[a-z]{5,24}(?![\p{L}\p{N}_-])/gu)

/**
 * Mends words that are one slip away from a known one: a letter too many, too few, wrong, or two swapped.
 * Both words lose one letter at each place in turn; where the rests meet, they are neighbours. So a look-up costs the
 * length of the word, whatever the number of words.
 */
export function makeSpeller(words: readonly string[]): (text: string) => string {
  const known = new Set(words)
  const neighbours = new Map<string, string>()
  const remember = (key: string, word: string) => {
    if (!neighbours.has(key)) neighbours.set(key, word)
  }
  for (const word of words) {
    if (word.length < SHORTEST) continue
    remember(word, word)
    for (const rest of shortened(word)) remember(rest, word)
  }
  const mend = (word: string) => {
    if (known.has(word) || word.length < SHORTEST) return word
    return (
      [word, ...shortened(word)].map((key) => neighbours.get(key)).find((found) => found !== undefined) ??
      word
    )
  }
  return (text) => {
    const unknown = Array.from(latinWords(text), ([word]) => word).filter((word) => !known.has(word))
    if (unknown.length === 0 || unknown.length > MOST_CORRECTED) return text
    const mended = new Map(unknown.map((word) => [word, mend(word)]))
    return normalize(text).replace(/[a-z]{5,24}/g, (word) => mended.get(word) ?? word)
  }
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}
