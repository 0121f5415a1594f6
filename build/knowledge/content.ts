import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticleFile } from '@core/knowledge/article-file'
import type { ContentFile } from '@core/knowledge/check'
import type { KnowledgeSource } from '@core/knowledge/compile'
import { ReadingsSchema, ServicesSchema, SynonymsSchema } from '@core/knowledge/lexicon'
import { TaxonomySchema } from '@core/knowledge/taxonomy'
import * as v from 'valibot'

/**
 * Reads all articles of a language, sorted by section and id.
 * @throws {ArticleFileError} for the first file that is wrong
 */
export function readArticles(content: string, lang: 'ja' | 'en'): ContentFile[] {
  const folder = join(content, lang)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((section) =>
      readdirSync(join(folder, section))
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => {
          const path = join(folder, section, name)
          const file = `content/${lang}/${section}/${name}`
          const article = parseArticleFile(readFileSync(path, 'utf8'), file)
          return { lang, section, id: name.slice(0, -3), article }
        }),
    )
}

export const readTaxonomy = (content: string) =>
  v.parse(TaxonomySchema, readJson(join(content, 'taxonomy.json')))

/** Everything that the answers of a language are made from. */
export function readSource(content: string, lang: 'ja' | 'en'): KnowledgeSource {
  const taxonomy = readTaxonomy(content)
  const files = new Map(readArticles(content, lang).map(({ id, article }) => [id, article]))
  const ordered = taxonomy.articles.flatMap(({ id }) => {
    const article = files.get(id)
    return article === undefined ? [] : [[id, article] as const]
  })
  return {
    lang,
    taxonomy,
    articles: new Map(ordered),
    synonyms: v.parse(SynonymsSchema, readJson(join(content, 'synonyms.json'))),
    readings: v.parse(ReadingsSchema, readJson(join(content, 'readings.json'))),
    services: v.parse(ServicesSchema, readJson(join(content, 'services.json'))),
    unknown: readLines(join(content, `unknown.${lang}.txt`)),
  }
}

/** Sentences of drafts by what they do, and the classes of words (`fail: fails failed …`) by which they are told apart. */
export function readSentences(content: string, lang: 'ja' | 'en') {
  const classes = new Map<string, number[]>()
  readLines(join(content, 'word-classes.txt')).forEach((line, at) => {
    for (const word of line
      .replace(/^[^:]*:/, '')
      .trim()
      .split(/\s+/))
      classes.set(word, [...(classes.get(word) ?? []), at + 1])
  })
  return {
    lines: readLines(join(content, `sentences.${lang}.txt`)),
    classes: lang === 'en' ? classes : new Map<string, number[]>(),
  }
}

/** Lines of a text file without blank ones and comments. */
function readLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
