import { join } from 'node:path'
import type { AccountOptions } from '@core/account/record'
import { type Bundle, buildBundle } from '@core/bundle/bundle'
import { safeFileName } from '@core/bundle/names'
import type { BundleAttachment, KeptValue } from '@core/bundle/types'
import { kindName } from '@core/masking'
import type { Kept } from '@core/masking/decisions'
import { review } from '@core/review'
import { weigh } from '@core/review/dismissals'
import { type Preferences, withGlossary } from '@core/review/preferences'
import type { ReadSentence } from '@core/review/reading/reading'
import { type PrintedFile, writeBundle } from '@edge/bundle/write-bundle'
import { askedByService } from '@edge/evidence/asked-by-service'
import { fitLogs } from '@edge/evidence/fit-logs'
import { wayOf } from '@edge/filing/ways'
import type { Knowledge } from '@edge/knowledge/load'
import type { AttachmentCard } from '@shared/contract'
import type { Lang } from '@shared/lang'
import { localDay } from '@shared/local-day'
import type { AttachmentsService } from './attachments/attachments-service'
import type { DraftsService } from './drafts/drafts-service'

export interface ExportedBundle {
  readonly folder: string
  readonly files: string[]
  /** pages that could not be printed; their HTML is there */
  readonly notPrinted: string[]
}

// Files of a case are masked with this one (AttachmentsService.maskOptions).
const PROFILE = { profile: 'balanced' } as const

/** A card as the bundle takes it; null: it has no masked copy. */
function bundled({
  name,
  size,
  report,
  picture,
  acceptedBy,
  logFormat,
}: AttachmentCard): BundleAttachment | null {
  const areas = picture?.areas ?? null
  if (report === null) return null
  return {
    name,
    size,
    report,
    ...PROFILE,
    ...(areas !== null && { areas: areas.length }),
    ...(acceptedBy !== null && { acceptedBy }),
    ...(logFormat !== '' && { logFormat }),
  }
}

/** Decisions about kinds that do stay readable somewhere: others may be of files that were taken out again. */
function keptIn(decisions: readonly Kept[], attachments: readonly BundleAttachment[]): readonly KeptValue[] {
  const kinds = new Set(attachments.flatMap(({ report }) => Object.keys(report.kept)))
  return decisions
    .filter(({ kind }) => kinds.has(kind))
    .map(({ kind, standIn, reason, by = '', day = '' }) => ({
      kind,
      standIn,
      reason,
      ...(by !== '' && { by }),
      ...(day !== '' && { day }),
    }))
}

/** Writes what leaves the laptop: the case text, masked copies, the checklist, the manifest. */
export class BundleService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly attachments: AttachmentsService,
    private readonly preferences: () => Preferences,
    private readonly read: ReadSentence,
    private readonly knowledge: Pick<Knowledge, 'article'>,
    private readonly appVersion: string,
    private readonly printPdf: (html: string) => Promise<Uint8Array>,
    private readonly account: () => Promise<AccountOptions>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** The folder's name that the dialog offers: the day and the subject. */
  async suggestName(draftId: string): Promise<string> {
    const { draft } = await this.drafts.open(draftId)
    const day = localDay(this.now())
    return safeFileName(`${day} ${draft.subject}`.trim().slice(0, 60), `kihyo-${day}`)
  }

  async exportTo(draftId: string, folder: string, lang: Lang): Promise<ExportedBundle> {
    const masked = (await this.attachments.masked(draftId)).flatMap(({ card, path }) => {
      const attachment = bundled(card)
      return attachment === null ? [] : [{ ...attachment, path }]
    })
    const kept = keptIn(await this.attachments.kept(draftId), masked)
    const { draft } = await this.drafts.open(draftId)
    const now = this.now()
    const exportedAt = now.toISOString()
    const preferences = this.preferences()
    const found = review(draft, { today: localDay(now), lang, preferences, read: this.read })
    const { open: findings, dismissed } = weigh(draft, found)
    const evidence = askedByService(draft, this.knowledge, { lang, today: localDay(now) })
    const fit = await fitLogs(
      draft,
      masked.filter(({ areas }) => areas === undefined),
      now,
    )
    const way = wayOf(draft.way)
    // Codes are a help: without the account's lists the case is exported all the same.
    const { services = null } = await this.account().catch(() => ({ services: null }))
    const known = {
      draftId,
      appVersion: this.appVersion,
      fit,
      kept,
      ...(way !== undefined && { way }),
      ...(services !== null && { account: { services: services.items } }),
      terms: withGlossary(draft, preferences).glossary,
      ...(evidence !== undefined && { evidence }),
    }
    const bundle = buildBundle(
      { draft, attachments: masked, findings, dismissed, lang, exportedAt, ...known },
      (kind) => kindName(kind, lang),
    )
    const { printed, notPrinted } = await this.printed(bundle)
    const entries = await writeBundle(
      bundle,
      masked.map(({ path }) => path),
      folder,
      exportedAt,
      printed,
    )
    return { folder, files: entries.map(({ path }) => join(folder, path)), notPrinted }
  }

  /** The pages as PDF. One that cannot be printed is left out and told: its HTML is there, and the export is not lost. */
  private async printed({ files }: Bundle) {
    const printed: PrintedFile[] = []
    const notPrinted: string[] = []
    for (const { path, text } of files.filter((file) => file.path.endsWith('.html'))) {
      const pdf = path.replace(/html$/, 'pdf')
      const bytes = await this.printPdf(text).catch((error: unknown) => {
        console.error(`${pdf} not printed:`, error)
        return null
      })
      if (bytes === null) notPrinted.push(pdf)
      else printed.push({ path: pdf, bytes })
    }
    return { printed, notPrinted }
  }
}
