/** Words that stand for the same sort of thing (trouble, negation, asking, people …), each with the numbers of its classes. */
export type WordClasses = ReadonlyMap<string, readonly number[]>

// A name, a number, an address says little about what a sentence does: each is one sign.
const ADDRESS = /https?:\/\/\S+/g
const WORD = /[a-z0-9][a-z0-9._:/-]*/g
const DIGIT = /\d/
const NUMBER = /^[\d:.,/-]+$/
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(ADDRESS, '¤')
    .replace(WORD, (word) => (!DIGIT.test(word.slice(1)) ? word : NUMBER.test(word) ? '0' : '¤'))

/**
 * What a sentence is told apart by, as 32-bit numbers: Japanese by pieces of up to four characters and its last ones, which say
 * what its verb says; English by words, pairs and triples, and the same with the classes of the words.
 * The array is valid until the next call.
 */
export function featuresOf(text: string, classes: WordClasses): Uint32Array {
  const found = new Found()
  const said = plain(text)
  if (JAPANESE.test(said)) japanese(said, found)
  else english(said, classes, found)
  return found.all()
}

/** Features in the order in which they were found; the memory is used again by the next sentence. */
class Found {
  private static numbers = new Uint32Array(4_096)
  private length = 0

  push(feature: number): void {
    if (this.length === Found.numbers.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(Found.numbers)
      Found.numbers = wider
    }
    Found.numbers[this.length] = feature
    this.length += 1
  }

  /** Valid until the next sentence is read. */
  all(): Uint32Array {
    return Found.numbers.subarray(0, this.length)
  }
}

// What has next to no features that are known is not told apart by the two or three it has.
const FEWEST_COUNTED = 30

/** How much each of so many known features counts. */
export const shareOf = (count: number): number => 1 / Math.sqrt(Math.max(count, FEWEST_COUNTED))

const SEED = 0x811c9dc5
const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193)
const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
function hashOf(word: string, kind = 0): number {
  let hash = SEED ^ kind
  for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at))
  return hash
}

const PIECE_MAX = 4
const ENDINGS = [4, 6, 8]
const KIND = { word: 1, ending: 2, pair: 3, triple: 4, gap: 5, stem: 6, classed: 7, both: 8, prefix: 9 }

function japanese(said: string, found: Found): void {
  const foreign = /[a-z][a-z0-9._-]*/g
  const line = `^${said.replace(foreign, (word) => {
    found.push(finish(hashOf(word, KIND.word)))
    return 'ａ'
  })}$`.replaceAll(' ', '')
  for (let from = 0; from < line.length; from += 1) {
    let hash = SEED
    for (let size = 1; size <= PIECE_MAX && from + size <= line.length; size += 1) {
      hash = mix(hash, line.charCodeAt(from + size - 1))
      found.push(finish(hash ^ size))
    }
  }
  for (const size of ENDINGS) found.push(finish(hashOf(line.slice(-size), KIND.ending)))
}

const WORDS = /n't|[a-z']+|[0¤?!]|[,;:]/g
const UNCLASSED = 0
const SUFFIXES: readonly (readonly [RegExp, number])[] = [
  [/^.{3,}ed$/, 101],
  [/^.{3,}ing$/, 102],
  [/^.{3,}ly$/, 103],
]
const NONE: readonly number[] = []

function english(said: string, classes: WordClasses, found: Found): void {
  const words = ['^', ...(said.replaceAll("n't", " n't").match(WORDS) ?? []), '$']
  const hashes = words.map((word) => hashOf(word))
  const sorts = words.map((word) => sortsOf(word, classes))
  const first = sorts.map(
    ([sort], at) => sort ?? (/^[a-z]/.test(words[at] ?? '') ? UNCLASSED : (hashes[at] ?? 0)),
  )
  const put = (kind: number, ...parts: readonly number[]): void => {
    let hash = SEED ^ kind
    for (const part of parts) hash = mix(hash, part)
    found.push(finish(hash))
  }
  const seen = new Set<number>()
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', hash = 0, next = 0, third = 0] = [words[at], hashes[at], hashes[at + 1], hashes[at + 2]]
    const [sort = 0, nextSort = 0, thirdSort = 0] = [first[at], first[at + 1], first[at + 2]]
    put(KIND.word, hash)
    for (const own of sorts[at] ?? NONE) {
      put(KIND.classed, own)
      seen.add(own)
    }
    const stem = word.replace(/(?:ing|ed|es|s|ly)$/, '')
    if (stem !== word) put(KIND.stem, hashOf(stem))
    for (const size of [3, 4, 5]) if (word.length > size + 1) put(KIND.prefix, hashOf(word.slice(0, size)))
    if (at + 1 >= words.length) continue
    put(KIND.pair, hash, next)
    put(KIND.both, sort, nextSort)
    put(KIND.both, sort, next, 1)
    put(KIND.both, hash, nextSort, 2)
    if (at + 2 >= words.length) continue
    put(KIND.triple, hash, next, third)
    put(KIND.gap, hash, third)
    put(KIND.both, sort, nextSort, thirdSort)
  }
  const together = [...seen].sort((a, b) => a - b)
  together.forEach((a, at) => {
    for (const b of together.slice(at + 1)) put(KIND.both, a, b, 3)
  })
}

const sortsOf = (word: string, classes: WordClasses): readonly number[] => {
  const known = classes.get(word)
  if (known !== undefined) return known
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(word))
  return suffix === undefined ? NONE : [suffix[1]]
}
