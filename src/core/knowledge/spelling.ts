import { normalize } from './normalize'

// Shorter words have too many neighbours: case, cash, cast.
const SHORTEST = 5
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
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
  const ranks = new Map(words.map((word, rank) => [word, rank]))
  const alike = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < SHORTEST) continue
    const key = shapeOf(word.length, word)
    const same = alike.get(key)
    if (same === undefined) alike.set(key, [word])
    else same.push(word)
  }
  const rankOf = (word: string) => (word.length < SHORTEST ? undefined : ranks.get(word))
  /** The first of the words that are the key, or are it when they lose a letter: their first one or a later one. */
  const neighbourOf = (key: string) => {
    const later = alike.get(shapeOf(key.length + 1, key))?.find((word) => isOneLess(key, word))
    const found = [key, ...LETTERS.map((letter) => letter + key), ...(later === undefined ? [] : [later])]
    let best: string | undefined
    for (const word of found) {
      const rank = rankOf(word)
      if (rank !== undefined && rank < (ranks.get(best ?? '') ?? words.length)) best = word
    }
    return best
  }
  const mend = (word: string) => {
    if (ranks.has(word) || word.length < SHORTEST) return word
    for (const key of [word, ...shortened(word)]) {
      const neighbour = neighbourOf(key)
      if (neighbour !== undefined) return neighbour
    }
    return word
  }
  return (text) => {
    const unknown = Array.from(latinWords(text), ([word]) => word).filter((word) => !ranks.has(word))
    if (unknown.length === 0 || unknown.length > MOST_CORRECTED) return text
    const mended = new Map(unknown.map((word) => [word, mend(word)]))
    return normalize(text).replace(/[a-z]{5,24}/g, (word) => mended.get(word) ?? word)
  }
}

/** Words of one length and one first letter are looked through together. */
const shapeOf = (length: number, word: string) => `${length}${word.charAt(0)}`

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
