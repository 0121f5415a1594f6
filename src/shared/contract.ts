import { REPLY_CHARS_MAX } from '@core/case-life/record'
import { DraftSchema, STATUSES } from '@core/draft/schema'
import { FitNoteSchema } from '@core/evidence/fit'
import { CommentSchema } from '@core/hand-over/hand-over'
import { AnswerSchema, ArticleSchema, ArticleSummarySchema } from '@core/knowledge/types'
import { DecisionsSchema } from '@core/masking/decisions'
import { OfferSchema } from '@core/masking/offers'
import { TranslatedSchema } from '@core/masking/translate-back'
import { SampleSchema } from '@core/masking/types'
import { AREAS_MAX, AreaSchema } from '@core/pictures/area'
import * as v from 'valibot'
import type { Channel, EventName } from './channels'
import { LangSchema } from './lang'
import { DRAFT_TEXT_MAX, Dropped, Nothing, Words } from './limits'
import { HitPlaceSchema, LookRowsSchema, LookSchema, LookStepSchema } from './look'
import { memoryCalls } from './memory-calls'
import {
  ArchiveWrittenSchema,
  AttachmentCardSchema,
  COMMANDS,
  CountsByLevelSchema,
  DraftSummarySchema,
  HandedSchema,
  HistorySchema,
  Id,
  ImportReportSchema,
  NoticeSchema,
  OpenDraftSchema,
  OriginalsStateSchema,
  OwnArticlesSchema,
  PersonName,
  type ProblemSchema,
  SettingsSchema,
  TeamSchema,
  TrashedDraftSchema,
} from './payloads'

export * from './payloads'

// The one table of what crosses between window and main.
/** The largest picture without any compression: 60 million pixels of 4 bytes, and what stands around them. */
const PNG_BYTES_MAX = 256_000_000
const DraftRef = v.strictObject({ draftId: Id })
const AttachmentRef = v.strictObject({ draftId: Id, attachmentId: Id })
const VersionRef = v.strictObject({ draftId: Id, versionId: Id })

export interface Call {
  readonly input: v.GenericSchema
  readonly output: v.GenericSchema
}

const FittingDraft = v.pipe(
  DraftSchema,
  v.check((d) => d.subject.length + d.body.length <= DRAFT_TEXT_MAX, 'too long'),
)

export const contract = {
  /** All that the first paint needs, in one call. */
  'app.boot': {
    input: Nothing,
    output: v.object({
      version: v.string(),
      platform: v.string(),
      settings: SettingsSchema,
      team: TeamSchema,
      /** true until the first draft was saved */
      firstStart: v.boolean(),
      /** the draft that was open last, so that the window needs no second call; null when there is none or it cannot be opened */
      lastDraft: v.nullable(OpenDraftSchema),
      notices: v.array(NoticeSchema),
    }),
  },
  /** The window has painted a usable editor; main times it and shows the window. */
  'app.ready': { input: Nothing, output: v.null() },
  'settings.set': { input: v.partial(v.strictObject(SettingsSchema.entries)), output: SettingsSchema },
  /** Main's own dialog; unchanged when the user closes it. */
  'team.choose': { input: Nothing, output: TeamSchema },
  'team.forget': { input: Nothing, output: TeamSchema },
  'team.reload': { input: Nothing, output: TeamSchema },
  /** Newest first. */
  'drafts.list': { input: Nothing, output: v.array(DraftSummarySchema) },
  'drafts.open': { input: DraftRef, output: OpenDraftSchema },
  'drafts.create': {
    input: v.strictObject({
      template: v.picklist(['trouble', 'how-to', 'billing', 'quota', 'example', 'blank']),
      lang: LangSchema,
      /** goes into the subject: a draft started from a question */
      subject: v.optional(v.pipe(v.string(), v.maxLength(2_000)), ''),
    }),
    output: OpenDraftSchema,
  },
  /** Resolves when the bytes are on the disk. */
  'drafts.save': {
    input: v.strictObject({
      id: Id,
      draft: FittingDraft,
      counts: v.nullable(CountsByLevelSchema),
    }),
    output: v.object({ id: Id, savedAt: v.string() }),
  },
  /** A new draft with this content: a copy, or one part of a case that was split. */
  'drafts.add': { input: v.strictObject({ draft: FittingDraft }), output: OpenDraftSchema },
  'drafts.trash': { input: DraftRef, output: v.null() },
  'drafts.untrash': { input: DraftRef, output: OpenDraftSchema },
  /** Newest first. */
  'drafts.trashed': { input: Nothing, output: v.array(TrashedDraftSchema) },
  /** For good, with its history and files; only what is in the trash. */
  'drafts.erase': { input: DraftRef, output: v.null() },
  /** Opens the last good version of a draft that was set aside as damaged. */
  'drafts.restorePrevious': { input: DraftRef, output: OpenDraftSchema },
  'drafts.versions': { input: DraftRef, output: HistorySchema },
  'drafts.version': { input: VersionRef, output: DraftSchema },
  /** What stood in its place becomes a version itself. */
  'drafts.restoreVersion': { input: VersionRef, output: OpenDraftSchema },
  'knowledge.ask': {
    input: v.strictObject({ question: v.pipe(v.string(), v.maxLength(20_000)), lang: LangSchema }),
    output: AnswerSchema,
  },
  'knowledge.article': { input: v.strictObject({ id: Id, lang: LangSchema }), output: ArticleSchema },
  'knowledge.list': { input: v.strictObject({ lang: LangSchema }), output: v.array(ArticleSummarySchema) },
  /** The user's own articles: how many are in use, and what is wrong with the others. */
  'knowledge.own': { input: Nothing, output: OwnArticlesSchema },
  'knowledge.reloadOwn': { input: Nothing, output: OwnArticlesSchema },
  /** Shows their folder in the system's file manager; a new one gets a sample. */
  'knowledge.openFolder': { input: v.strictObject({ lang: LangSchema }), output: OwnArticlesSchema },
  'attachments.list': { input: DraftRef, output: v.array(AttachmentCardSchema) },
  /** The paths come from the preload, which reads them from dropped File objects; the page cannot name one. */
  'attachments.add': {
    input: v.strictObject({
      draftId: Id,
      paths: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(4_096))), v.maxLength(100)),
    }),
    output: v.array(AttachmentCardSchema),
  },
  /** Main's own dialog. */
  'attachments.choose': { input: DraftRef, output: v.array(AttachmentCardSchema) },
  'attachments.cancel': { input: AttachmentRef, output: v.null() },
  'attachments.remove': { input: AttachmentRef, output: v.null() },
  /** Before and after, for the owner's eyes; made again from the original when the app was restarted. */
  'attachments.samples': { input: AttachmentRef, output: v.array(SampleSchema) },
  /** Values of low certainty, for the owner to decide about. */
  'attachments.offers': { input: AttachmentRef, output: v.array(OfferSchema) },
  /** Once a value: it holds for all files of the case, which are masked anew. */
  'attachments.decide': {
    input: v.strictObject({
      draftId: Id,
      standIn: v.pipe(v.string(), v.maxLength(200)),
      kind: v.pipe(v.string(), v.maxLength(64)),
      isMasked: v.boolean(),
    }),
    output: v.array(AttachmentCardSchema),
  },
  /** Says who accepted a masked copy (empty: nobody), or what its format is. */
  'attachments.describe': {
    input: v.strictObject({
      ...AttachmentRef.entries,
      acceptedBy: v.optional(PersonName),
      logFormat: v.optional(Words),
    }),
    output: v.null(),
  },
  /** Values of the case that stay readable because somebody decided so. */
  'attachments.kept': { input: DraftRef, output: DecisionsSchema.entries.keep },
  /** Why one of them stays readable, and who says so. */
  'attachments.explain': {
    input: v.strictObject({
      draftId: Id,
      standIn: v.pipe(v.string(), v.maxLength(200)),
      reason: Words,
      by: PersonName,
    }),
    output: DecisionsSchema.entries.keep,
  },
  /** Masks all files of the case anew: its own words have changed. */
  'attachments.remask': { input: DraftRef, output: v.array(AttachmentCardSchema) },
  /** Opens a file to go through it, as decisions and words are now; the one that was open is closed. */
  'looks.open': { input: AttachmentRef, output: LookSchema },
  /** The rows that begin in a block; with the values that were masked only when they are asked for. */
  'looks.rows': {
    input: v.strictObject({
      ...AttachmentRef.entries,
      block: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      isOriginal: v.boolean(),
    }),
    output: LookRowsSchema,
  },
  /** The next hit of some kinds, or the one before. */
  'looks.step': {
    input: v.strictObject({
      ...AttachmentRef.entries,
      from: HitPlaceSchema,
      isForward: v.boolean(),
      kinds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(100)),
    }),
    output: LookStepSchema,
  },
  'looks.close': { input: Nothing, output: v.null() },
  /** What of the text the masked logs bear out, and what they do not. */
  'attachments.fit': { input: DraftRef, output: v.array(FitNoteSchema) },
  /** A message of the case, masked as its files are; kept by nobody but the draft. */
  'replies.mask': {
    input: v.strictObject({ draftId: Id, text: v.pipe(v.string(), v.maxLength(REPLY_CHARS_MAX)) }),
    output: v.object({ text: v.string(), masked: v.number() }),
  },
  ...memoryCalls,
  'originals.state': { input: DraftRef, output: OriginalsStateSchema },
  /** An answer with the originals in the place of stand-ins: to look at, kept by nobody. */
  'originals.translate': {
    input: v.strictObject({ draftId: Id, text: v.pipe(v.string(), v.maxLength(REPLY_CHARS_MAX)) }),
    output: TranslatedSchema,
  },
  /** What is kept of a case is gone from the disk when this resolves. */
  'originals.forget': { input: DraftRef, output: v.null() },
  /** The original's bytes by its card's id, and what was blacked out before; the page can name no file. */
  'pictures.open': {
    input: AttachmentRef,
    output: v.object({ bytes: v.instance(Uint8Array), format: v.string(), areas: v.array(AreaSchema) }),
  },
  /** The picture with its areas black, as PNG; no area: somebody looked, and nothing had to be hidden. */
  'pictures.save': {
    input: v.strictObject({
      ...AttachmentRef.entries,
      bytes: v.pipe(
        v.instance(Uint8Array),
        v.check(({ length }) => length <= PNG_BYTES_MAX, 'too long'),
      ),
      areas: v.pipe(v.array(AreaSchema), v.maxLength(AREAS_MAX)),
    }),
    output: v.null(),
  },
  'pictures.close': { input: Nothing, output: v.null() },
  'handover.get': { input: DraftRef, output: HandedSchema },
  'handover.comment': {
    input: v.strictObject({ draftId: Id, ...v.pick(CommentSchema, ['by', 'quote', 'text']).entries }),
    output: HandedSchema,
  },
  'handover.remove': { input: v.strictObject({ draftId: Id, commentId: Id }), output: HandedSchema },
  /** An archive for a colleague, who opens it read-only; of one that was received, the copy that goes back. */
  'handover.save': {
    input: v.strictObject({ draftId: Id, from: PersonName }),
    output: v.nullable(ArchiveWrittenSchema),
  },
  /** Asks where to: Markdown or an archive, by the ending that was chosen; null: the user closed the dialog. */
  'archives.exportDraft': { input: DraftRef, output: v.nullable(ArchiveWrittenSchema) },
  'archives.exportAll': { input: Nothing, output: v.nullable(ArchiveWrittenSchema) },
  'archives.backUp': {
    input: v.strictObject({ withKeys: v.boolean() }),
    output: v.nullable(ArchiveWrittenSchema),
  },
  /** Main's own dialog. A backup that is restored also brings keys, trash and earlier versions; nothing is overwritten. */
  'archives.choose': {
    input: v.strictObject({ isBackup: v.boolean() }),
    output: v.nullable(ImportReportSchema),
  },
  /** The paths come from the preload, as with `attachments.add`. */
  'archives.importDropped': {
    input: Dropped,
    output: ImportReportSchema,
  },
  /** Ends the one that runs; everything is as it was. */
  'archives.cancel': { input: Nothing, output: v.null() },
  /** Asks where to, writes the bundle, and resolves when it is there as a whole; null: the user closed the dialog. */
  'bundle.export': {
    input: v.strictObject({ draftId: Id, lang: LangSchema }),
    output: v.nullable(
      v.object({
        folder: v.string(),
        files: v.array(v.string()),
        /** pages that could not be printed as PDF; their HTML is there */
        notPrinted: v.array(v.string()),
      }),
    ),
  },
  /** Shows the last exported folder in the system's file manager. */
  'bundle.show': { input: Nothing, output: v.null() },
} as const satisfies Record<Channel, Call>

export const events = {
  notice: NoticeSchema,
  attachments: v.object({ draftId: v.string(), cards: v.array(AttachmentCardSchema) }),
  command: v.object({ id: v.picklist(COMMANDS) }),
  /** how far an archive is; null: none is at work */
  archives: v.object({
    progress: v.nullable(v.object({ done: v.number(), total: v.nullable(v.number()) })),
  }),
  /** drafts were changed from outside the window; null: read the list again */
  drafts: v.object({ change: v.nullable(v.object({ draftId: v.string(), status: v.picklist(STATUSES) })) }),
} as const satisfies Record<EventName, v.GenericSchema>

export type Contract = typeof contract
export type Input<C extends Channel> = v.InferInput<Contract[C]['input']>
export type Output<C extends Channel> = v.InferOutput<Contract[C]['output']>
export type EventPayload<E extends EventName> = v.InferOutput<(typeof events)[E]>
export type Problem = v.InferOutput<typeof ProblemSchema>

/** What a call answers across the bridge, where thrown errors would lose their parts. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

type Group<C extends Channel> = C extends `${infer G}.${string}` ? G : never
type Verb<C extends Channel, G extends string> = C extends `${G}.${infer V}` ? V : never

/** `window.kihyo`, derived from the table: `kihyo.drafts.save({…})`. */
export type Bridge = {
  readonly [G in Group<Channel>]: {
    readonly [V in Verb<Channel, G>]: `${G}.${V}` extends infer C extends Channel
      ? C extends 'archives.importDropped' | 'account.importDropped'
        ? (input: { readonly files: readonly File[] }) => Promise<Reply<Output<C>>>
        : C extends 'attachments.add'
          ? (input: {
              readonly draftId: string
              readonly files: readonly File[]
            }) => Promise<Reply<Output<C>>>
          : (input: Input<C>) => Promise<Reply<Output<C>>>
      : never
  }
} & {
  /** Listens until the returned function is called. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void
}
