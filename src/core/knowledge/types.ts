import * as v from 'valibot'

export const VERDICTS = [
  'answerable',
  'needs-background',
  'not-answerable',
  'other-channel',
  'guidance',
] as const
export const VerdictSchema = v.picklist(VERDICTS)
export type Verdict = v.InferOutput<typeof VerdictSchema>

/** An article as lists show it. */
export const ArticleSummarySchema = v.object({
  id: v.string(),
  section: v.string(),
  title: v.string(),
  verdict: VerdictSchema,
  /** one or two sentences, the answer first */
  summary: v.string(),
})
export type ArticleSummary = v.InferOutput<typeof ArticleSummarySchema>

export const ArticleSchema = v.object({
  ...ArticleSummarySchema.entries,
  /** Markdown */
  body: v.string(),
  askInstead: v.nullable(v.string()),
  /** own: an article of the user */
  origin: v.picklist(['guide', 'facts', 'own']),
  /** the day its facts were collected; null for what only the guide says */
  asOf: v.nullable(v.string()),
  sources: v.array(v.string()),
  /** ids of articles that exist */
  related: v.array(v.string()),
})
export type Article = v.InferOutput<typeof ArticleSchema>

export const AnswerSchema = v.object({
  query: v.string(),
  lang: v.picklist(['ja', 'en']),
  verdict: v.picklist([...VERDICTS, 'unknown']),
  /** own: an article of the user states it */
  verdictBy: v.optional(v.literal('own')),
  /** at most 5, best first */
  articles: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      section: v.string(),
      verdict: VerdictSchema,
      score: v.number(),
      /** an article of the user's own */
      own: v.optional(v.literal(true)),
    }),
  ),
  askInstead: v.nullable(v.string()),
})
/** The answer to "can support answer this?", as `kihyo ask --json` prints it. */
export type Answer = v.InferOutput<typeof AnswerSchema>
