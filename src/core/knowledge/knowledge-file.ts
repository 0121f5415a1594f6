import * as v from 'valibot'
import { PackedModelSchema } from './packed'
import { PackedIndexSchema } from './search-index'
import { TOKENIZER_VERSION } from './tokenize'
import { ArticleSchema, VerdictSchema } from './types'

/** What the build writes for one language, `out/knowledge/ja.json`, and start-up loads. */
export const KnowledgeFileSchema = v.object({
  /** an index cut by another tokenizer would find nothing: it is refused */
  tokenizer: v.literal(TOKENIZER_VERSION),
  lang: v.picklist(['ja', 'en']),
  articles: v.array(ArticleSchema),
  /** of all ids of the taxonomy, also those without an article yet */
  verdicts: v.record(v.string(), VerdictSchema),
  /** its ids are places in `articles` */
  index: PackedIndexSchema,
  model: PackedModelSchema,
  /** joined by spaces; empty where words have no gaps */
  words: v.string(),
  synonyms: v.array(v.array(v.string())),
  readings: v.record(v.string(), v.string()),
})
export type KnowledgeFile = v.InferOutput<typeof KnowledgeFileSchema>
