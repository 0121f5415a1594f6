import * as v from 'valibot'
import { type ByteFile, ByteFileError, readByteFile, writeByteFile } from './byte-file'
import type { Model } from './classifier'
import { ReadingsSchema } from './lexicon'
import { ModelHeadSchema, openModel, packModel } from './packed'
import { openSearchIndex, packSearchIndex, type SearchIndex } from './search-index'
import { startsOf } from './string-table'
import { TOKENIZER_VERSION } from './tokenize'
import type { TrainedModel } from './train'
import { type Article, ArticleSchema, VerdictSchema } from './types'

const LANGS = ['ja', 'en'] as const

/** What is read at once; the articles' bodies are read when one is shown. */
const HeadSchema = v.object({
  /** an index cut by another tokenizer would find nothing: it is refused */
  tokenizer: v.literal(TOKENIZER_VERSION),
  lang: v.picklist(LANGS),
  articles: v.array(v.omit(ArticleSchema, ['body'])),
  /** of all ids of the taxonomy, also those without an article yet */
  verdicts: v.record(v.string(), VerdictSchema),
  model: ModelHeadSchema,
  /** joined by spaces; empty where words have no gaps */
  words: v.string(),
  /** folded, with the common term of each group */
  synonyms: v.record(v.string(), v.string()),
  readings: ReadingsSchema,
})
type Head = v.InferOutput<typeof HeadSchema>

/** What the build knows of one language. */
export interface Knowledge extends Omit<Head, 'tokenizer' | 'articles' | 'model'> {
  readonly articles: readonly Article[]
  /** its ids are places in `articles` */
  readonly index: SearchIndex
  readonly model: TrainedModel
}

/** The same, as it is read from a file: the model with its weights as bytes. */
export interface KnowledgeFile extends Omit<Knowledge, 'model'> {
  readonly model: Model
}

/** `out/knowledge/ja.bin`: the same knowledge yields the same bytes. */
export function writeKnowledgeFile({ articles, index, model, ...rest }: Knowledge): Uint8Array {
  const bodies = articles.map(({ body }) => new TextEncoder().encode(body))
  const lengths = Uint32Array.from(bodies, ({ length }) => length)
  const starts = startsOf(lengths)
  const text = new Uint8Array(starts.at(-1) ?? 0)
  for (const [at, body] of bodies.entries()) text.set(body, starts[at])
  const packed = packModel(model)
  const head: Head = {
    ...rest,
    tokenizer: TOKENIZER_VERSION,
    articles: articles.map(({ body: _, ...article }) => article),
    model: packed.head,
  }
  return writeByteFile({
    head,
    arrays: {
      ...packed.arrays,
      ...packSearchIndex(index),
      bodies: text,
      'body lengths': lengths,
    },
  })
}

/**
 * Opens a file where it lies; a few milliseconds.
 * @throws {ByteFileError} when it is damaged, not all there, or made by another version of the tokenizer
 */
export function readKnowledgeFile(bytes: Uint8Array): KnowledgeFile {
  const file = readByteFile(bytes)
  const parsed = v.safeParse(HeadSchema, file.head)
  if (!parsed.success) throw new ByteFileError(`another version: ${v.getDotPath(parsed.issues[0]) ?? 'head'}`)
  const { tokenizer: _, articles, model, ...rest } = parsed.output
  return {
    ...rest,
    articles: withBodies(articles, file),
    index: openSearchIndex(
      articles.map((_article, at) => String(at)),
      file,
    ),
    model: openModel(model, file),
  }
}

/** Articles whose body is made a string each time it is asked for. */
function withBodies(articles: Head['articles'], file: ByteFile): Article[] {
  const text = file.u8('bodies')
  const starts = startsOf(file.u32('body lengths'))
  if (starts.length !== articles.length + 1 || starts.at(-1) !== text.length)
    throw new ByteFileError(`damaged: ${articles.length} articles, ${starts.length - 1} bodies`)
  return articles.map(({ id, section, title, verdict, summary, ...rest }, at) => ({
    id,
    section,
    title,
    verdict,
    summary,
    get body() {
      return new TextDecoder().decode(text.subarray(starts[at], starts[at + 1]))
    },
    ...rest,
  }))
}
