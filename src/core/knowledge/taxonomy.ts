import * as v from 'valibot'
import { VerdictSchema } from './types'

/** `content/taxonomy.json`: which articles exist by name, in which section, with which verdict and titles. */
export const TaxonomySchema = v.object({
  verdicts: v.record(VerdictSchema, v.string()),
  sections: v.array(v.object({ id: v.string(), ja: v.string(), en: v.string() })),
  articles: v.array(
    v.object({
      id: v.string(),
      section: v.string(),
      verdict: VerdictSchema,
      ja: v.string(),
      en: v.string(),
      origin: v.picklist(['guide', 'facts']),
      /** ours and not the guide's: the article of a review rule beyond its taxonomy */
      beyond: v.optional(v.literal(true)),
    }),
  ),
})
export type Taxonomy = v.InferOutput<typeof TaxonomySchema>
