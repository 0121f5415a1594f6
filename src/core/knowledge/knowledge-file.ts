import * as v from 'valibot'
import { PackedModelSchema } from './packed'
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
  /** lunr's own serialised form */
  index: v.looseObject({ version: v.string() }),
  model: PackedModelSchema,
  synonyms: v.array(v.array(v.string())),
  readings: v.record(v.string(), v.string()),
})
export type KnowledgeFile = v.InferOutput<typeof KnowledgeFileSchema>
