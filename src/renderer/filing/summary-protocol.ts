import { DraftSchema } from '@core/draft/schema'
import * as v from 'valibot'

// What crosses between the filing tab and the worker that writes the English summary.
export const SummaryRequestSchema = v.strictObject({
  /** counts up; an answer carries the number of its request */
  seq: v.number(),
  draft: DraftSchema,
  /** the day that days without a year are reckoned from, `2026-11-20` */
  today: v.string(),
})
export type SummaryRequest = v.InferInput<typeof SummaryRequestSchema>

export const SummaryReplySchema = v.strictObject({ seq: v.number(), summary: v.nullable(v.string()) })
export type SummaryReply = v.InferOutput<typeof SummaryReplySchema>
