/** One way of asking, as the classifier learns from it. */
export interface Sample {
  readonly features: readonly string[]
  /** index into the labels */
  readonly label: number
  /** how much it counts beside a line of an article, which counts 1 */
  readonly weight: number
}

/** What training yields: words with their rarity, and what each says for each label. */
export interface Model {
  readonly labels: readonly string[]
  /** feature → row of the weights */
  readonly rows: ReadonlyMap<string, number>
  /** inverse document frequency by row */
  readonly idf: Float32Array
  /** the idf of a feature never seen: as rare as the rarest */
  readonly unseenIdf: number
  /** where a row's entries begin; one more entry than rows */
  readonly starts: Uint32Array
  /** labels of the entries */
  readonly columns: Uint8Array
  readonly weights: Float32Array
  readonly bias: Float32Array
}

export interface Prediction {
  /** by label; they sum to 1 */
  readonly probabilities: Float64Array
  /** share of the question's weight, 0 … 1, that lies on features the knowledge base knows */
  readonly known: number
}

/** A question as rows with values; of length 1 when what is unseen is counted in. */
export interface Vector {
  readonly rows: readonly number[]
  readonly values: readonly number[]
  readonly known: number
}

function countOf(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

export function toVector(
  features: readonly string[],
  model: Pick<Model, 'rows' | 'idf' | 'unseenIdf'>,
): Vector {
  const rows: number[] = []
  const values: number[] = []
  let squares = 0
  let unseen = 0
  for (const [feature, count] of countOf(features)) {
    const row = model.rows.get(feature)
    const value = (1 + Math.log(count)) * (row === undefined ? model.unseenIdf : (model.idf[row] ?? 0))
    if (row === undefined) unseen += value * value
    else {
      rows.push(row)
      values.push(value)
      squares += value * value
    }
  }
  const all = squares + unseen
  const length = Math.sqrt(all) || 1
  return { rows, values: values.map((value) => value / length), known: all === 0 ? 0 : squares / all }
}

/** How likely each label is for a question. */
export function predict(features: readonly string[], model: Model): Prediction {
  const vector = toVector(features, model)
  const scores = Float64Array.from(model.bias)
  for (const [at, row] of vector.rows.entries()) {
    const value = vector.values[at] ?? 0
    const end = model.starts[row + 1] ?? 0
    for (let entry = model.starts[row] ?? 0; entry < end; entry++) {
      const column = model.columns[entry] ?? 0
      scores[column] = (scores[column] ?? 0) + value * (model.weights[entry] ?? 0)
    }
  }
  return { probabilities: softmax(scores), known: vector.known }
}

export function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores)
  let sum = 0
  const shares = scores.map((score) => {
    const share = Math.exp(score - highest)
    sum += share
    return share
  })
  return shares.map((share) => share / sum)
}
