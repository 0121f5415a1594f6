import * as v from 'valibot'

// Limits against a file gone wrong; a case rarely has more than a few dozen replies.
export const REPLIES_MAX = 500
export const REPLY_CHARS_MAX = 100_000
export const OWED_MAX = 500
const OWED_CHARS_MAX = 2_000

export const PARTIES = ['support', 'us'] as const
export type Party = (typeof PARTIES)[number]

/** ISO 8601 in UTC, `2026-11-20T01:05:00.000Z`; empty: not known. */
const Moment = v.union([v.literal(''), v.pipe(v.string(), v.isoTimestamp())])

/** A message of the case, masked before it was kept. */
export const ReplySchema = v.object({
  from: v.picklist(PARTIES),
  at: Moment,
  text: v.pipe(v.string(), v.maxLength(REPLY_CHARS_MAX)),
})
export type Reply = v.InferOutput<typeof ReplySchema>

/** Something that was asked for, and who has to give it. */
export const OwedSchema = v.object({
  by: v.picklist(PARTIES),
  text: v.pipe(v.string(), v.maxLength(OWED_CHARS_MAX)),
  isDone: v.optional(v.boolean(), false),
})
export type Owed = v.InferOutput<typeof OwedSchema>

/** What happened to a case after it was filed; kept with its draft. */
export const FollowUpSchema = v.object({
  filedAt: v.optional(Moment, ''),
  resolvedAt: v.optional(Moment, ''),
  closedAt: v.optional(Moment, ''),
  replies: v.optional(v.pipe(v.array(ReplySchema), v.maxLength(REPLIES_MAX)), []),
  owed: v.optional(v.pipe(v.array(OwedSchema), v.maxLength(OWED_MAX)), []),
})
export type FollowUp = v.InferOutput<typeof FollowUpSchema>

export const NO_FOLLOW_UP: FollowUp = { filedAt: '', resolvedAt: '', closedAt: '', replies: [], owed: [] }
