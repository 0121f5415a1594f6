import type { ArticleFile } from './article-file'
import { normalize } from './normalize'
import type { Taxonomy } from './taxonomy'

/** An article's file as it lies in the folder: `content/ja/limits/roadmap.md`. */
export interface ContentFile {
  readonly lang: 'ja' | 'en'
  readonly section: string
  readonly id: string
  readonly article: ArticleFile
}

// What an article must offer the search: fewer ways of asking leave too many questions without their words.
const FEWEST_ASKS = 20
// What support does not answer is asked in the most roundabout ways.
const MANY_ASKS = { sections: ['limits', 'channels'], least: 40 }
const SHORTEST_BODY = 120

/**
 * What a writer must mend before the articles fit together; each line begins with the file.
 * What one file alone can get wrong, its parser has already refused.
 */
export function checkContent(taxonomy: Taxonomy, files: readonly ContentFile[]): string[] {
  const ids = new Set(taxonomy.articles.map(({ id }) => id))
  const langs = new Map<string, Set<string>>()
  for (const { id, lang } of files) langs.set(id, (langs.get(id) ?? new Set()).add(lang))
  return files.flatMap((file) => {
    const problems = [
      ...fitsTaxonomy(file, taxonomy),
      ...pointsSomewhere(file, ids),
      ...saysSomething(file),
      ...(langs.get(file.id)?.size === 2 ? [] : ['the other language is missing']),
    ]
    return problems.map((problem) => `content/${file.lang}/${file.section}/${file.id}.md: ${problem}`)
  })
}

function fitsTaxonomy({ id, section, lang, article }: ContentFile, taxonomy: Taxonomy): string[] {
  const entry = taxonomy.articles.find((each) => each.id === id)
  if (entry === undefined) return ['the taxonomy has no such id']
  return [
    ...(entry.section === section ? [] : [`belongs to the section ${entry.section}`]),
    ...(entry.verdict === article.verdict ? [] : [`verdict: the taxonomy says ${entry.verdict}`]),
    ...(entry[lang] === article.title ? [] : [`title: the taxonomy says “${entry[lang]}”`]),
    ...(entry.origin === article.origin ? [] : [`origin: the taxonomy says ${entry.origin}`]),
    ...(entry.origin === 'facts' && article.asOf === null ? ['asOf: facts need their day'] : []),
  ]
}

function pointsSomewhere({ id, article }: ContentFile, ids: ReadonlySet<string>): string[] {
  const linked = Array.from(
    article.body.matchAll(/\]\((?:article:|#)([a-z0-9-]+)\)/g),
    ([, target]) => target ?? '',
  )
  const lists = [
    ['related', article.related],
    ['nearMisses', article.nearMisses.map((miss) => miss.article)],
    ['body link', linked],
  ] as const
  return lists.flatMap(([key, targets]) => [
    ...targets.filter((target) => !ids.has(target)).map((target) => `${key}: there is no article ${target}`),
    ...(targets.includes(id) ? [`${key}: points to itself`] : []),
    ...(key === 'related' ? repeated(targets).map((target) => `related: ${target} stands twice`) : []),
  ])
}

function saysSomething({ section, article }: ContentFile): string[] {
  const least = MANY_ASKS.sections.includes(section) ? MANY_ASKS.least : FEWEST_ASKS
  const bare = (text: string) => normalize(text).replace(/[^\p{L}\p{N}]/gu, '')
  const body = bare(article.body)
  const rest = body.replaceAll(bare(article.title), '').replaceAll(bare(article.summary), '')
  return [
    ...(rest.length < SHORTEST_BODY ? ['body: says next to nothing beyond title and summary'] : []),
    ...(bare(article.summary) === bare(article.title) ? ['summary: repeats the title'] : []),
    ...(article.asks.length < least ? [`asks: ${article.asks.length} ways of asking, of ${least}`] : []),
    ...repeated(article.asks.map(bare)).map((ask) => `asks: “${ask}” stands twice`),
  ]
}

function repeated(list: readonly string[]): string[] {
  return list.filter((each, at) => list.indexOf(each) < at)
}
