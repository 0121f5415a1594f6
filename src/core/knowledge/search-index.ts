import lunr from 'lunr'

/** The fields that are searched, and how much a word in each counts. */
const BOOSTS = { title: 4, asks: 3, text: 1 } as const

// More terms of a pasted page than these say nothing new, and each costs time.
const MOST_TERMS = 200

/** What lunr is given of an article: each field as its terms, cut by our tokenizer. */
export interface SearchDocument {
  readonly id: string
  readonly title: readonly string[]
  /** the ways of asking, also as they are spelt in kana */
  readonly asks: readonly string[]
  /** summary and body */
  readonly text: readonly string[]
}

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
