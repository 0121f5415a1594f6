import * as v from 'valibot'
import type { PastCase } from '../account/record'
import { type Reply, ReplySchema } from '../case-life/record'
import { type Draft, emptyDraft, LANGUAGES, SEVERITIES, STATUSES, type Status } from '../draft/schema'
import { excerptOf } from './excerpt'

/** A draft or an imported case, as `draft:ID` or `case:ID`. */
export const PastRefSchema = v.pipe(
  v.string(),
  v.regex(/^(?:draft:[a-z0-9][a-z0-9-]{0,63}|case:[A-Za-z0-9][A-Za-z0-9-]{0,199})$/),
)

/** One that can be found: what a list shows of it. */
export const PastEntrySchema = v.object({
  ref: PastRefSchema,
  subject: v.string(),
  service: v.string(),
  status: v.picklist(STATUSES),
  /** as people cite it; empty: none yet */
  caseId: v.string(),
  /** ISO 8601, UTC: when something last happened */
  at: v.string(),
})
export type PastEntry = v.InferOutput<typeof PastEntrySchema>

/** An entry that answers a search, with the line that answers it best; empty: the subject says it. */
export const PastFoundSchema = v.object({ ...PastEntrySchema.entries, excerpt: v.string() })
export type PastFound = v.InferOutput<typeof PastFoundSchema>

/** The whole of it. Drafts hold what was typed; replies and imported cases were masked before they were kept. */
export const PastWholeSchema = v.object({
  ...PastEntrySchema.entries,
  body: v.string(),
  replies: v.array(ReplySchema),
})
export type PastWhole = v.InferOutput<typeof PastWholeSchema>

export const draftRef = (id: string): string => `draft:${id}`
export const draftIdOf = (ref: string): string | null => (ref.startsWith('draft:') ? ref.slice(6) : null)

export function pastOfDraft(id: string, updatedAt: string, draft: Draft): PastWhole {
  const { subject, service, status, caseId, body, followUp } = draft
  return {
    ref: draftRef(id),
    ...{ subject, service, status, caseId, body },
    at: updatedAt,
    replies: [...followUp.replies],
  }
}

/** An imported case; its first message by us is its text. A case ID that names no file or key is left out by the caller. */
export function pastOfCase(one: PastCase): PastWhole {
  const { body, replies } = textAndReplies(one.messages)
  return {
    ref: `case:${one.caseId}`,
    subject: one.subject,
    service: one.serviceCode,
    status: statusOf(one.status),
    caseId: one.displayId === '' ? one.caseId : one.displayId,
    at: one.messages.at(-1)?.at || one.createdAt,
    body,
    replies,
  }
}

/** What of an imported case a draft can take over. */
export function draftOfCase(one: PastCase): Draft {
  const past = pastOfCase(one)
  return {
    ...emptyDraft(),
    language: LANGUAGES.find((code) => code === one.language) ?? 'ja',
    severity: SEVERITIES.find((code) => code === one.severityCode) ?? 'normal',
    service: one.serviceCode,
    category: one.categoryCode,
    caseId: past.caseId,
    subject: past.subject,
    body: past.body,
  }
}

/** An entry with its telling line. @param asked  what is looked for */
export function foundBy(past: PastWhole, asked: string): PastFound {
  const { body, replies, ...entry } = past
  if (asked === '') return { ...entry, excerpt: '' }
  return { ...entry, excerpt: excerptOf([body, ...replies.map(({ text }) => text)], asked) }
}

function textAndReplies(messages: readonly Reply[]) {
  const [first, ...rest] = messages
  if (first?.from !== 'us') return { body: '', replies: [...messages] }
  return { body: first.text, replies: rest }
}

// The words of the API's `status`; what it adds later counts as under way.
const STATUS_OF: Readonly<Record<string, Status>> = {
  resolved: 'closed',
  'pending-customer-action': 'answered',
  'customer-action-completed': 'answered',
}
const statusOf = (status: string): Status => STATUS_OF[status] ?? 'filed'
