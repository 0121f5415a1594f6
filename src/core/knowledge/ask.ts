import { type Model, predict } from './classifier'
import { isKanji } from './kana'
import type { KnowledgeFile } from './knowledge-file'
import { UNKNOWN } from './samples'
import { type SearchIndex, search } from './search-index'
import { makeSpeller } from './spelling'
import { makeTokenizer, type Tokenizer } from './tokenize'
import type { Answer, Article, Verdict } from './types'

type GivenVerdict = Verdict | 'unknown'

/** A language's knowledge, ready to answer. */
export interface LoadedKnowledge {
  readonly lang: 'ja' | 'en'
  readonly articles: ReadonlyMap<string, Article>
  /** of every label of the model, `?` among them */
  readonly verdicts: ReadonlyMap<string, GivenVerdict>
  readonly index: SearchIndex
  readonly model: Model
  readonly tokenizer: Tokenizer
  /** mends slips in English words */
  readonly spell: (text: string) => string
}

/** How the parts are weighed; found by cross-validation on the ways of asking. */
export const WEIGHING = {
  /** how much lunr's order counts beside the model's */
  lunr: 0.5,
  /** where a question's familiar share says neither yes nor no, and how strongly it speaks beside that */
  familiar: 0.75,
  slope: 6,
}
const SHOWN = 5
const LEAST_SHOWN = 0.02
// Who is in trouble with a service that has no article of its own is helped most by these.
const STAND_INS = ['describe-the-symptom', 'quote-errors-in-full', 'resource-identifiers']
// A pasted page says what it is about early; the rest costs time.
const LONGEST_QUESTION = 4_000

/** Makes what the build wrote answer questions. A few milliseconds. */
export function openKnowledge(file: KnowledgeFile): LoadedKnowledge {
  return {
    lang: file.lang,
    articles: new Map(file.articles.map((article) => [article.id, article])),
    verdicts: new Map<string, GivenVerdict>([...Object.entries(file.verdicts), [UNKNOWN, 'unknown']]),
    index: file.index,
    model: file.model,
    tokenizer: makeTokenizer({ groups: file.synonyms, readings: file.readings }),
    spell: makeSpeller(file.words === '' ? [] : file.words.split(' ')),
  }
}

/** "Can support answer this?": the verdict, and the articles that say why, best first. */
export function ask(knowledge: LoadedKnowledge, question: string): Answer {
  const shares = sharesOf(knowledge, knowledge.spell(question.slice(0, LONGEST_QUESTION)))
  const verdict = verdictOf(knowledge, shares)
  const articles = articlesFor(knowledge, shares, verdict)
  const first = knowledge.articles.get(articles[0]?.id ?? '')
  const askInstead = verdict !== 'unknown' && first?.verdict === verdict ? first.askInstead : null
  return { query: question, lang: knowledge.lang, verdict, articles, askInstead }
}

interface Ranked {
  readonly id: string
  /** 0 … 1 */
  readonly share: number
}

/** How likely each label is, `?` for none of them; the shares sum to 1. Most likely first. */
function sharesOf(knowledge: LoadedKnowledge, question: string): Ranked[] {
  const { model, articles } = knowledge
  const learnt = probabilitiesOf(knowledge, question)
  const present = model.labels.reduce((sum, id, at) => sum + (articles.has(id) ? (learnt[at] ?? 0) : 0), 0)
  const found = foundShares(knowledge, question)
  return model.labels
    .map((id, at) => {
      const share = learnt[at] ?? 0
      // lunr speaks only for articles that exist; the others keep what the model gives them.
      if (!articles.has(id) || found.size === 0) return { id, share }
      return { id, share: share * (1 - WEIGHING.lunr) + (found.get(id) ?? 0) * present * WEIGHING.lunr }
    })
    .sort((a, b) => b.share - a.share)
}

/** What the model thinks, as far as it knows the words at all. */
function probabilitiesOf({ model, tokenizer }: LoadedKnowledge, question: string): Float64Array {
  const asWritten = predict(tokenizer.features(question), model)
  const reading = isSpeltOut(question) ? tokenizer.reading(question) : null
  const asRead = reading === null ? asWritten : predict(tokenizer.features(reading), model)
  const shares = asWritten.probabilities.map((share, at) => (share + (asRead.probabilities[at] ?? 0)) / 2)
  const familiar = Math.max(asWritten.familiar, asRead.familiar)
  return withDoubt(shares, model.labels.indexOf(UNKNOWN), WEIGHING.slope * (familiar - WEIGHING.familiar))
}

/** Moves the odds that the question is ours by `push` (natural logarithm); the articles share what is left. */
function withDoubt(shares: Float64Array, unknown: number, push: number): Float64Array {
  const doubt = Math.min(Math.max(shares[unknown] ?? 0, 1e-9), 1 - 1e-9)
  const moved = 1 / (1 + ((1 - doubt) / doubt) * Math.exp(push))
  return shares.map((share, at) => (at === unknown ? moved : (share * (1 - moved)) / (1 - doubt)))
}

/** Whether next to no kanji stand in it: a question in kana or romaji is read by its sounds too. */
function isSpeltOut(question: string): boolean {
  const chars = [...question]
  return chars.filter(isKanji).length < chars.length / 10
}

/** What lunr finds, as shares of the articles. Squares favour what stands out. */
function foundShares({ index, tokenizer, articles }: LoadedKnowledge, question: string): Map<string, number> {
  const reading = isSpeltOut(question) ? (tokenizer.reading(question) ?? '') : ''
  const hits = search(index, tokenizer.terms(`${question} ${reading}`))
  const sum = hits.reduce((total, { score }) => total + score * score, 0)
  const ids = [...articles.keys()]
  return new Map(hits.map(({ id, score }) => [ids[Number(id)] ?? '', sum === 0 ? 0 : (score * score) / sum]))
}

function verdictOf({ verdicts }: LoadedKnowledge, shares: readonly Ranked[]): GivenVerdict {
  const sums = new Map<GivenVerdict, number>()
  for (const { id, share } of shares) {
    const verdict = verdicts.get(id) ?? 'unknown'
    sums.set(verdict, (sums.get(verdict) ?? 0) + share)
  }
  return [...sums].reduce((best, each) => (each[1] > best[1] ? each : best), ['unknown', 0])[0]
}

/** The verdict's own articles first: whoever reads "not answerable" wants to read why. */
function articlesFor(
  { articles, verdicts }: LoadedKnowledge,
  shares: readonly Ranked[],
  verdict: GivenVerdict,
): Answer['articles'] {
  const shown = shares.filter(({ id, share }) => share >= LEAST_SHOWN && articles.has(id))
  const [best] = shares
  const absent =
    best !== undefined && verdicts.get(best.id) === verdict && best.id !== UNKNOWN && !articles.has(best.id)
  const standIns = absent ? STAND_INS.map((id) => ({ id, share: best.share / 2 })) : []
  const own = [...shown, ...standIns].filter(({ id }) => articles.get(id)?.verdict === verdict)
  const order = new Map(
    [...own.sort((a, b) => b.share - a.share), ...shown].map((each) => [each.id, each.share]),
  )
  return [...order].slice(0, SHOWN).flatMap(([id, share]) => {
    const article = articles.get(id)
    if (article === undefined) return []
    const { title, section } = article
    return [{ id, title, section, verdict: article.verdict, score: Number(share.toFixed(3)) }]
  })
}
