import { CASE_TYPES, DraftSchema } from '@core/draft/schema'
import { PreferencesSchema } from '@core/review/preferences'
import { type Finding, LEVELS, type RuleInfo } from '@core/review/types'
import { LangSchema } from '@shared/lang'
import * as v from 'valibot'

// What crosses between the window and the review worker, checked on both sides.
export const RequestSchema = v.strictObject({
  /** counts up; an answer carries the number of its request */
  seq: v.number(),
  draft: DraftSchema,
  today: v.string(),
  lang: LangSchema,
  preferences: PreferencesSchema,
  /** what the chosen service's article asks for; null: no service, or none with an article */
  gather: v.nullable(
    v.strictObject({
      items: v.array(v.strictObject({ text: v.string(), group: v.string() })),
      /** other names of the service */
      names: v.array(v.string()),
    }),
  ),
})
export type Request = v.InferOutput<typeof RequestSchema>

const LevelSchema = v.picklist(LEVELS)
const RangeSchema = v.object({ part: v.picklist(['subject', 'body']), start: v.number(), end: v.number() })
const FindingSchema = v.object({
  rule: v.string(),
  level: LevelSchema,
  range: v.nullable(RangeSchema),
  message: v.string(),
  article: v.string(),
  fixes: v.array(
    v.object({
      title: v.string(),
      edits: v.array(v.object({ range: RangeSchema, text: v.string() })),
      opens: v.nullable(v.object({ body: v.string(), caseType: v.picklist(CASE_TYPES) })),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Finding>
const RuleInfoSchema = v.object({
  id: v.string(),
  level: LevelSchema,
  article: v.string(),
  name: v.string(),
  bad: v.nullable(v.string()),
  good: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, RuleInfo>

export const ReplySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('rules'), lang: LangSchema, rules: v.array(RuleInfoSchema) }),
  v.strictObject({
    kind: v.literal('findings'),
    seq: v.number(),
    findings: v.array(FindingSchema),
    /** of the points to gather, in their order: whether the draft has them */
    gathered: v.array(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('failed'), seq: v.number(), detail: v.string() }),
])
export type Reply = v.InferInput<typeof ReplySchema>
