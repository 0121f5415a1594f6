import lunr from 'lunr'
import * as v from 'valibot'

/** The fields that are searched, and how much a word in each counts. */
const BOOSTS = { title: 4, asks: 3, text: 1 } as const

// More terms of a pasted page than these say nothing new, and each costs time.
const MOST_TERMS = 200

/** What lunr is given of an article: each field as its terms, cut by our tokenizer. */
export interface SearchDocument {
  /** short: it is repeated for every term */
  readonly id: string
  readonly title: readonly string[]
  /** the ways of asking, also as they are spelt in kana */
  readonly asks: readonly string[]
  /** summary and body */
  readonly text: readonly string[]
}

export const PackedIndexSchema = v.object({
  version: v.string(),
  fields: v.array(v.string()),
  /** field and article, then positions and scores in turn */
  fieldVectors: v.array(v.tuple([v.string(), v.array(v.number())])),
  /** term, then where it stands */
  invertedIndex: v.array(v.tuple([v.string(), v.unknown()])),
  pipeline: v.array(v.string()),
})
export type PackedIndex = v.InferOutput<typeof PackedIndexSchema>

export interface Hit {
  readonly id: string
  readonly score: number
}

/**
 * A lunr index over terms that are already cut and folded. lunr's own tokenizer, trimmer and stemmer stay out, so that
 * index and query cannot differ: stock lunr.ja stems in the query only, and RDS finds nothing.
 */
export function buildSearchIndex(documents: readonly SearchDocument[]): lunr.Index {
  const builder = new lunr.Builder()
  builder.ref('id')
  builder.k1(1.2)
  builder.b(0.6)
  for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost })
  // lunr takes an array as tokens that need no cutting.
  for (const document of documents) builder.add(document)
  return builder.build()
}

/** The index as JSON carries it: lunr's own form, its scores to three places, which order nothing differently. */
export function packSearchIndex(index: lunr.Index): PackedIndex {
  const packed = v.parse(PackedIndexSchema, index.toJSON())
  const round = (number: number) => Number(number.toFixed(3))
  return { ...packed, fieldVectors: packed.fieldVectors.map(([ref, vector]) => [ref, vector.map(round)]) }
}

export const unpackSearchIndex = (packed: PackedIndex): lunr.Index => lunr.Index.load(packed)

/** Articles for a question's terms, best first. */
export function search(index: lunr.Index, terms: readonly string[]): Hit[] {
  const asked = [...new Set(terms)].slice(0, MOST_TERMS)
  if (asked.length === 0) return []
  return index
    .query((query) => {
      for (const term of asked) query.term(term, { usePipeline: false })
    })
    .map(({ ref, score }) => ({ id: ref, score }))
}
