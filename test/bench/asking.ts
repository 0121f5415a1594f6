import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, openKnowledge } from '@core/knowledge/ask'
import { readKnowledgeFile } from '@core/knowledge/knowledge-file'
import type { OwnArticle } from '@core/knowledge/own-article'
import { makeOwnIndex, withOwn } from '@core/knowledge/own-index'
import { AnswerSchema } from '@core/knowledge/types'
import { loadKnowledge } from '@edge/knowledge/load'
import * as v from 'valibot'
import { readArticles } from '../../build/knowledge/content'
import { type Engine, type Lang, miniSearch, type Page, pageOf, stockLunr } from './engines'
import { alternate, collectGarbage, type Figure, figure, median, quantile, timed } from './measure'
import { generatePages } from './pages'
import type { World } from './parts'

const LANGS = ['ja', 'en'] as const
const MANY = 10_000

const QuestionSchema = v.object({
  q: v.string(),
  lang: v.picklist(LANGS),
  verdict: AnswerSchema.entries.verdict,
  articles: v.array(v.string()),
})
type Question = v.InferOutput<typeof QuestionSchema>

/** What an engine says to a question: a verdict, and articles, best first. */
type Say = (question: string) => { readonly verdict: string; readonly ids: readonly string[] }

/** Right answers, time and loading beside stock engines over the same articles; then the same with 10,000 articles. */
export async function asking({ knowledge, isQuick }: World): Promise<Figure[]> {
  // Whatever is read first pays for code that is not compiled yet, as a start does.
  const base = loadKnowledge(knowledge)
  const first = await timed(() => base.list('ja'))
  const root = join(knowledge, '..', '..')
  const figures: Figure[] = []
  for (const lang of LANGS) {
    const questions = heldOut(root, lang)
    const pages = readArticles(join(root, 'content'), lang).map(({ id, article }) => pageOf(id, article))
    const engines = [miniSearch(pages, lang), stockLunr(pages, lang)]
    if (lang === 'ja') figures.push(figure('ask', 'ja: load, first of all', [first, 'ms'], ['limit', 50]))
    for (const engine of engines)
      figures.push(...(await besides(lang, { knowledge, engine, questions, isQuick })))
    figures.push(...(await amongMany(lang, knowledge, pages, questions)))
  }
  return figures
}

const heldOut = (root: string, lang: Lang): Question[] =>
  readFileSync(join(root, 'test/corpus/ask/held-out.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(QuestionSchema, JSON.parse(line)))
    .filter((question) => question.lang === lang)

interface Comparison {
  readonly knowledge: string
  readonly engine: Engine
  readonly questions: readonly Question[]
  readonly isQuick: boolean
}

async function besides(lang: Lang, { knowledge, engine, questions, isQuick }: Comparison): Promise<Figure[]> {
  const base = loadKnowledge(knowledge)
  const verdicts = new Map(base.list(lang).map(({ id, verdict }) => [id, verdict]))
  const ours: Say = (question) => {
    const { verdict, articles } = base.ask(question, lang)
    return { verdict, ids: articles.map(({ id }) => id) }
  }
  // A search engine gives no verdict: its first article's stands for it.
  const theirs: Say = (question) => {
    const ids = engine.search(question)
    return { verdict: verdicts.get(ids[0] ?? '') ?? 'unknown', ids }
  }
  const right = scoresOf(questions, ours)
  const rights = scoresOf(questions, theirs)
  const [loading, loadings] = await alternate(
    isQuick ? 3 : 7,
    () => loadKnowledge(knowledge).list(lang),
    engine.load,
  )
  return [
    ...Object.entries(right).map(([what, share]) =>
      figure('ask', `${lang}: ${what}`, [share, '%'], [engine.name, rights[what] ?? Number.NaN]),
    ),
    figure('ask', `${lang}: load, again`, [median(loading), 'ms'], [engine.name, median(loadings)]),
    ...timeFigures(lang, await timesOf(questions, ours), [engine.name, await timesOf(questions, theirs)]),
  ]
}

/** Shares in percent. */
function scoresOf(questions: readonly Question[], say: Say): Readonly<Record<string, number>> {
  const said = questions.map((question) => ({ question, ...say(question.q) }))
  const ours = said.filter(({ question }) => question.articles.length > 0)
  const foreign = said.filter(({ question }) => question.verdict === 'unknown')
  const share = (all: number, part: number) => (part / all) * 100
  const among = (ids: readonly string[], question: Question) =>
    ids.some((id) => question.articles.includes(id))
  return {
    'right verdict': share(said.length, said.filter((one) => one.verdict === one.question.verdict).length),
    'right article first': share(
      ours.length,
      ours.filter(({ ids, question }) => among(ids.slice(0, 1), question)).length,
    ),
    'right article in first three': share(
      ours.length,
      ours.filter(({ ids, question }) => among(ids.slice(0, 3), question)).length,
    ),
    'out of scope, yet a verdict': share(
      foreign.length,
      foreign.filter(({ verdict }) => verdict !== 'unknown').length,
    ),
  }
}

/** Milliseconds of each question, warm: the middle one of five rounds, so that it is the question that counts, not the machine. */
async function timesOf(questions: readonly Question[], say: Say): Promise<number[]> {
  // The first round compiles the code.
  for (const { q } of questions) say(q)
  collectGarbage()
  const times: number[][] = questions.map(() => [])
  for (let round = 0; round < 5; round++)
    for (const [at, { q }] of questions.entries()) times[at]?.push(await timed(() => say(q)))
  return times.map(median)
}

const timeFigures = (
  what: string,
  ours: readonly number[],
  [name, theirs]: readonly [string, readonly number[]],
): Figure[] =>
  [0.5, 0.99].map((share) =>
    figure(
      'ask',
      `${what}: one question, p${share * 100}`,
      [quantile(ours, share), 'ms'],
      [name, quantile(theirs, share)],
    ),
  )

/** Our articles and generated ones, 10,000 together; the generated ones as if the user had written them. */
async function amongMany(
  lang: Lang,
  folder: string,
  pages: readonly Page[],
  questions: readonly Question[],
): Promise<Figure[]> {
  const all = generatePages(pages, MANY)
  const knowledge = openKnowledge(readKnowledgeFile(readFileSync(join(folder, `${lang}.bin`))))
  const own = makeOwnIndex(knowledge)
  for (const page of all.slice(pages.length)) own.add(ownArticle(page))
  const ours = await timesOf(questions, (question) => {
    const { verdict, articles } = withOwn(own, ask(knowledge, question))
    return { verdict, ids: articles.map(({ id }) => id) }
  })
  // Made only now, so that clearing away its memory does not fall into our time.
  const engine = miniSearch(all, lang)
  const theirs = await timesOf(questions, (question) => ({ verdict: '', ids: engine.search(question) }))
  return timeFigures(`${lang}, ${MANY} articles`, ours, [engine.name, theirs])
}

const ownArticle = ({ id, title, asks, text }: Page): OwnArticle => ({
  article: {
    id,
    section: 'own',
    title,
    verdict: 'guidance',
    summary: '',
    body: text,
    origin: 'own',
    askInstead: null,
    asOf: null,
    sources: [],
    related: [],
  },
  asks: asks.split('\n'),
  lang: null,
  statesVerdict: false,
})
