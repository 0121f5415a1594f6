import * as v from 'valibot'
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import { VerdictSchema } from './types'

const Line = v.pipe(v.string(), v.trim(), v.nonEmpty())
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id in kebab-case'))

/** What stands in the front matter of an article. */
export const FrontMatterSchema = v.strictObject({
  title: Line,
  verdict: VerdictSchema,
  origin: v.picklist(['guide', 'facts']),
  asOf: v.optional(v.nullable(v.pipe(v.string(), v.isoDate('a day like 2026-11-20'))), null),
  sources: v.optional(v.array(Line), []),
  summary: Line,
  askInstead: v.optional(v.nullable(Line), null),
  related: v.optional(v.array(Id), []),
  asks: v.pipe(v.array(Line), v.minLength(1, 'at least one way of asking')),
  nearMisses: v.optional(v.array(v.strictObject({ ask: Line, article: Id })), []),
})
export type FrontMatter = v.InferOutput<typeof FrontMatterSchema>

/** An article as its file holds it: the front matter, and the body as Markdown. */
export interface ArticleFile extends FrontMatter {
  readonly body: string
}

/** What can be wrong with an article's file; value: what stands at a key of the front matter. */
export type ArticleFault = 'no-front-matter' | 'unclosed' | 'yaml' | 'no-keys' | 'value' | 'no-body'

/** What is wrong with an article's file; the message names file, line (counted from 1) and key. */
export class ArticleFileError extends Error {
  override readonly name = 'ArticleFileError'
  constructor(
    readonly file: string,
    readonly line: number,
    readonly key: string,
    readonly detail: string,
    readonly fault: ArticleFault,
  ) {
    super(`${file}:${line}: ${key === '' ? '' : `${key}: `}${detail}`)
  }
}

/**
 * Reads an article from Markdown with YAML front matter.
 * @param text  the whole file, LF or CRLF; a byte-order mark is accepted
 * @param file  how the file is called in errors
 * @throws {ArticleFileError} the first thing that is wrong, with its line
 */
export const parseArticleFile = (text: string, file: string): ArticleFile =>
  readArticleFile(text, file, FrontMatterSchema)

/** The same for another front matter. @throws {ArticleFileError} */
export function readArticleFile<S extends v.GenericSchema<unknown, object>>(
  text: string,
  file: string,
  schema: S,
): v.InferOutput<S> & { readonly body: string } {
  const { yaml, body } = splitFrontMatter(text, file)
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter })
  const lineOf = (offset: number) => counter.linePos(offset).line + 1
  const error = document.errors[0]
  if (error !== undefined) {
    const detail = error.message.split('\n')[0]?.replace(/ at line .*/, '') ?? 'not YAML'
    throw new ArticleFileError(file, lineOf(error.pos[0]), '', detail, 'yaml')
  }
  if (!isMap(document.contents))
    throw new ArticleFileError(file, 2, '', 'not a list of keys and values', 'no-keys')
  const parsed = v.safeParse(schema, valuesOf(document, file))
  if (!parsed.success) {
    const [issue] = parsed.issues
    const path = issue.path?.map((step) => step.key) ?? []
    const line = lineOf(offsetOf(document.contents, path))
    throw new ArticleFileError(file, line, path.join('.'), issue.message, 'value')
  }
  if (body.trim() === '')
    throw new ArticleFileError(file, lineOf(yaml.length) + 1, 'body', 'is empty', 'no-body')
  return { ...parsed.output, body }
}

/** Aliases that unfold without end are found only when the values are made. */
function valuesOf(document: Document, file: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'not YAML'
    throw new ArticleFileError(file, 2, '', detail, 'yaml')
  }
}

function splitFrontMatter(text: string, file: string): { yaml: string; body: string } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  if (lines[0]?.trimEnd() !== '---')
    throw new ArticleFileError(file, 1, '', 'the first line must be ---', 'no-front-matter')
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  if (close < 0) throw new ArticleFileError(file, 1, '', 'no closing ---', 'unclosed')
  return {
    yaml: `${lines.slice(1, close).join('\n')}\n`,
    body: `${lines
      .slice(close + 1)
      .join('\n')
      .trim()}\n`,
  }
}

/** Where the deepest node of the path that exists begins; a missing key is reported where its parent stands. */
function offsetOf(root: Node, path: readonly unknown[]): number {
  let node: unknown = root
  let offset = 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (pair === undefined) return offset
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (typeof key === 'number' && hasItems(node)) {
      node = node.items[key]
      if (hasRange(node)) offset = node.range[0]
    } else return offset
  }
  return offset
}

const hasItems = (node: unknown): node is { items: unknown[] } =>
  typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)
const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
