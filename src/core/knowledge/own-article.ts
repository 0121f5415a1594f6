import * as v from 'valibot'
import { readArticleFile } from './article-file'
import { type Article, VerdictSchema } from './types'

// A title like 502 is a number to YAML, and a single way of asking is a list to its author.
const Line = v.pipe(
  v.union([v.string(), v.number(), v.boolean()]),
  v.transform(String),
  v.trim(),
  v.nonEmpty(),
)
const Lines = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value): unknown => (Array.isArray(value) ? value : value === null ? [] : [value])),
    v.array(Line),
  ),
  [],
)
const Day = v.pipe(v.string(), v.isoDate('a day like 2026-11-20'))

/** The front matter of an article of the user: the same as ours, with nothing compulsory but the title. */
const OwnFrontMatterSchema = v.object({
  title: Line,
  language: v.optional(v.nullable(v.picklist(['ja', 'en']))),
  verdict: v.optional(v.nullable(VerdictSchema)),
  asOf: v.optional(v.nullable(Day)),
  sources: Lines,
  summary: v.optional(v.nullable(Line)),
  askInstead: v.optional(v.nullable(Line)),
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
const SLUG_MAX = 50
/** How their ids begin; none of ours does. */
export const OWN_ID = 'own-'

/**
 * Reads an article of the user.
 * @param path  relative to their folder, with `/`; `ja/` and `en/` at its start tell the language
 * @throws {ArticleFileError} what is wrong, with its line
 */
export function parseOwnArticle(text: string, path: string): OwnArticle {
  const { title, language, verdict, body, ...rest } = readArticleFile(text, path, OwnFrontMatterSchema)
  return {
    article: {
      id: idOf(path),
      section: 'own',
      title,
      verdict: verdict ?? 'guidance',
      summary: rest.summary ?? firstWords(body),
      body,
      origin: 'own',
      askInstead: rest.askInstead ?? null,
      asOf: rest.asOf ?? null,
      sources: rest.sources,
      related: rest.related,
    },
    asks: rest.asks,
    lang: language ?? folderLang(path),
    statesVerdict: typeof verdict === 'string',
  }
}

function folderLang(path: string): 'ja' | 'en' | null {
  if (path.startsWith('ja/')) return 'ja'
  return path.startsWith('en/') ? 'en' : null
}

/**
 * Starts with `own-`, so that it can never be one of ours; a name that Latin letters do not tell gets a number of its own.
 * `ja/x.md` and `en/x.md` are one article in two languages.
 */
export function idOf(path: string): string {
  const name = path
    .replace(/^(?:ja|en)\//, '')
    .replace(/\.md$/i, '')
    .toLowerCase()
  const slug = name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const isTelling = /^[\w./-]+$/.test(name) && slug !== '' && slug.length <= SLUG_MAX
  return `${OWN_ID}${isTelling ? slug : numberOf(name)}`
}

/** Whether a reader of some language would find two articles under one id. */
export const isSameArticle = (a: OwnArticle, b: OwnArticle): boolean =>
  a.article.id === b.article.id && (a.lang === null || b.lang === null || a.lang === b.lang)

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
