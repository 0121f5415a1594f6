import { AccountFaultSchema } from '@core/account/cli-output'
import { AccountOptionsSchema } from '@core/account/record'
import { VERSION_MARKS } from '@core/draft/history'
import { DraftSchema } from '@core/draft/schema'
import { CommentSchema, HandOverSchema } from '@core/hand-over/hand-over'
import { ReportSchema } from '@core/masking/types'
import { AreaSchema } from '@core/pictures/area'
import { PreferencesSchema } from '@core/review/preferences'
import * as v from 'valibot'
import { isErrorCode } from './errors'
import { Id } from './settings'

// What is sent between window and main, apart from the calls themselves.
export * from './settings'

export const ProblemSchema = v.object({
  code: v.custom<import('./errors').ErrorCode>(isErrorCode),
  params: v.record(v.string(), v.string()),
})

/** Something that the user must know, with the one thing that helps. */
export const NoticeSchema = v.object({
  id: v.string(),
  problem: ProblemSchema,
  action: v.nullable(v.object({ kind: v.picklist(['restore-previous']), draftId: v.string() })),
})
export type Notice = v.InferOutput<typeof NoticeSchema>

/** What a team shares as a file: its preferences, and what of it could not be used. */
export const TeamSchema = v.object({
  /** where it lies; null: none chosen */
  file: v.nullable(v.string()),
  preferences: PreferencesSchema,
  problems: v.array(ProblemSchema),
})
export type Team = v.InferOutput<typeof TeamSchema>

export const OwnArticlesSchema = v.object({ count: v.number(), problems: v.array(ProblemSchema) })
export type OwnArticles = v.InferOutput<typeof OwnArticlesSchema>

export const CountsByLevelSchema = v.object({ error: v.number(), warning: v.number(), info: v.number() })

export const DraftSummarySchema = v.object({
  id: Id,
  subject: v.string(),
  service: v.string(),
  status: DraftSchema.entries.status,
  caseId: v.string(),
  /** ISO 8601, UTC */
  updatedAt: v.string(),
  /** what the review last found; null: not reviewed yet */
  counts: v.nullable(CountsByLevelSchema),
})
export type DraftSummary = v.InferOutput<typeof DraftSummarySchema>

export const TrashedDraftSchema = v.object({
  id: Id,
  subject: v.string(),
  service: v.string(),
  /** ISO 8601, UTC: when it was last saved; empty: its file cannot be read */
  updatedAt: v.string(),
})
export type TrashedDraft = v.InferOutput<typeof TrashedDraftSchema>

/** A case that was handed on or received, and what was said about it, oldest first. */
export const HandedSchema = v.object({
  /** null: neither; `in`: its text is read-only */
  handed: v.nullable(v.pick(HandOverSchema, ['role', 'from', 'at'])),
  comments: v.array(CommentSchema),
})
export type Handed = v.InferOutput<typeof HandedSchema>

export const OpenDraftSchema = v.object({
  id: Id,
  createdAt: v.string(),
  updatedAt: v.string(),
  draft: DraftSchema,
  /** received from a colleague: the text cannot be changed */
  isReadOnly: v.optional(v.boolean()),
})
export type OpenDraft = v.InferOutput<typeof OpenDraftSchema>

/** The versions of a draft, oldest first. */
export const HistorySchema = v.object({
  versions: v.array(
    v.object({
      id: Id,
      /** ISO 8601, UTC */
      at: v.string(),
      /** why it is more than a moment of autosave; null: it is not */
      mark: v.nullable(v.picklist(VERSION_MARKS)),
      /** characters of subject and body */
      chars: v.number(),
    }),
  ),
  /** lines of its file that could not be read */
  damagedLines: v.number(),
})
export type DraftHistory = v.InferOutput<typeof HistorySchema>

/** `to-redact`: a picture that nobody has looked at yet */
export const ATTACHMENT_STATES = ['waiting', 'masking', 'masked', 'to-redact', 'failed', 'cancelled'] as const
export const AttachmentCardSchema = v.object({
  id: Id,
  name: v.string(),
  /** bytes of the original */
  size: v.number(),
  state: v.picklist(ATTACHMENT_STATES),
  /** 0 … 1 while masking */
  progress: v.number(),
  /** null until masked */
  report: v.nullable(ReportSchema),
  /** why it failed */
  problem: v.nullable(ProblemSchema),
  /** null: it is no picture; its areas are null until somebody looked at it */
  picture: v.optional(v.nullable(v.object({ areas: v.nullable(v.array(AreaSchema)) })), null),
  /** who looked at this very copy and let it go; null: nobody yet */
  acceptedBy: v.optional(v.nullable(v.string()), null),
  /** what is unusual about the log's format; empty: a standard one */
  logFormat: v.optional(v.string(), ''),
})
export type AttachmentCard = v.InferOutput<typeof AttachmentCardSchema>

/** What is kept of a case behind its stand-ins, and how it is protected. */
export const OriginalsStateSchema = v.object({
  isOn: v.boolean(),
  count: v.number(),
  /** some values had no more room */
  isFull: v.boolean(),
  /** false: its key is a file beside it */
  isSealedBySystem: v.boolean(),
})
export type OriginalsState = v.InferOutput<typeof OriginalsStateSchema>

export const COMMANDS = [
  'ask',
  'new-draft',
  'add-attachment',
  'export',
  'export-draft',
  'export-all',
  'import',
  'back-up',
  'restore-backup',
  'toggle-left',
  'toggle-right',
  'next-finding',
  'previous-finding',
  'quick-fix',
  'guided',
  'show-history',
  'show-trash',
  'show-review',
  'show-preview',
  'show-knowledge',
  'show-attachments',
  'show-filing',
  'show-follow-up',
  'show-comments',
  'hand-over',
  'search-drafts',
  'search-cases',
  'show-account',
  'show-shortcuts',
  'switch-language',
  'switch-theme',
] as const
export type CommandId = (typeof COMMANDS)[number]

/** A file that was written, with what could not be taken into it. */
export const ArchiveWrittenSchema = v.object({
  path: v.string(),
  drafts: v.number(),
  problems: v.array(ProblemSchema),
})
const ImportedItems = v.array(
  v.object({
    what: v.picklist(['draft', 'comment', 'article', 'settings', 'other']),
    name: v.string(),
    id: v.string(),
    isRenamed: v.optional(v.boolean()),
  }),
)
/** What an import did, item by item. */
export const ImportReportSchema = v.object({
  added: ImportedItems,
  skipped: ImportedItems,
  refused: v.array(ProblemSchema),
})
export type ImportReport = v.InferOutput<typeof ImportReportSchema>
export type ArchiveWritten = v.InferOutput<typeof ArchiveWrittenSchema>

/** What an import from the AWS CLI left, and the files that could not be used. */
export const AccountImportedSchema = v.object({
  options: AccountOptionsSchema,
  faults: v.array(AccountFaultSchema),
})
export type AccountImported = v.InferOutput<typeof AccountImportedSchema>
