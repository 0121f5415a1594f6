import * as v from 'valibot'
import { FollowUpSchema, NO_FOLLOW_UP } from '../case-life/record'

// The lists of interfaces.md; of each, the first is the default.
export const LANGUAGES = ['ja', 'en'] as const
export const CASE_TYPES = ['technical', 'account-billing', 'quota'] as const
export const SEVERITIES = ['low', 'normal', 'high', 'urgent', 'critical'] as const
export const CONTACTS = ['web', 'phone', 'chat'] as const
export const PLANS = [
  'basic',
  'developer',
  'business',
  'business-plus',
  'enterprise-on-ramp',
  'enterprise',
  'unified-operations',
] as const
export const ENVIRONMENTS = ['production', 'staging', 'development'] as const
export const STATUSES = ['drafting', 'filed', 'answered', 'resolved', 'closed'] as const

/** How a case is filed; `content/ways.json` tells each way's form. */
export const WAY_IDS = ['console', 'api', 'slack', 'reseller', 'repost'] as const

/** A calendar day, `2026-11-20`. */
export const DaySchema = v.pipe(v.string(), v.isoDate())

/** An attachment as the draft file tells of it: name, size in bytes, and whether it may leave the laptop. */
export const AttachmentSchema = v.object({
  name: v.string(),
  size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  masked: v.optional(v.boolean(), false),
  openFindings: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
})

/** A finding that the writer looked at and put aside, with the reason. */
export const DismissalSchema = v.object({
  rule: v.string(),
  /** the words that the finding marked; empty for a finding about something absent */
  words: v.optional(v.string(), ''),
  /** the sentence around them, which tells the same words elsewhere apart */
  sentence: v.optional(v.string(), ''),
  reason: v.pipe(v.string(), v.maxLength(1_000)),
  day: DaySchema,
})
export type Dismissal = v.InferOutput<typeof DismissalSchema>

/** Everything that stands in the front matter of a draft file. */
export const FieldsSchema = v.object({
  language: v.optional(v.picklist(LANGUAGES), 'ja'),
  caseType: v.optional(v.picklist(CASE_TYPES), 'technical'),
  service: v.optional(v.string(), ''),
  category: v.optional(v.string(), ''),
  severity: v.optional(v.picklist(SEVERITIES), 'normal'),
  contact: v.optional(v.picklist(CONTACTS), 'web'),
  /** null: none told */
  plan: v.optional(v.nullable(v.picklist(PLANS)), null),
  accountId: v.optional(v.string(), ''),
  region: v.optional(v.string(), ''),
  environment: v.optional(v.nullable(v.picklist(ENVIRONMENTS)), null),
  status: v.optional(v.picklist(STATUSES), 'drafting'),
  caseId: v.optional(v.string(), ''),
  way: v.optional(v.picklist(WAY_IDS), 'console'),
  /** who answers questions, as a reseller's portal asks: name, telephone, mail */
  contactPerson: v.optional(v.pipe(v.string(), v.maxLength(500)), ''),
  /** who else is told of answers, by mail */
  ccEmails: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(320))), v.maxLength(100)), []),
  relatedCases: v.optional(v.array(v.string()), []),
  glossary: v.optional(v.array(v.string()), []),
  attachments: v.optional(v.array(AttachmentSchema), []),
  dismissals: v.optional(v.array(DismissalSchema), []),
  /** points of the service's checklist that the writer ticked by hand */
  ticked: v.optional(v.array(v.string()), []),
  /** what happened after filing: moments, messages, what is owed */
  followUp: v.optional(FollowUpSchema, NO_FOLLOW_UP),
  /** "Today" for rules about age; null: the real date. */
  asOf: v.optional(v.nullable(DaySchema), null),
})

/**
 * A case being written. `subject` is one line; `body` is pasted into the console as it stands (LF or CRLF).
 * `extra` holds the keys of the front matter that this version does not know; they are written back.
 */
export const DraftSchema = v.object({
  ...FieldsSchema.entries,
  subject: v.optional(v.string(), ''),
  body: v.optional(v.string(), ''),
  extra: v.optional(v.record(v.string(), v.unknown()), {}),
})

export type Draft = v.InferOutput<typeof DraftSchema>
export type DraftFields = v.InferOutput<typeof FieldsSchema>
export type Attachment = v.InferOutput<typeof AttachmentSchema>
export type Severity = Draft['severity']
export type Status = Draft['status']

export const emptyDraft = (): Draft => v.parse(DraftSchema, {})
