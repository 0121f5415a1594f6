import * as v from 'valibot'
import { readArticleFile } from './article-file'
import { type Article, VerdictSchema } from './types'

const Line = v.pipe(v.string(), v.trim(), v.nonEmpty())
const Lines = v.optional(v.array(Line), [])

/** The front matter of an article of the user: the same as ours, with nothing compulsory but the title. */
const OwnFrontMatterSchema = v.object({
  title: Line,
  language: v.optional(v.picklist(['ja', 'en'])),
  verdict: v.optional(VerdictSchema),
  asOf: v.optional(v.nullable(v.pipe(v.string(), v.isoDate('a day like 2026-11-20'))), null),
  sources: Lines,
  summary: v.optional(v.string(), ''),
  askInstead: v.optional(v.nullable(Line), null),
  related: Lines,
  asks: Lines,
})

/** An article that the user wrote, with what finding it needs. */
export interface OwnArticle {
  readonly article: Article
  readonly asks: readonly string[]
  /** null: shown in both */
  readonly lang: 'ja' | 'en' | null
  /** whether its front matter answers "can support answer this?" */
  readonly statesVerdict: boolean
}

const SUMMARY_MAX = 160

/**
 * Reads an article of the user.
 * @param path  relative to their folder, with `/`; `ja/` and `en/` at its start tell the language
 * @throws {ArticleFileError} what is wrong, with its line
 */
export function parseOwnArticle(text: string, path: string): OwnArticle {
  const { title, language, verdict, summary, body, asks, ...rest } = readArticleFile(
    text,
    path,
    OwnFrontMatterSchema,
  )
  const folder = /^(ja|en)\//.exec(path)?.[1]
  const shown = summary.trim() === '' ? firstWords(body) : summary.trim()
  return {
    article: {
      id: idOf(path),
      section: 'own',
      title,
      verdict: verdict ?? 'guidance',
      summary: shown,
      body,
      origin: 'own',
      askInstead: rest.askInstead,
      asOf: rest.asOf,
      sources: [...rest.sources],
      related: [...rest.related],
    },
    asks,
    lang: language ?? (folder === 'ja' || folder === 'en' ? folder : null),
    statesVerdict: verdict !== undefined,
  }
}

/** Starts with `own-`, so that it can never be one of ours; a name without Latin letters gets a number of its own. */
export function idOf(path: string): string {
  const name = path.replace(/\.md$/i, '').toLowerCase()
  const slug = name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const isTelling = /^[\w./-]+$/.test(name) && slug !== ''
  return `own-${isTelling ? slug.slice(0, 50) : numberOf(path)}`
}

/** FNV-1a over UTF-16 units. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

function firstWords(body: string): string {
  const plain = body
    .split('\n')
    .filter((line) => !/^(?:#|```|[-*|>])/.test(line.trim()) && line.trim() !== '')
    .join(' ')
  return plain.length <= SUMMARY_MAX ? plain : `${plain.slice(0, SUMMARY_MAX - 1)}…`
}
