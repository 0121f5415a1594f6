import type { ArticleFile } from './article-file'
import type { Knowledge } from './knowledge-file'
import type { Readings, Services, Synonyms } from './lexicon'
import { labelsOf, linesOf, samplesOf, serviceGroups } from './samples'
import { buildSearchIndex, type SearchDocument } from './search-index'
import { wordsOf } from './spelling'
import type { Taxonomy } from './taxonomy'
import { foldSynonyms, makeTokenizer, type Tokenizer } from './tokenize'
import { train } from './train'
import type { Article } from './types'

/** Everything of `content/` that answers are made from, in one language. */
export interface KnowledgeSource {
  readonly lang: 'ja' | 'en'
  /** by id, in the order of the taxonomy */
  readonly articles: ReadonlyMap<string, ArticleFile>
  readonly taxonomy: Taxonomy
  readonly synonyms: Synonyms
  readonly readings: Readings
  readonly services: Services
  /** questions that have nothing to do with support cases */
  readonly unknown: readonly string[]
}

/** The index, the model and the texts of one language. The same source yields the same, to the last bit. */
export function compileKnowledge(source: KnowledgeSource): Knowledge {
  const { lang, taxonomy } = source
  const synonyms = foldSynonyms([...source.synonyms[lang], ...serviceGroups(source.services, lang)])
  const readings = lang === 'ja' ? source.readings : {}
  const tokenizer = makeTokenizer({ groups: synonyms, readings })
  const labels = labelsOf(taxonomy)
  const lines = linesOf(source.articles, source.unknown, source.services, lang)
  const index = buildSearchIndex(
    Array.from(source.articles.values(), (article, at) => documentOf(String(at), article, tokenizer)),
  )
  return {
    lang,
    articles: articlesOf(source),
    verdicts: Object.fromEntries(taxonomy.articles.map(({ id, verdict }) => [id, verdict])),
    index,
    model: train(labels, samplesOf(lines, labels, tokenizer)),
    words: lang === 'en' ? wordsOf(lines.map(({ text }) => text)).join(' ') : '',
    synonyms,
    readings,
  }
}

// Endings and particles of running text: most of its pieces, and next to nothing to find.
const HIRAGANA_PIECE = /^[ぁ-ゖ]{1,3}$/

function documentOf(id: string, article: ArticleFile, tokenizer: Tokenizer): SearchDocument {
  const spellings = article.asks.flatMap((ask) => [ask, tokenizer.reading(ask) ?? ''])
  return {
    id,
    title: tokenizer.terms(article.title),
    asks: spellings.flatMap(tokenizer.terms),
    text: tokenizer.terms(`${article.summary}\n${article.body}`).filter((term) => !HIRAGANA_PIECE.test(term)),
  }
}

function articlesOf({ articles, taxonomy }: KnowledgeSource): Article[] {
  const sections = new Map(taxonomy.articles.map(({ id, section }) => [id, section]))
  return [...articles].map(([id, file]) => ({
    id,
    section: sections.get(id) ?? '',
    title: file.title,
    verdict: file.verdict,
    summary: file.summary,
    body: file.body,
    askInstead: file.askInstead,
    origin: file.origin,
    asOf: file.asOf,
    sources: file.sources,
    related: file.related.filter((other) => articles.has(other)),
  }))
}
