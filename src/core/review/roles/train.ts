import { generator, shuffle } from '../../knowledge/shuffle'
import { featuresOf, shareOf, type WordClasses } from './features'
import { ROLE_LETTERS, ROLES, type Role, SIGNS, type Sign } from './roles'

/** A sentence, what it does, and what the patterns say of it. */
export interface Lesson {
  readonly text: string
  readonly roles: ReadonlySet<Role>
  readonly signs: ReadonlySet<Sign>
}

/** Rows of `keys`, `ROLES.length` weights each. */
export interface TrainedRoles {
  readonly keys: readonly number[]
  readonly weights: Float64Array
  readonly bias: Float64Array
  /** by sign, then role */
  readonly signWeights: readonly (readonly number[])[]
}

const ROUNDS = 25
const RATE = 0.3
const DECAY = 3e-5
// What stands in one lesson alone is chance.
const FEWEST = 2
const SIGN_VALUE = 0.75
// A role that few lessons have counts for more where it is.
const BALANCE_MAX = 6
const NEXT_TO_NOTHING = 1e-3

/**
 * A logistic regression for each role, by AdaGrad, over the features of the sentence and the patterns' word. The same lessons in
 * the same order yield the same numbers: the shuffle is its own generator, and arithmetic is plain IEEE 754.
 */
export function trainRoles(lessons: readonly Lesson[], classes: WordClasses): TrainedRoles {
  const features = lessons.map(({ text }) => featuresOf(text, classes).slice())
  const keys = keysOf(features)
  const rowOf = new Map(keys.map((key, row) => [key, row]))
  const samples = lessons.map(({ signs }, at) => {
    const rows = Uint32Array.from([...(features[at] ?? [])].flatMap((feature) => rowOf.get(feature) ?? []))
    return { rows, signs: SIGNS.flatMap((sign, index) => (signs.has(sign) ? [keys.length + index] : [])) }
  })
  const weights = new Float64Array(keys.length * ROLES.length)
  const bias = new Float64Array(ROLES.length)
  const signWeights = SIGNS.map(() => ROLES.map(() => 0))
  ROLES.forEach((role, column) => {
    const learnt = learn(
      samples,
      lessons.map(({ roles }) => roles.has(role)),
      keys.length + SIGNS.length,
    )
    for (let row = 0; row < keys.length; row += 1)
      weights[row * ROLES.length + column] = learnt.weights[row] ?? 0
    signWeights.forEach((byRole, index) => {
      byRole[column] = (learnt.weights[keys.length + index] ?? 0) * SIGN_VALUE
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

interface RoleSample {
  readonly rows: Uint32Array
  readonly signs: readonly number[]
}

/** One role, told apart from its absence. */
class Learner {
  readonly weights: Float64Array
  bias = 0
  private readonly sums: Float64Array
  private biasSum = 1e-3

  constructor(size: number) {
    this.weights = new Float64Array(size)
    this.sums = new Float64Array(size).fill(1e-3)
  }

  /** @param weight  how much the sample counts where the role is played */
  see({ rows, signs }: RoleSample, isTrue: boolean, weight: number): void {
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

function learn(samples: readonly RoleSample[], truth: readonly boolean[], size: number): Learner {
  const yes = truth.filter(Boolean).length
  const balance = Math.min(BALANCE_MAX, Math.sqrt((truth.length - yes) / Math.max(1, yes)))
  const order = samples.map((_, at) => at)
  const random = generator(20_261_123)
  const learner = new Learner(size)
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random)
    for (const at of order) {
      const sample = samples[at]
      if (sample !== undefined) learner.see(sample, truth[at] === true, balance)
    }
  }
  return learner
}

const LETTERS = new Map(ROLES.map((role) => [String(ROLE_LETTERS[role]), role]))

/**
 * The lessons of `content/sentences.*.txt`: `[fs]` heads the sentences that tell of a failure and that it goes on, `[-]` those
 * that do none of it.
 * @param signsOf  what the patterns say of a sentence
 */
export function lessonsOf(
  lines: readonly string[],
  signsOf: (text: string) => ReadonlySet<Sign>,
): readonly Lesson[] {
  let roles: ReadonlySet<Role> = new Set()
  return lines.flatMap((line) => {
    const head = /^\[([A-Za-z]{1,8}|-)\]$/.exec(line)?.[1]
    if (head === undefined) return [{ text: line, roles, signs: signsOf(line) }]
    roles = new Set([...head].flatMap((letter) => LETTERS.get(letter) ?? []).flatMap(implied))
    return []
  })
}

// A vague complaint is one of trouble, a vague attempt an attempt.
const implied = (role: Role): readonly Role[] =>
  role === 'vague' ? ['vague', 'failure'] : role === 'vagueAttempt' ? ['vagueAttempt', 'attempt'] : [role]
