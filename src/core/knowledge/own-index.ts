import type { LoadedKnowledge } from './ask'
import type { OwnArticle } from './own-article'
import type { Answer } from './types'

/** The articles of the user in one language, ready to be found by their titles and ways of asking. */
export interface OwnIndex {
  /** Takes one more article in; those that it was given answer at once. Tens of microseconds a way of asking. */
  readonly add: (own: OwnArticle) => void
  /** Those that match a question strongly, best first, at most three. */
  readonly find: (question: string) => readonly OwnHit[]
}

export interface OwnHit {
  readonly own: OwnArticle
  /** how strongly it matches, above 0 … 1 */
  readonly share: number
}

// So much of what the question says, weighed by rarity, must stand in the article; or so much of one of its ways of asking
// in the question. Below that an own article stays out of the answer.
const QUESTION_SHARE = 0.65
const WORDING_SHARE = 0.8
// A way of asking of common words alone is no sign.
const WORDING_WEIGHT = 7
const BEST = 3
const SHOWN = 5
// A pasted page says what it is about early; the rest costs time.
const LONGEST_QUESTION = 4_000

/** Titles and ways of asking, each with a number. Flat lists: there may be hundreds of thousands. */
interface Wordings {
  /** number of its article */
  readonly articles: number[]
  /** the rarity of its terms, summed */
  readonly weights: number[]
  /** numbers of the wordings in which a term stands, rising */
  readonly places: Map<string, number[]>
}

/** An index without articles, which takes those of the language of `knowledge`. */
export function makeOwnIndex(knowledge: LoadedKnowledge): OwnIndex {
  const taken: OwnArticle[] = []
  const wordings: Wordings = { articles: [], weights: [], places: new Map() }
  const termsOf = (text: string) => new Set(knowledge.tokenizer.terms(text))
  const rarity = (term: string) => rarityOf(knowledge, term)
  return {
    add: (own) => {
      if (own.lang !== null && own.lang !== knowledge.lang) return
      const article = taken.push(own) - 1
      for (const text of [own.article.title, ...own.asks])
        addWording(wordings, article, termsOf(text), rarity)
    },
    find: (question) => {
      const asked = termsOf(question.slice(0, LONGEST_QUESTION))
      return [...sharesOf(wordings, asked, rarity)]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, BEST)
        .flatMap(([at, share]) => hitOf(taken[at], share))
    },
  }
}

type Rarity = (term: string) => number

const hitOf = (own: OwnArticle | undefined, share: number): OwnHit[] =>
  own === undefined ? [] : [{ own, share }]

function addWording(wordings: Wordings, article: number, terms: ReadonlySet<string>, rarity: Rarity): void {
  const { articles, weights, places } = wordings
  const at = articles.push(article) - 1
  weights.push(weightOf(terms, rarity))
  for (const term of terms) {
    const known = places.get(term)
    if (known === undefined) places.set(term, [at])
    else known.push(at)
  }
}

/** How strongly the articles match what is asked; those that do not match strongly enough are not told. */
function sharesOf(wordings: Wordings, asked: ReadonlySet<string>, rarity: Rarity): Map<number, number> {
  const { ofWordings, ofArticles } = sumsOf(wordings, asked, rarity)
  const shares = new Map<number, number>()
  const take = (article: number, share: number) =>
    shares.set(article, Math.max(shares.get(article) ?? 0, Math.min(share, 1)))
  const whole = weightOf(asked, rarity)
  for (const [article, sum] of ofArticles.entries())
    if (sum > 0 && sum >= whole * QUESTION_SHARE) take(article, sum / whole)
  for (const [at, sum] of ofWordings.entries()) {
    const weight = wordings.weights[at] ?? 0
    if (weight >= WORDING_WEIGHT && sum >= weight * WORDING_SHARE)
      take(wordings.articles[at] ?? 0, sum / weight)
  }
  return shares
}

/** How much of what is asked stands in each wording, and in all of an article's together. */
function sumsOf({ articles, places }: Wordings, asked: ReadonlySet<string>, rarity: Rarity) {
  const ofWordings = new Float64Array(articles.length)
  const ofArticles = new Float64Array((articles.at(-1) ?? -1) + 1)
  for (const term of asked) {
    const weight = rarity(term)
    let last = -1
    for (const at of places.get(term) ?? []) {
      const article = articles[at] ?? 0
      ofWordings[at] = (ofWordings[at] ?? 0) + weight
      // An article's wordings follow each other: a term that stands in several of them counts once.
      if (article !== last) ofArticles[article] = (ofArticles[article] ?? 0) + weight
      last = article
    }
  }
  return { ofWordings, ofArticles }
}

function weightOf(terms: ReadonlySet<string>, rarity: Rarity): number {
  let sum = 0
  for (const term of terms) sum += rarity(term)
  return sum
}

/** How rare a term is among our own articles; those of the user are too few to tell. */
function rarityOf({ index }: LoadedKnowledge, term: string): number {
  const row = index.terms.get(term)
  const places = row === undefined ? 0 : (index.starts[row + 1] ?? 0) - (index.starts[row] ?? 0)
  return Math.log(1 + index.ids.length / (places + 0.5))
}

/**
 * An answer with the user's own articles where they match strongly: before ours, at most three. The first gives the
 * verdict if it states one. A question that they do not match keeps its answer.
 */
export function withOwn(own: OwnIndex, answer: Answer): Answer {
  const found = own.find(answer.query)
  const first = found[0]?.own
  if (first === undefined) return answer
  const articles = [...found.map(entryOf), ...answer.articles].slice(0, SHOWN)
  if (!first.statesVerdict) return { ...answer, articles }
  const { verdict, askInstead } = first.article
  return { ...answer, verdict, verdictBy: 'own', articles, askInstead }
}

function entryOf({ own, share }: OwnHit): Answer['articles'][number] {
  const { id, title, section, verdict } = own.article
  return { id, title, section, verdict, score: Number(share.toFixed(3)), own: true }
}
