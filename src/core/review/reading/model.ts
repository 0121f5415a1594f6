import * as v from 'valibot'
import { ByteFileError, readByteFile, writeByteFile } from '../../knowledge/byte-file'
import { featuresOf, shareOf, type WordClasses } from './features'
import { COLUMNS, type ReadSentence, readingFrom, SIGNS } from './reading'
import { type Lesson, trainReader } from './train'

// A file of one language: the features that were kept, for each a byte a column, and what the patterns' word counts for.

const VERSION = 2
const WIDTH = COLUMNS.length
const HeadSchema = v.object({
  version: v.literal(VERSION),
  columns: v.pipe(
    v.array(v.string()),
    v.check((columns) => columns.join() === COLUMNS.join()),
  ),
  signs: v.pipe(
    v.array(v.string()),
    v.check((signs) => signs.join() === SIGNS.join()),
  ),
  /** what a byte's step weighs, by column */
  steps: v.array(v.number()),
  bias: v.array(v.number()),
  /** by sign, then column */
  signWeights: v.array(v.array(v.number())),
  classes: v.record(v.string(), v.array(v.number())),
})

/** The model of one language; the same lessons yield the same bytes. */
export function makeReaderFile(lessons: readonly Lesson[], classes: WordClasses): Uint8Array {
  const { keys, weights, bias, signWeights } = trainReader(lessons, classes)
  const steps = COLUMNS.map((_, column) => {
    let most = 0
    for (let at = column; at < weights.length; at += COLUMNS.length)
      most = Math.max(most, Math.abs(weights[at] ?? 0))
    return most / 127 || 1
  })
  const bytes = Uint8Array.from(
    weights,
    (weight, at) => Math.round(weight / (steps[at % COLUMNS.length] ?? 1)) + 128,
  )
  return writeByteFile({
    head: {
      version: VERSION,
      columns: COLUMNS,
      signs: SIGNS,
      steps,
      bias: [...bias],
      signWeights,
      classes: Object.fromEntries(classes),
    },
    arrays: { keys: Uint32Array.from(keys), weights: bytes },
  })
}

/** @throws {ByteFileError} when the file is damaged or of another version */
export function openReaderFile(bytes: Uint8Array): ReadSentence {
  const file = readByteFile(bytes)
  const head = v.safeParse(HeadSchema, file.head)
  if (!head.success) throw new ByteFileError('another version: sentences')
  const { steps, bias, signWeights, classes } = head.output
  const table = tableOf(file.u32('keys'))
  // Counted from the middle, so that whole numbers can be added up.
  const weights = Int8Array.from(file.u8('weights'), (byte) => byte - 128)
  const known: WordClasses = new Map(Object.entries(classes))
  /** Adds up what the features of a stretch of text say of each column. */
  const addUp = (text: string, sums: Int32Array): number => {
    const features = featuresOf(text, known)
    let count = 0
    for (let at = 0; at < features.length; at += 1) {
      const row = table(features[at] ?? 0)
      if (row < 0) continue
      count += 1
      const from = row * WIDTH
      for (let column = 0; column < WIDTH; column += 1)
        sums[column] = (sums[column] ?? 0) + (weights[from + column] ?? 0)
    }
    return count
  }
  const scoreOf = (column: number, sum: number, share: number): number =>
    (bias[column] ?? 0) + sum * (steps[column] ?? 0) * share
  const all = new Int32Array(WIDTH)
  const sums = new Int32Array(WIDTH)
  const scores = new Float64Array(WIDTH)
  return (text, signs) => {
    all.fill(0)
    scores.fill(Number.NEGATIVE_INFINITY)
    let counted = 0
    // What one clause does, the sentence does; in the whole of a long one it would be lost.
    for (const clause of clausesOf(text)) {
      sums.fill(0)
      const count = addUp(clause, sums)
      const share = shareOf(count)
      counted += count
      for (let column = 0; column < WIDTH; column += 1) {
        const sum = sums[column] ?? 0
        all[column] = (all[column] ?? 0) + sum
        if (count < CLAUSE_FEATURES) continue
        scores[column] = Math.max(scores[column] ?? 0, scoreOf(column, sum, share))
      }
    }
    const share = shareOf(counted)
    for (let column = 0; column < WIDTH; column += 1)
      scores[column] = Math.max(scores[column] ?? 0, scoreOf(column, all[column] ?? 0, share))
    SIGNS.forEach((sign, at) => {
      if (signs.has(sign)) add(scores, signWeights[at] ?? [])
    })
    return readingFrom(scores)
  }
}

function add(scores: Float64Array, weights: readonly number[]): void {
  for (let column = 0; column < scores.length; column += 1)
    scores[column] = (scores[column] ?? 0) + (weights[column] ?? 0)
}

// A clause of a name alone says nothing: what would speak is how often sentences do something at all.
const CLAUSE_FEATURES = 16
const LONG = { ja: 40, en: 90 }
const SHORTEST_CLAUSE = { ja: 5, en: 10 }
const BORDERS = {
  ja: /[、：:；;（）]/,
  en: /[,:;()]\s|\s(?:and|but|so|because|which|although)\s/,
}

/** The clauses of a long sentence; a short one is one. */
function clausesOf(text: string): readonly string[] {
  const lang = /[ぁ-ヶ一-龠]/.test(text) ? 'ja' : 'en'
  if (text.length <= LONG[lang]) return [text]
  return text.split(BORDERS[lang]).filter((clause) => clause.trim().length >= SHORTEST_CLAUSE[lang])
}

/** Where a key lies, or -1: half of the places stay free, so that a look-up takes a step or two. */
function tableOf(keys: Uint32Array): (key: number) => number {
  let size = 1
  while (size < keys.length * 2) size *= 2
  const places = new Int32Array(size).fill(-1)
  keys.forEach((key, row) => {
    let at = key & (size - 1)
    while ((places[at] ?? -1) >= 0) at = (at + 1) & (size - 1)
    places[at] = row
  })
  return (key) => {
    let at = key & (size - 1)
    for (;;) {
      const row = places[at] ?? -1
      if (row < 0 || keys[row] === key) return row
      at = (at + 1) & (size - 1)
    }
  }
}
