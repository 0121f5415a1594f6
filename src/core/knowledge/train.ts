import { type FeatureSpace, type Sample, softmax, toVector, type Vector } from './classifier'
import { generator, shuffle } from './shuffle'

export interface Training {
  readonly rounds: number
  readonly rate: number
  /** pulls weights to 0 */
  readonly decay: number
  /** features in fewer samples are left out, but for whole terms */
  readonly fewest: number
  /** weights nearer to 0 are left out of the model */
  readonly smallest: number
}

export const TRAINING: Training = { rounds: 12, rate: 0.5, decay: 2e-6, fewest: 2, smallest: 0.5 }

/** What training yields; a row for each feature, weights as they came out. */
export interface TrainedModel extends FeatureSpace {
  readonly labels: readonly string[]
  /** by row */
  readonly features: readonly string[]
  /** where a row's entries begin; one more entry than rows */
  readonly starts: Uint32Array
  /** labels of the entries */
  readonly columns: Uint8Array
  readonly weights: Float32Array
  readonly bias: Float32Array
}

const BIAS_RATE = 0.02
const NEXT_TO_NOTHING = 1e-4

interface State {
  readonly width: number
  /** by row, then label */
  readonly weights: Float64Array
  /** sums of squared slopes: AdaGrad takes smaller steps where it has taken many */
  readonly sums: Float64Array
  readonly bias: Float64Array
}

/**
 * Softmax regression over TF-IDF features, by AdaGrad. The same samples in the same order yield the same model:
 * the shuffle is its own generator, and arithmetic is plain IEEE 754.
 * @param labels  the last one stands for what has nothing to do with us
 */
export function train(
  labels: readonly string[],
  samples: readonly Sample[],
  training = TRAINING,
): TrainedModel {
  const space = makeSpace(samples, training.fewest, labels.length - 1)
  const vectors = samples.map((sample) => ({ ...toVector(sample.features, space), ...sample }))
  const width = labels.length
  const state: State = {
    width,
    weights: new Float64Array(space.idf.length * width),
    sums: new Float64Array(space.idf.length * width).fill(1e-6),
    bias: new Float64Array(width),
  }
  const random = generator(20_261_120)
  for (let round = 0; round < training.rounds; round++) {
    shuffle(vectors, random)
    for (const vector of vectors) step(state, vector, training)
  }
  return {
    labels,
    ...space,
    ...sparse(state.weights, width, training.smallest),
    bias: Float32Array.from(state.bias),
  }
}

/** One sample seen once: what was too likely gets less, its label gets more. */
function step(state: State, sample: Vector & Sample, training: Training): void {
  const errors = softmax(scoresOf(state, sample))
  errors[sample.label] = (errors[sample.label] ?? 0) - 1
  const wrong: number[] = []
  for (const [label, raw] of errors.entries()) {
    const error = raw * sample.weight
    errors[label] = error
    if (Math.abs(error) < NEXT_TO_NOTHING) continue
    state.bias[label] = (state.bias[label] ?? 0) - BIAS_RATE * error
    wrong.push(label)
  }
  // Row by row: a row's labels lie side by side in memory.
  for (let at = 0; at < sample.rows.length; at++) {
    const from = (sample.rows[at] ?? 0) * state.width
    const value = sample.values[at] ?? 0
    for (const label of wrong) {
      const cell = from + label
      const weight = state.weights[cell] ?? 0
      const slope = (errors[label] ?? 0) * value + training.decay * weight
      const sum = (state.sums[cell] ?? 0) + slope * slope
      state.sums[cell] = sum
      state.weights[cell] = weight - (training.rate * slope) / Math.sqrt(sum)
    }
  }
}

function scoresOf({ weights, width, bias }: State, { rows, values }: Vector): Float64Array {
  const scores = Float64Array.from(bias)
  for (let at = 0; at < rows.length; at++) {
    const from = (rows[at] ?? 0) * width
    const value = values[at] ?? 0
    for (let label = 0; label < width; label++)
      scores[label] = (scores[label] ?? 0) + value * (weights[from + label] ?? 0)
  }
  return scores
}

// Neither pieces of words, nor pairs of them, nor the three-letter cuts of hiragana.
const WHOLE = /^(?![~ぁ-ゖ])[^_]+$|^[ぁ-ゖ]{4,}$/

function makeSpace(
  samples: readonly Sample[],
  fewest: number,
  foreign: number,
): FeatureSpace & Pick<TrainedModel, 'features'> {
  const counts = new Map<string, number>()
  for (const { features } of samples)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const domain = new Set(samples.flatMap(({ features, label }) => (label === foreign ? [] : features)))
  const kept = [...counts].filter(([feature, count]) => count >= fewest || WHOLE.test(feature))
  const idfOf = (count: number) => Math.log((samples.length + 1) / (count + 0.5))
  return {
    features: kept.map(([feature]) => feature),
    rows: new Map(kept.map(([feature], at) => [feature, at])),
    idf: Float32Array.from(kept, ([, count]) => idfOf(count)),
    unseenIdf: idfOf(1),
    domain: Uint8Array.from(kept, ([feature]) => (domain.has(feature) ? 1 : 0)),
  }
}

function sparse(
  weights: Float64Array,
  width: number,
  smallest: number,
): Pick<TrainedModel, 'starts' | 'columns' | 'weights'> {
  const starts = [0]
  const columns: number[] = []
  const kept: number[] = []
  for (let row = 0; row < weights.length / width; row++) {
    const all = weights.subarray(row * width, (row + 1) * width)
    // Softmax does not see what is added to all labels alike: counted from the middle, most weights are next to 0.
    const middle = all.slice().sort()[width >> 1] ?? 0
    for (let label = 0; label < width; label++) {
      const weight = (all[label] ?? 0) - middle
      if (Math.abs(weight) < smallest) continue
      columns.push(label)
      kept.push(weight)
    }
    starts.push(columns.length)
  }
  return {
    starts: Uint32Array.from(starts),
    columns: Uint8Array.from(columns),
    weights: Float32Array.from(kept),
  }
}
