import * as v from 'valibot'
import { CASE_TYPES, CONTACTS, PLANS, SEVERITIES } from '../draft/schema'

const Words = { ja: v.string(), en: v.string() }
const Note = v.nullable(v.object(Words))

const TargetSchema = v.object({
  plans: v.array(v.picklist(PLANS)),
  minutes: v.number(),
  businessHours: v.optional(v.boolean(), false),
  unverified: v.optional(v.boolean(), false),
  note: v.optional(Note, null),
})

/** The part of `content/facts.json` that filing needs; each list carries its source and as-of date. */
export const FilingFactsSchema = v.object({
  asOf: v.string(),
  severities: v.array(
    v.object({
      code: v.picklist(SEVERITIES),
      rank: v.number(),
      ...Words,
      unverified: v.boolean(),
      targets: v.array(TargetSchema),
      source: v.array(v.string()),
      asOf: v.string(),
    }),
  ),
  plans: v.array(
    v.object({
      id: v.picklist(PLANS),
      ...Words,
      technicalSupport: v.boolean(),
      severities: v.array(v.picklist(SEVERITIES)),
      contact: v.array(v.picklist(CONTACTS)),
      note: Note,
      asOf: v.string(),
    }),
  ),
  contactMethods: v.array(v.object({ id: v.picklist(CONTACTS), ...Words })),
  caseTypes: v.array(v.object({ id: v.picklist(CASE_TYPES), ...Words })),
  regions: v.array(v.object({ code: v.string(), ...Words })),
})
export type FilingFacts = v.InferOutput<typeof FilingFactsSchema>
export type Target = v.InferOutput<typeof TargetSchema>
export type PlanId = (typeof PLANS)[number]
