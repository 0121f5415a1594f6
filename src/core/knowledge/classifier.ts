/** One way of asking, as the classifier learns from it. */
export interface Sample {
  readonly features: readonly string[]
  /** index into the labels */
  readonly label: number
  /** how much it counts beside a line of an article, which counts 1 */
  readonly weight: number
}

/** Which features there are, and how rare each is. */
export interface FeatureSpace {
  /** feature → row of the weights; a Map, or a table of a file */
  readonly rows: { readonly get: (feature: string) => number | undefined }
  /** inverse document frequency by row */
  readonly idf: Float32Array
  /** the idf of a feature never seen: as rare as the rarest */
  readonly unseenIdf: number
  /** by row: 1 when an article or a service uses it, 0 when only unrelated questions do */
  readonly domain: Uint8Array
}

/** Words with their rarity, and what each says for each label; weights as bytes, as the file has them. */
export interface Model extends FeatureSpace {
  readonly labels: readonly string[]
  /** where a row's entries begin; one more entry than rows */
  readonly starts: Uint32Array
  /** labels of the entries */
  readonly columns: Uint8Array
  /** of the entries: places in `levels` */
  readonly weights: Uint8Array
  /** what each of the 256 bytes weighs */
  readonly levels: Float32Array
  readonly bias: Float32Array
}

export interface Prediction {
  /** by label; they sum to 1 */
  readonly probabilities: Float64Array
  /** share of the terms, 0 … 1 and weighted by rarity, that articles or services use */
  readonly familiar: number
}

/** A question as rows with values; of length 1 when what is unseen is counted in. */
export interface Vector {
  readonly rows: readonly number[]
  readonly values: readonly number[]
}

function countOf(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

/** Pieces of words repeat what whole terms say; a synonym says it more surely. */
export const KIND_WEIGHTS = { piece: 0.3, synonym: 1.5 }

function kindWeight(feature: string): number {
  if (feature.startsWith('~')) return KIND_WEIGHTS.piece
  return feature.startsWith('=') ? KIND_WEIGHTS.synonym : 1
}

/** The vector, and how familiar its terms are: one look-up a feature for both. */
export function toVector(
  features: readonly string[],
  { rows: known, idf, unseenIdf, domain }: FeatureSpace,
): Vector & Pick<Prediction, 'familiar'> {
  const rows: number[] = []
  const values: number[] = []
  let squares = 0
  let all = 0
  let familiar = 0
  for (const [feature, count] of countOf(features)) {
    const row = known.get(feature)
    const rarity = row === undefined ? unseenIdf : (idf[row] ?? 0)
    const value = (1 + Math.log(count)) * rarity * kindWeight(feature)
    squares += value * value
    const isTerm = !feature.startsWith('~') && !feature.startsWith('=')
    if (isTerm) all += rarity
    if (row === undefined) continue
    if (isTerm && domain[row] === 1) familiar += rarity
    rows.push(row)
    values.push(value)
  }
  const length = Math.sqrt(squares) || 1
  return {
    rows,
    values: values.map((value) => value / length),
    familiar: all === 0 ? 0 : familiar / all,
  }
}

/** How likely each label is for a question. */
export function predict(features: readonly string[], model: Model): Prediction {
  const { rows, values, familiar } = toVector(features, model)
  const scores = Float64Array.from(model.bias)
  for (const [at, row] of rows.entries()) {
    const value = values[at] ?? 0
    const end = model.starts[row + 1] ?? 0
    for (let entry = model.starts[row] ?? 0; entry < end; entry++) {
      const column = model.columns[entry] ?? 0
      scores[column] = (scores[column] ?? 0) + value * (model.levels[model.weights[entry] ?? 0] ?? 0)
    }
  }
  return { probabilities: softmax(scores), familiar }
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
