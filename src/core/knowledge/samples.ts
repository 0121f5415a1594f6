import type { ArticleFile } from './article-file'
import type { Sample } from './classifier'
import type { Services } from './lexicon'
import { normalize } from './normalize'
import type { Taxonomy } from './taxonomy'
import type { Tokenizer } from './tokenize'

export const UNKNOWN = '?'
/** How much a line counts beside one that a writer gave as a way of asking, which counts 1. */
export const LINE_WEIGHTS = { summary: 0.5, body: 0.4, askInstead: 0.6, service: 0.6, unknown: 2 }
// Shorter ones are headings and cells of tables, and say little.
const SHORTEST_SENTENCE = 13

/** A way of asking and the article that answers it; `?` when none does. */
export interface Line {
  readonly text: string
  readonly id: string
  readonly weight: number
}

type Lang = 'ja' | 'en'

/** All that the classifier learns from, in a fixed order. */
export function linesOf(
  articles: ReadonlyMap<string, ArticleFile>,
  unknown: readonly string[],
  services: Services,
  lang: Lang,
): Line[] {
  return [
    ...[...articles].flatMap(([id, article]) => linesOfArticle(id, article)),
    ...services.services.flatMap((service) => linesOfService(service, services.symptoms[lang], lang)),
    ...unknown.map((text) => ({ text, id: UNKNOWN, weight: LINE_WEIGHTS.unknown })),
  ]
}

function linesOfArticle(id: string, article: ArticleFile): Line[] {
  return [
    { text: article.title, id, weight: 1 },
    { text: article.summary, id, weight: LINE_WEIGHTS.summary },
    ...article.asks.map((text) => ({ text, id, weight: 1 })),
    // What can be asked is learnt where support answers; beside a refusal it is what to ask instead.
    ...(article.verdict === 'answerable' && article.askInstead !== null
      ? [{ text: article.askInstead, id, weight: LINE_WEIGHTS.askInstead }]
      : []),
    ...sentencesOf(
      article.verdict === 'not-answerable' ? withoutGoodExamples(article.body) : article.body,
    ).map((text) => ({ text, id, weight: LINE_WEIGHTS.body })),
    ...article.nearMisses.map((miss) => ({ text: miss.ask, id: miss.article, weight: 1 })),
  ]
}

const withoutGoodExamples = (markdown: string): string => markdown.replace(/^- ○ .*$/gm, '')

function sentencesOf(markdown: string): string[] {
  return markdown.split(/\n|(?<=[。.!?])/).filter((sentence) => sentence.trim().length >= SHORTEST_SENTENCE)
}

/** Names and parts of a service, each beside words of trouble in turn, as people in trouble put them. */
function linesOfService(
  service: Services['services'][number],
  symptoms: readonly string[],
  lang: Lang,
): Line[] {
  const { id, names } = service
  const parts = service.parts[lang]
  const join = (a: string, b: string) => (lang === 'en' || !/[ぁ-ん]/.test(b) ? `${a} ${b}` : `${a} が${b}`)
  const symptom = (at: number) => symptoms[at % symptoms.length] ?? ''
  const name = (at: number) => names[at % names.length] ?? ''
  return [
    ...names.flatMap((text, at) => [
      text,
      ...[1, 8, 15, 22, 29].map((turn) => join(text, symptom(turn + at * 5 + id.length))),
    ]),
    ...parts.flatMap((text, at) => [
      join(name(at), text),
      join(text, symptom(at * 3 + id.length)),
      join(text, symptom(at * 5 + 1)),
    ]),
  ].map((text) => ({ text, id, weight: LINE_WEIGHTS.service }))
}

/**
 * For each service one group of its names and of the parts that no other service has: whichever of them a question
 * names, it names the service.
 */
export function serviceGroups(services: Services, lang: Lang): string[][] {
  const words = services.services.map(({ names, parts }) => [...names, ...parts[lang]])
  const counts = new Map<string, number>()
  for (const word of words.flat()) counts.set(normalize(word), (counts.get(normalize(word)) ?? 0) + 1)
  return words.map((group) => group.filter((word) => counts.get(normalize(word)) === 1))
}

/** Labels in the order of the taxonomy, `?` last. */
export const labelsOf = (taxonomy: Taxonomy): string[] => [...taxonomy.articles.map(({ id }) => id), UNKNOWN]

/** Each line as it stands and, where that differs, as it is spelt in kana. */
export function samplesOf(lines: readonly Line[], labels: readonly string[], tokenizer: Tokenizer): Sample[] {
  const labelOf = new Map(labels.map((label, at) => [label, at]))
  return lines.flatMap(({ text, id, weight }) => {
    const label = labelOf.get(id)
    if (label === undefined) return []
    const reading = tokenizer.reading(text)
    const spellings = reading === null ? [text] : [text, reading]
    return spellings.map((spelling, at) => ({
      features: tokenizer.features(spelling),
      label,
      weight: at === 0 ? weight : weight / 2,
    }))
  })
}
