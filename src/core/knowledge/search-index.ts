import lunr from 'lunr'
import * as v from 'valibot'
import { type ByteFile, ByteFileError, type Contents } from './byte-file'
import { openStrings, packStrings } from './packed'
import { lengthsOf, makeStringTable, type StringTable, startsOf } from './string-table'

/** The fields that are searched, and how much a word in each counts. */
const BOOSTS = { title: 4, asks: 3, text: 1 } as const
const FIELDS = Object.keys(BOOSTS)

// More terms of a pasted page than these say nothing new, and each costs time.
const MOST_TERMS = 200
// More than our own articles, so that all of them are always ranked; of thousands only these are given to lunr.
const SHORTLIST = 256
/** lunr's scores to three places, which order nothing differently. */
const STEPS = 1_000
const GREATEST = 0xffff

/** What lunr is given of an article: each field as its terms, cut by our tokenizer. */
export interface SearchDocument {
  readonly id: string
  readonly title: readonly string[]
  /** the ways of asking, also as they are spelt in kana */
  readonly asks: readonly string[]
  /** summary and body */
  readonly text: readonly string[]
}

/** What lunr found out about every term, by term instead of by article: a question looks only at the terms it has. */
export interface SearchIndex {
  /** of the documents, in the order they were given */
  readonly ids: readonly string[]
  readonly terms: StringTable
  /** where a term's postings begin; one more entry than terms */
  readonly starts: Uint32Array
  /** field × documents + document, rising within a term */
  readonly places: Uint32Array
  /** lunr's score of the term there, in thousandths */
  readonly weights: Uint16Array
}

export interface Hit {
  readonly id: string
  readonly score: number
}

const LunrJsonSchema = v.object({
  /** field and document, then numbers of terms and scores in turn */
  fieldVectors: v.array(v.tuple([v.string(), v.array(v.number())])),
  /** term, then its number among other things */
  invertedIndex: v.array(v.tuple([v.string(), v.object({ _index: v.number() })])),
})

/**
 * A lunr index over terms that are already cut and folded. lunr's own tokenizer, trimmer and stemmer stay out, so that
 * index and query cannot differ: stock lunr.ja stems in the query only, and RDS finds nothing.
 */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const builder = new lunr.Builder()
  builder.ref('at')
  builder.k1(1.2)
  builder.b(0.6)
  for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost })
  // lunr takes an array as tokens that need no cutting.
  for (const [at, document] of documents.entries()) builder.add({ ...document, at: String(at) })
  return byTerm(
    v.parse(LunrJsonSchema, builder.build().toJSON()),
    documents.map(({ id }) => id),
  )
}

/** Turns lunr's vectors, a list of terms for each article, into lists of articles for each term. */
function byTerm(json: v.InferOutput<typeof LunrJsonSchema>, ids: readonly string[]): SearchIndex {
  const sorted = json.invertedIndex.map(([term]) => term).sort()
  const terms = makeStringTable(sorted)
  const termOf = new Uint32Array(sorted.length)
  for (const [term, { _index }] of json.invertedIndex) termOf[_index] = terms.get(term) ?? 0
  const vectors = json.fieldVectors
    .map(([ref, vector]) => ({ place: placeOf(ref, ids.length), vector }))
    .sort((a, b) => a.place - b.place)
  const starts = new Uint32Array(sorted.length + 1)
  for (const { vector } of vectors)
    for (let at = 0; at < vector.length; at += 2) {
      const after = (termOf[vector[at] ?? 0] ?? 0) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
  for (let term = 0; term < sorted.length; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice()
  const places = new Uint32Array(starts[sorted.length] ?? 0)
  const weights = new Uint16Array(places.length)
  for (const { place, vector } of vectors)
    for (let at = 0; at < vector.length; at += 2) {
      const term = termOf[vector[at] ?? 0] ?? 0
      const free = next[term] ?? 0
      next[term] = free + 1
      places[free] = place
      weights[free] = Math.min(Math.round(Number((vector[at + 1] ?? 0).toFixed(3)) * STEPS), GREATEST)
    }
  return { ids, terms, starts, places, weights }
}

/** lunr names a vector by field and document: `title/12`. */
function placeOf(ref: string, documents: number): number {
  const [field = '', document] = ref.split('/')
  return FIELDS.indexOf(field) * documents + Number(document)
}

/** Articles for a question's terms, best first. */
export function search(index: SearchIndex, terms: readonly string[]): Hit[] {
  const asked = [...new Set(terms)].slice(0, MOST_TERMS).flatMap((term) => {
    const row = index.terms.get(term)
    return row === undefined ? [] : [{ term, row }]
  })
  if (asked.length === 0) return []
  return lunrFor(index, asked)
    .query((query) => {
      for (const { term } of asked) query.term(term, { usePipeline: false })
    })
    .map(({ ref, score }) => ({ id: index.ids[Number(ref)] ?? '', score }))
}

interface Asked {
  readonly term: string
  readonly row: number
}

/**
 * A lunr index of nothing but the asked terms. Its answers are those of the whole one: lunr's score of a vector needs only
 * the entries that the question shares with it.
 */
function lunrFor(index: SearchIndex, asked: readonly Asked[]): lunr.Index {
  const byRow = [...asked].sort((a, b) => a.row - b.row)
  const isListed = shortlist(index, byRow)
  const vectors = new Map<number, number[]>()
  for (const { row } of byRow)
    eachPosting(index, row, (place, weight) => {
      if (!isListed(place)) return
      const vector = vectors.get(place)
      if (vector === undefined) vectors.set(place, [row, weight])
      else vector.push(row, weight)
    })
  const documents = index.ids.length
  return lunr.Index.load({
    version: lunr.version,
    fields: FIELDS,
    fieldVectors: Array.from(vectors, ([place, vector]) => [refOf(place, documents), vector]),
    // lunr wants them sorted.
    invertedIndex: [...postingsOf(index, asked, isListed)].sort(([a], [b]) => (a < b ? -1 : 1)),
    pipeline: [],
  })
}

const refOf = (place: number, documents: number) =>
  `${FIELDS[Math.floor(place / documents)]}/${place % documents}`

/** For each term the fields and articles in which no term before it stands: one is enough for lunr to score them. */
function postingsOf(
  index: SearchIndex,
  asked: readonly Asked[],
  isListed: (place: number) => boolean,
): Map<string, Record<string, unknown>> {
  const documents = index.ids.length
  const seen = new Uint8Array(documents * FIELDS.length)
  const postings = new Map<string, Record<string, unknown>>()
  for (const { term, row } of asked) {
    const fields: Record<string, unknown>[] = FIELDS.map(() => ({}))
    eachPosting(index, row, (place) => {
      if (seen[place] === 1 || !isListed(place)) return
      seen[place] = 1
      const field = fields[Math.floor(place / documents)]
      if (field !== undefined) field[place % documents] = {}
    })
    postings.set(term, { _index: row, ...Object.fromEntries(FIELDS.map((name, at) => [name, fields[at]])) })
  }
  return postings
}

/** Which articles lunr ranks: all, or of very many those with the greatest sum, which is lunr's own order. */
function shortlist(index: SearchIndex, asked: readonly Asked[]): (place: number) => boolean {
  const documents = index.ids.length
  if (documents <= SHORTLIST) return () => true
  const sums = new Float64Array(documents)
  // Spelt out: most of the time that a question takes among thousands of articles passes here.
  for (const { row } of asked) {
    const end = index.starts[row + 1] ?? 0
    for (let at = index.starts[row] ?? 0; at < end; at++) {
      const document = (index.places[at] ?? 0) % documents
      sums[document] = (sums[document] ?? 0) + (index.weights[at] ?? 0)
    }
  }
  const least = sums.slice().sort()[documents - SHORTLIST] ?? 0
  const isIn = new Uint8Array(documents)
  let free = SHORTLIST
  const take = (fits: (sum: number) => boolean) => {
    for (let at = 0; at < documents && free > 0; at++) {
      if (!fits(sums[at] ?? 0)) continue
      isIn[at] = 1
      free -= 1
    }
  }
  take((sum) => sum > least)
  take((sum) => sum === least && sum > 0)
  return (place) => isIn[place % documents] === 1
}

function eachPosting(
  { starts, places, weights }: SearchIndex,
  row: number,
  onPosting: (place: number, weight: number) => void,
): void {
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at++) onPosting(places[at] ?? 0, (weights[at] ?? 0) / STEPS)
}

/** The index as arrays of a file. */
export function packSearchIndex({ ids, terms, starts, places, weights }: SearchIndex): Contents['arrays'] {
  if (ids.length * FIELDS.length > GREATEST)
    throw new RangeError(`${ids.length} articles are too many for a file`)
  return {
    ...packStrings('terms', terms),
    postings: lengthsOf(starts),
    places: Uint16Array.from(places),
    scores: weights,
  }
}

/** @throws {ByteFileError} when the arrays do not fit each other */
export function openSearchIndex(ids: readonly string[], file: ByteFile): SearchIndex {
  const terms = openStrings('terms', file)
  const starts = startsOf(file.u16('postings'))
  const places = Uint32Array.from(file.u16('places'))
  const weights = file.u16('scores')
  const count = starts.at(-1)
  if (starts.length !== terms.size + 1 || places.length !== count || weights.length !== count)
    throw new ByteFileError(`damaged: ${count} postings, ${places.length} places, ${weights.length} scores`)
  return { ids, terms, starts, places, weights }
}
