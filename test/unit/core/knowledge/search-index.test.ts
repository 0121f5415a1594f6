import { buildSearchIndex, type SearchDocument, search } from '@core/knowledge/search-index'
import lunr from 'lunr'
import { describe, expect, it } from 'vitest'

const WORDS = Array.from({ length: 60 }, (_, at) => `w${at}`)

/** Words of small numbers are frequent, those of great ones rare; the same in every run. */
function documentsOf(count: number): SearchDocument[] {
  let state = 11
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const text = (length: number) => Array.from({ length }, () => WORDS[Math.floor(next() ** 2 * 60)] ?? '')
  return Array.from({ length: count }, (_, at) => ({
    id: `article-${at}`,
    title: text(3),
    asks: text(12),
    text: text(30),
  }))
}

/** The whole of it in lunr, as its guide says. */
function wholeIndex(documents: readonly SearchDocument[]): lunr.Index {
  const builder = new lunr.Builder()
  builder.ref('id')
  builder.k1(1.2)
  builder.b(0.6)
  builder.field('title', { boost: 4 })
  builder.field('asks', { boost: 3 })
  builder.field('text')
  for (const document of documents) builder.add(document)
  return builder.build()
}

const QUESTIONS = [['w0'], ['w3', 'w17', 'w55'], ['w59', 'nowhere', 'w1', 'w1'], WORDS]

describe('searching', () => {
  it.each(QUESTIONS)('ranks as the whole index in lunr does (%s, …)', (...terms) => {
    const documents = documentsOf(40)
    const hits = search(buildSearchIndex(documents), terms)
    const whole = wholeIndex(documents).query((query) => {
      for (const term of new Set(terms)) query.term(term, { usePipeline: false })
    })
    expect(hits.length).toBe(whole.length)
    for (const { ref, score } of whole) expect(hits.find(({ id }) => id === ref)?.score).toBeCloseTo(score, 2)
    const scores = hits.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('finds the best of very many as the whole index does', () => {
    const documents = documentsOf(900)
    const hits = search(buildSearchIndex(documents), ['w2', 'w40', 'w51'])
    const whole = wholeIndex(documents).query((query) => query.term(['w2', 'w40', 'w51'], {}))
    expect(whole.length).toBeGreaterThan(hits.length)
    for (const [at, { score }] of hits.slice(0, 50).entries())
      expect(score).toBeCloseTo(whole[at]?.score ?? 0, 2)
  })

  it('finds nothing for words that stand nowhere', () => {
    expect(search(buildSearchIndex(documentsOf(3)), ['nowhere'])).toEqual([])
    expect(search(buildSearchIndex([]), ['w1'])).toEqual([])
    expect(search(buildSearchIndex(documentsOf(3)), [])).toEqual([])
  })
})
