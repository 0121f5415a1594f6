import * as v from 'valibot'
import { CASE_TYPES, CONTACTS, PLANS, SEVERITIES, WAY_IDS } from '../draft/schema'

/** What a form may ask. `text` is pasted, `choice` is chosen on the form, `files` are attached. */
export const FIELDS = {
  caseType: { kind: 'choice', ja: '問い合わせの種類', en: 'Case type' },
  service: { kind: 'choice', ja: 'サービス', en: 'Service' },
  category: { kind: 'choice', ja: 'カテゴリー', en: 'Category' },
  severity: { kind: 'choice', ja: '緊急度', en: 'Severity' },
  language: { kind: 'choice', ja: '問い合わせ言語', en: 'Contact language' },
  contact: { kind: 'choice', ja: '連絡方法', en: 'Contact method' },
  environment: { kind: 'choice', ja: '環境', en: 'Environment' },
  region: { kind: 'choice', ja: 'リージョン', en: 'Region' },
  subject: { kind: 'text', ja: '件名', en: 'Subject' },
  body: { kind: 'text', ja: '本文', en: 'Description' },
  account: { kind: 'text', ja: 'アカウント ID', en: 'Account ID' },
  impact: { kind: 'text', ja: '業務への影響', en: 'Business impact' },
  contactPerson: { kind: 'text', ja: '担当者の連絡先', en: 'Contact person' },
  ccEmails: { kind: 'text', ja: '追加の連絡先（CC）', en: 'Additional contacts (CC)' },
  tags: { kind: 'text', ja: 'タグ', en: 'Tags' },
  attachments: { kind: 'files', ja: '添付ファイル', en: 'Attachments' },
} as const satisfies Record<string, { kind: 'text' | 'choice' | 'files'; ja: string; en: string }>

export { WAY_IDS }
export type FieldId = keyof typeof FIELDS
export type WayId = (typeof WAY_IDS)[number]

const isField = (name: string): name is FieldId => Object.hasOwn(FIELDS, name)
const FieldIdSchema = v.custom<FieldId>((value) => typeof value === 'string' && isField(value))
const Words = { ja: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) }
const Count = v.pipe(v.number(), v.integer(), v.minValue(1))
/** null: no limit is documented. */
const LimitSchema = v.nullable(v.object({ max: Count, unverified: v.boolean() }))

/** A way of filing as data; null in a list means that it is not documented or differs by portal. */
export const WaySchema = v.object({
  id: v.picklist(WAY_IDS),
  ...Words,
  note: v.object(Words),
  /** whether anyone can read what is filed */
  isPublic: v.boolean(),
  /** the masking profile that cannot be switched off; null: the user's own */
  masking: v.nullable(v.literal('strict')),
  /** in the order of the form */
  fields: v.array(FieldIdSchema),
  compulsory: v.array(FieldIdSchema),
  caseTypes: v.array(v.picklist(CASE_TYPES)),
  /** plans with which a technical case can be filed this way; null: the way asks for none */
  plans: v.nullable(v.array(v.picklist(PLANS))),
  severities: v.nullable(v.array(v.picklist(SEVERITIES))),
  contacts: v.nullable(v.array(v.picklist(CONTACTS))),
  languages: v.nullable(v.array(v.string())),
  /** what single choices exclude together */
  notOffered: v.array(
    v.object({ contact: v.picklist(CONTACTS), language: v.string(), caseType: v.picklist(CASE_TYPES) }),
  ),
  limits: v.object({
    /** UTF-16 units; what the services count is unverified */
    subject: LimitSchema,
    body: LimitSchema,
    files: LimitSchema,
    bytesPerFile: LimitSchema,
    ccEmails: LimitSchema,
  }),
  source: v.pipe(v.array(v.string()), v.minLength(1)),
  asOf: v.pipe(v.string(), v.isoDate()),
})
export type Way = v.InferOutput<typeof WaySchema>

/** `content/ways.json`. */
export const WaysSchema = v.object({
  version: v.literal(1),
  asOf: v.pipe(v.string(), v.isoDate()),
  ways: v.array(WaySchema),
})

/** What a user's own portal asks instead: its order, and what must not stay empty. */
export interface OwnForm {
  readonly fields?: readonly FieldId[]
  readonly compulsory?: readonly FieldId[]
}

/** The way with a portal's own order; what the order leaves out is not asked, what must be filled in is always asked. */
export function withOwnForm(way: Way, own: OwnForm): Way {
  const compulsory = [...new Set(own.compulsory ?? way.compulsory)]
  const fields = [...new Set([...(own.fields ?? way.fields), ...compulsory])]
  return { ...way, fields, compulsory }
}
