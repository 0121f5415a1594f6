import type { LoadedKnowledge } from './ask'
import type { OwnArticle } from './own-article'
import { buildSearchIndex, type SearchIndex, search } from './search-index'
import type { Answer, Article } from './types'

/** The articles of the user in one language, ready to be found. */
export interface OwnIndex {
  readonly articles: ReadonlyMap<string, OwnArticle>
  readonly index: SearchIndex
  /** the terms of title and ways of asking, each apart */
  readonly wordings: ReadonlyMap<string, readonly ReadonlySet<string>[]>
}

// So much of what the question says, weighed by rarity, must stand in the article; or so much of one of its ways of asking
// in the question. Below that an own article stays out of the answer.
const QUESTION_SHARE = 0.6
const WORDING_SHARE = 0.8
// A way of asking of common words alone is no sign.
const WORDING_WEIGHT = 6
const BEST = 3
const SHOWN = 5

export function buildOwnIndex(knowledge: LoadedKnowledge, own: readonly OwnArticle[]): OwnIndex {
  const here = own.filter(({ lang }) => lang === null || lang === knowledge.lang)
  const terms = (text: string) => knowledge.tokenizer.terms(text)
  const documents = here.map(({ article, asks }) => ({
    id: article.id,
    title: terms(article.title),
    asks: asks.flatMap(terms),
    text: [...terms(article.summary), ...terms(article.body)],
  }))
  return {
    articles: new Map(here.map((each) => [each.article.id, each])),
    index: buildSearchIndex(documents),
    wordings: new Map(
      here.map(({ article, asks }) => [
        article.id,
        [article.title, ...asks].map((text) => new Set(terms(text))),
      ]),
    ),
  }
}

/**
 * An answer with the user's own articles where they match strongly: before ours, at most three. The first gives the
 * verdict if it states one. A question that they do not match keeps its answer.
 */
export function withOwn(knowledge: LoadedKnowledge, own: OwnIndex, answer: Answer): Answer {
  if (own.articles.size === 0) return answer
  const asked = new Set(knowledge.tokenizer.terms(answer.query.slice(0, 4_000)))
  const found = search(own.index, [...asked])
    .map(({ id }) => ({ id, share: shareOf(knowledge, own, id, asked) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, BEST)
  const first = own.articles.get(found[0]?.id ?? '')
  if (first === undefined) return answer
  const entries = found.flatMap(({ id, share }) => entryOf(own, id, share))
  const articles = [...entries, ...answer.articles].slice(0, SHOWN)
  if (!first.statesVerdict) return { ...answer, articles }
  const { verdict, askInstead } = first.article
  return { ...answer, verdict, askInstead, articles }
}

function entryOf({ articles }: OwnIndex, id: string, share: number): Answer['articles'] {
  const article: Article | undefined = articles.get(id)?.article
  if (article === undefined) return []
  const { title, section, verdict } = article
  return [{ id, title, section, verdict, score: Number(share.toFixed(3)), own: true }]
}

/** How strongly an article matches, 0 … 1; 0: not strongly enough to be told. */
function shareOf(knowledge: LoadedKnowledge, own: OwnIndex, id: string, asked: ReadonlySet<string>): number {
  const wordings = own.wordings.get(id) ?? []
  const all = new Set(wordings.flatMap((terms) => [...terms]))
  const ofQuestion = weightOf(knowledge, asked, all) / Math.max(weightOf(knowledge, asked), 1e-9)
  const ofWording = Math.max(
    0,
    ...wordings.map((terms) => {
      const whole = weightOf(knowledge, terms)
      return whole < WORDING_WEIGHT ? 0 : weightOf(knowledge, terms, asked) / whole
    }),
  )
  if (ofQuestion >= QUESTION_SHARE || ofWording >= WORDING_SHARE) return Math.max(ofQuestion, ofWording)
  return 0
}

/** The sum of the terms' rarity among our own articles; of those alone that stand in `among`, where that is given. */
function weightOf(
  { index }: LoadedKnowledge,
  terms: ReadonlySet<string>,
  among?: ReadonlySet<string>,
): number {
  let sum = 0
  for (const term of terms) {
    if (among !== undefined && !among.has(term)) continue
    const row = index.terms.get(term)
    const places = row === undefined ? 0 : (index.starts[row + 1] ?? 0) - (index.starts[row] ?? 0)
    sum += Math.log(1 + index.ids.length / (places + 0.5))
  }
  return sum
}
