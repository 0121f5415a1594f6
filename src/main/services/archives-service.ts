import { readFile } from 'node:fs/promises'
import type { Wanted } from '@edge/archive/gather'
import type { ImportReport } from '@edge/archive/import-archive'
import { systemErrorCode } from '@edge/files/atomic-write'
import { HandOverFiles } from '@edge/hand-over/hand-over-files'
import type { ArchiveWritten, EventPayload, ImportReport as ToldReport } from '@shared/contract'
import { AppError, toProblem } from '@shared/errors'
import type { DraftsService } from './drafts/drafts-service'
import type { Service } from './service'

const work = () => import('./archive-work')

type Progress = EventPayload<'archives'>['progress']

export const MARKDOWN = /\.(?:md|markdown|txt)$/i
// A draft of two million characters, with room; a larger file is none.
const MARKDOWN_BYTES_MAX = 16 * 1_048_576
// Short ones never show that they were at work.
const TELL_EVERY_MS = 250

export interface ArchivesWorld {
  readonly dataFolder: string
  readonly drafts: Pick<DraftsService, 'open' | 'reload'>
  /** version of the app */
  readonly app: string
  readonly now: () => Date
  readonly onProgress: (progress: Progress) => void
  /** something came in: lists and indexes are read anew */
  readonly onImported: (items: ImportReport['added']) => Promise<void>
}

interface Run {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total?: number) => void
}

/** Drafts and whole data folders to files and back; one at a time, each with progress and a way out. */
export class ArchivesService implements Service {
  readonly name = 'archives'
  private running: { readonly abort: AbortController; readonly done: Promise<unknown> } | null = null

  constructor(private readonly world: ArchivesWorld) {}

  async start(): Promise<void> {}

  async stop(): Promise<void> {
    const { running } = this
    running?.abort.abort()
    await running?.done.catch(() => undefined)
  }

  cancel(): void {
    this.running?.abort.abort()
  }

  /** As Markdown or as an archive with history and masked copies, by the ending of the name. */
  async exportDraft(draftId: string, target: string): Promise<ArchiveWritten> {
    if (!MARKDOWN.test(target)) return this.write(target, { kind: 'drafts', ids: [draftId] })
    const { freePlace, writeMarkdown } = await work()
    const path = await freePlace(target)
    await writeMarkdown((await this.world.drafts.open(draftId)).draft, path)
    return { path, drafts: 1, problems: [] }
  }

  /** For a colleague, read-only; what was received goes back as it is, with the comments. */
  async handOver(draftId: string, from: string, target: string): Promise<ArchiveWritten> {
    await new HandOverFiles(this.world.dataFolder).handOut(draftId, from, this.world.now())
    return this.write(target, { kind: 'drafts', ids: [draftId], isHandedOver: true })
  }

  exportAll(target: string): Promise<ArchiveWritten> {
    return this.write(target, { kind: 'everything' })
  }

  backUp(target: string, withKeys: boolean): Promise<ArchiveWritten> {
    return this.write(target, { kind: 'backup', withKeys })
  }

  /**
   * Takes in files one after another; of those before one that fails, everything stays.
   * @throws {AppError} when the only file fails; of several, each failure is told in the report
   */
  async import(paths: readonly string[], restore = false): Promise<ToldReport> {
    const reports: ImportReport[] = []
    try {
      await this.alone(async (run) => {
        for (const path of paths) reports.push(await this.importOne(path, restore, run, paths.length === 1))
      })
    } finally {
      const items = reports.flatMap(({ added }) => added)
      if (items.length > 0) await this.world.onImported(items)
    }
    return {
      added: reports.flatMap(({ added }) => added),
      skipped: reports.flatMap(({ skipped }) => skipped),
      refused: reports.flatMap(({ refused }) => refused.map(toProblem)),
    }
  }

  private async importOne(path: string, restore: boolean, run: Run, isOnly: boolean): Promise<ImportReport> {
    const { dataFolder, now } = this.world
    const { importArchive, importDraft, parseDraftText } = await work()
    try {
      if (!MARKDOWN.test(path)) return await importArchive(path, dataFolder, { restore, ...run })
      return await importDraft(parseDraftText(await textOf(path), path).draft, dataFolder, now())
    } catch (error) {
      if (isOnly || !(error instanceof AppError)) throw error
      return { added: [], skipped: [], refused: [error] }
    }
  }

  private write(target: string, wanted: Wanted) {
    const { dataFolder, app, now } = this.world
    return this.alone(async (run): Promise<ArchiveWritten> => {
      const { freePlace, writeArchive } = await work()
      const options = { ...wanted, ...run, app, writtenAt: now() }
      const { path, drafts, problems } = await writeArchive(dataFolder, await freePlace(target), options)
      return { path, drafts, problems: problems.map(toProblem) }
    })
  }

  private async alone<T>(task: (run: Run) => Promise<T>): Promise<T> {
    if (this.running !== null) throw new AppError('archive-busy', {})
    const abort = new AbortController()
    let toldAt = Date.now()
    const onProgress = (done: number, total?: number): void => {
      if (Date.now() - toldAt < TELL_EVERY_MS) return
      toldAt = Date.now()
      this.world.onProgress({ done, total: total ?? null })
    }
    const done = task({ signal: abort.signal, onProgress })
    this.running = { abort, done }
    try {
      return await done
    } catch (error) {
      throw abort.signal.aborted ? new AppError('archive-cancelled', {}, { cause: error }) : error
    } finally {
      this.running = null
      this.world.onProgress(null)
    }
  }
}

/** @throws {AppError} cannot-read: also what is no UTF-8 */
async function textOf(path: string): Promise<string> {
  try {
    const bytes = await readFile(path)
    if (bytes.length > MARKDOWN_BYTES_MAX) throw new RangeError('> 16 MB')
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    const detail = systemErrorCode(error) ?? (error instanceof Error ? error.message : String(error))
    throw new AppError('cannot-read', { path, detail }, { cause: error })
  }
}
