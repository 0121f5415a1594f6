import { generator, shuffle } from '../../knowledge/shuffle'
import { featuresOf, shareOf, type WordClasses } from './features'
import { COLUMNS, type Column, REFUSING, ROLE_LETTERS, ROLES, type Role, SIGNS, type Sign } from './reading'

/** A sentence, what it does, and what the patterns say of it. */
export interface Lesson {
  readonly text: string
  readonly tells: ReadonlySet<Column>
  readonly signs: ReadonlySet<Sign>
  /** Ways of asking teach what is refused; what a sentence does in a draft, only sentences of drafts teach. */
  readonly isOfDraft: boolean
}

/** Rows of `keys`, `COLUMNS.length` weights each. */
export interface TrainedReader {
  readonly keys: readonly number[]
  readonly weights: Float64Array
  readonly bias: Float64Array
  /** by sign, then column */
  readonly signWeights: readonly (readonly number[])[]
}

const ROUNDS = 25
const RATE = 0.3
const DECAY = 3e-5
// What stands in one lesson alone is chance.
const FEWEST = 2
const SIGN_VALUE = 0.75
// What few lessons tell counts for more where it is told.
const BALANCE_MAX = 6
const NEXT_TO_NOTHING = 1e-3

/**
 * A logistic regression for each column, by AdaGrad, over the features of the sentence and the patterns' word. The same lessons
 * in the same order yield the same numbers: the shuffle is its own generator, and arithmetic is plain IEEE 754.
 */
export function trainReader(lessons: readonly Lesson[], classes: WordClasses): TrainedReader {
  const features = lessons.map(({ text }) => featuresOf(text, classes).slice())
  // Thousands of ways of asking are about other things: what stands in them alone says nothing.
  const keys = keysOf(
    features.filter((_, at) => lessons[at]?.isOfDraft === true || (lessons[at]?.tells.size ?? 0) > 0),
  )
  const rowOf = new Map(keys.map((key, row) => [key, row]))
  const samples = lessons.map((lesson, at) => {
    const rows = Uint32Array.from([...(features[at] ?? [])].flatMap((feature) => rowOf.get(feature) ?? []))
    const signs = SIGNS.flatMap((sign, index) => (lesson.signs.has(sign) ? [keys.length + index] : []))
    return { lesson, rows, signs }
  })
  const ofDrafts = samples.filter(({ lesson }) => lesson.isOfDraft)
  const weights = new Float64Array(keys.length * COLUMNS.length)
  const bias = new Float64Array(COLUMNS.length)
  const signWeights = SIGNS.map(() => COLUMNS.map(() => 0))
  COLUMNS.forEach((name, column) => {
    const learnt = learn(column < ROLES.length ? ofDrafts : samples, name, keys.length + SIGNS.length)
    for (let row = 0; row < keys.length; row += 1)
      weights[row * COLUMNS.length + column] = learnt.weights[row] ?? 0
    signWeights.forEach((byColumn, index) => {
      byColumn[column] = (learnt.weights[keys.length + index] ?? 0) * SIGN_VALUE
    })
    bias[column] = learnt.bias
  })
  return { keys, weights, bias, signWeights }
}

function keysOf(features: readonly Uint32Array[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const own of features)
    for (const feature of new Set(own)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= FEWEST).map(([feature]) => feature)
}

interface Sample {
  readonly lesson: Lesson
  readonly rows: Uint32Array
  readonly signs: readonly number[]
}

/** One column, told apart from its absence. */
class Learner {
  readonly weights: Float64Array
  bias = 0
  private readonly sums: Float64Array
  private biasSum = 1e-3

  constructor(size: number) {
    this.weights = new Float64Array(size)
    this.sums = new Float64Array(size).fill(1e-3)
  }

  /** @param weight  how much the sample counts where it is true */
  see({ rows, signs }: Sample, isTrue: boolean, weight: number): void {
    const share = shareOf(rows.length)
    let score = this.bias
    for (const row of rows) score += (this.weights[row] ?? 0) * share
    for (const sign of signs) score += (this.weights[sign] ?? 0) * SIGN_VALUE
    const said = 1 / (1 + Math.exp(-score))
    const error = isTrue ? (said - 1) * weight : said
    if (Math.abs(error) < NEXT_TO_NOTHING) return
    this.biasSum += error * error
    this.bias -= (RATE * error) / Math.sqrt(this.biasSum)
    for (const row of rows) this.move(row, error * share)
    for (const sign of signs) this.move(sign, error * SIGN_VALUE)
  }

  private move(cell: number, pull: number): void {
    const weight = this.weights[cell] ?? 0
    const slope = pull + DECAY * weight
    const sum = (this.sums[cell] ?? 0) + slope * slope
    this.sums[cell] = sum
    this.weights[cell] = weight - (RATE * slope) / Math.sqrt(sum)
  }
}

function learn(samples: readonly Sample[], column: Column, size: number): Learner {
  const yes = samples.filter(({ lesson }) => lesson.tells.has(column)).length
  const balance = Math.min(BALANCE_MAX, Math.sqrt((samples.length - yes) / Math.max(1, yes)))
  const order = [...samples]
  const random = generator(20_261_123)
  const learner = new Learner(size)
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random)
    for (const sample of order) learner.see(sample, sample.lesson.tells.has(column), balance)
  }
  return learner
}

const LETTERS = new Map(ROLES.map((role) => [String(ROLE_LETTERS[role]), role]))
const HEAD = /^\[([A-Za-z]{1,8}|-)(?: ([a-z-]+))?\]$/

/**
 * The lessons of `content/sentences.*.txt`: `[fs]` heads the sentences that tell of a failure and that it goes on, `[-]` those
 * that do none of it, `[g roadmap]` questions that an article refuses.
 * @param signsOf  what the patterns say of a sentence
 */
export function lessonsOf(
  lines: readonly string[],
  signsOf: (text: string) => ReadonlySet<Sign>,
): readonly Lesson[] {
  let tells: ReadonlySet<Column> = new Set()
  return lines.flatMap((line) => {
    const head = HEAD.exec(line)
    if (head === null) return [{ text: line, tells, signs: signsOf(line), isOfDraft: true }]
    const roles = [...(head[1] ?? '')].flatMap((letter) => LETTERS.get(letter) ?? [])
    tells = new Set([...roles.flatMap(implied), ...REFUSING.filter((article) => article === head[2])])
    return []
  })
}

/** The ways of asking of all articles, as lessons of what is refused. */
export const askedLessons = (
  asks: readonly { readonly text: string; readonly id: string }[],
): readonly Lesson[] =>
  asks.map(({ text, id }) => ({
    text,
    tells: new Set(REFUSING.filter((article) => article === id)),
    signs: new Set(),
    isOfDraft: false,
  }))

// A vague complaint is one of trouble, a vague attempt an attempt.
const implied = (role: Role): readonly Role[] =>
  role === 'vague' ? ['vague', 'failure'] : role === 'vagueAttempt' ? ['vagueAttempt', 'attempt'] : [role]
