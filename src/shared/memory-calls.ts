import { ACCOUNT_PARTS, AccountOptionsSchema } from '@core/account/record'
import { DraftSchema } from '@core/draft/schema'
import { PastFoundSchema, PastRefSchema, PastWholeSchema } from '@core/past-cases/source'
import * as v from 'valibot'
import { DRAFT_TEXT_MAX, Dropped, Nothing, Words } from './limits'
import { AccountImportedSchema } from './payloads'
import { Id } from './settings'

/** The calls about the own account and past cases: a part of the one table in contract.ts. */
export const memoryCalls = {
  'account.get': { input: Nothing, output: AccountOptionsSchema },
  /** Main's own dialog; null: it was closed. Files that could not be used are told, the others were. */
  'account.choose': { input: Nothing, output: v.nullable(AccountImportedSchema) },
  /** The paths come from the preload, as with `attachments.add`. */
  'account.importDropped': { input: Dropped, output: AccountImportedSchema },
  'account.forget': {
    input: v.strictObject({ part: v.picklist(ACCOUNT_PARTS) }),
    output: AccountOptionsSchema,
  },
  /** Own drafts and imported cases, best first; an empty query: the newest. Partial while `reading` is not null. */
  'cases.search': {
    input: v.strictObject({ query: Words }),
    output: v.object({
      found: v.array(PastFoundSchema),
      reading: v.nullable(v.object({ done: v.number(), total: v.number() })),
    }),
  },
  /** Filed cases that resemble the text of a draft. */
  'cases.similar': {
    input: v.strictObject({
      draftId: Id,
      subject: Words,
      body: v.pipe(v.string(), v.maxLength(DRAFT_TEXT_MAX)),
    }),
    output: v.array(PastFoundSchema),
  },
  'cases.whole': { input: v.strictObject({ ref: PastRefSchema }), output: PastWholeSchema },
  /** A new draft in the manner of an old one, without its IDs, times and secrets; kept by nobody yet. */
  'cases.template': { input: v.strictObject({ ref: PastRefSchema }), output: DraftSchema },
} as const
