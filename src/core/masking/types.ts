import * as v from 'valibot'

export const PROFILES = ['balanced', 'strict', 'minimal'] as const
export const ProfileSchema = v.picklist(PROFILES)
export type Profile = v.InferOutput<typeof ProfileSchema>

export const GROUPS = ['credentials', 'personal', 'network', 'identity', 'own-words'] as const
/** What a kind endangers; the groups of the profiles. */
export type Group = (typeof GROUPS)[number]

/** Distinct values and hits by kind; never a masked value. */
export const CountsSchema = v.record(v.string(), v.object({ values: v.number(), hits: v.number() }))
export type Counts = v.InferOutput<typeof CountsSchema>

/** What `kihyo mask --report` writes. */
export const ReportSchema = v.object({
  bytesIn: v.number(),
  bytesOut: v.number(),
  lines: v.number(),
  seconds: v.number(),
  counts: CountsSchema,
  /** what stays readable until the owner decides; absent in reports of before */
  offered: v.optional(CountsSchema, {}),
  /** what stays readable because the owner said so */
  kept: v.optional(CountsSchema, {}),
  encoding: v.string(),
  sha256In: v.string(),
  sha256Out: v.string(),
})
export type Report = v.InferOutput<typeof ReportSchema>

/** A line (or a window of a very long one) before and after masking; for the eyes of the laptop's owner only. */
export const SampleSchema = v.object({
  /** counted from 1 */
  line: v.number(),
  before: v.string(),
  after: v.string(),
  kinds: v.array(v.string()),
})
export type Sample = v.InferOutput<typeof SampleSchema>
