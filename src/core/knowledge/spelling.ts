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
 * Both words lose one letter at each place in turn; where the rests meet, they are neighbours. Nothing is made ready for it:
 * a start has no time for that, and a question has few unknown words.
 * @param words  most frequent first: of two neighbours the first one is taken
 */
export function makeSpeller(words: readonly string[]): (text: string) => string {
  const known = new Set(words)
  const byLength = new Map<number, { readonly word: string; readonly rank: number }[]>()
  for (const [rank, word] of words.entries()) {
    if (word.length < SHORTEST) continue
    const same = byLength.get(word.length)
    if (same === undefined) byLength.set(word.length, [{ word, rank }])
    else same.push({ word, rank })
  }
  const neighbourOf = (key: string) => {
    const same = byLength.get(key.length)?.find(({ word }) => word === key)
    const longer = byLength.get(key.length + 1)?.find(({ word }) => isOneLess(key, word))
    if (same === undefined || longer === undefined) return (same ?? longer)?.word
    return (same.rank < longer.rank ? same : longer).word
  }
  const mend = (word: string) => {
    if (known.has(word) || word.length < SHORTEST) return word
    for (const key of [word, ...shortened(word)]) {
      const neighbour = neighbourOf(key)
      if (neighbour !== undefined) return neighbour
    }
    return word
  }
  return (text) => {
    const unknown = Array.from(latinWords(text), ([word]) => word).filter((word) => !known.has(word))
    if (unknown.length === 0 || unknown.length > MOST_CORRECTED) return text
    const mended = new Map(unknown.map((word) => [word, mend(word)]))
    return normalize(text).replace(/[a-z]{5,24}/g, (word) => mended.get(word) ?? word)
  }
}

/** Whether a word that loses one letter is the other one. */
function isOneLess(shorter: string, word: string): boolean {
  let at = 0
  while (at < shorter.length && shorter.charCodeAt(at) === word.charCodeAt(at)) at += 1
  while (at < shorter.length && shorter.charCodeAt(at) === word.charCodeAt(at + 1)) at += 1
  return at === shorter.length
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}
