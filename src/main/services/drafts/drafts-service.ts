import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { moveTo } from '@core/case-life/follow-up'
import type { Draft, Status } from '@core/draft/schema'
import { finishImports } from '@edge/archive/commit-import'
import { type History, HistoryFiles } from '@edge/drafts/history-files'
import { eraseTrashed, listTrash } from '@edge/drafts/trash-folder'
import { HandOverFiles } from '@edge/hand-over/hand-over-files'
import type { DraftSummary, Notice, OpenDraft, TrashedDraft } from '@shared/contract'
import { AppError, toProblem } from '@shared/errors'
import type { Service } from '../service'
import { DraftFiles, SetAsideError } from './draft-files'
import { STORED_VERSION, type StoredDraft, summarize } from './stored-draft'
import { SummaryCache } from './summary-cache'

// Enough to keep the disk busy, few enough to leave threads for the window's own calls.
const READERS = 16

/** A draft was written or is gone; null: anything may have changed. */
export type DraftChange = { readonly id: string; readonly stored: StoredDraft | null } | null

/** The drafts on this laptop. The main process is their only writer; the calls for one draft run one after another. */
export class DraftsService implements Service {
  readonly name = 'drafts'
  private readonly files: DraftFiles
  private readonly cache: SummaryCache
  private readonly history: HistoryFiles
  private readonly handOver: HandOverFiles
  private readonly folder: string
  private readonly listeners: ((change: DraftChange) => void)[] = []
  private readonly queues = new Map<string, Promise<unknown>>()
  private ready: Promise<void> = Promise.resolve()

  /**
   * @param dataFolder  the app's data folder
   * @param notify  told of each damaged file, also of those found while listing
   */
  constructor(
    private readonly dataFolder: string,
    private readonly notify: (notice: Notice) => void,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.folder = join(dataFolder, 'drafts')
    this.files = new DraftFiles(this.folder)
    this.cache = new SummaryCache(join(dataFolder, 'draft-list.json'), this.folder)
    this.history = new HistoryFiles(dataFolder)
    this.handOver = new HandOverFiles(dataFolder)
  }

  async start(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    // What an import that was killed has promised is there before anything is listed.
    await finishImports(this.dataFolder)
    await this.files.prepare()
    // The window opens while a long list is still being read; list() waits for it.
    this.ready = this.readList()
    this.ready.catch(() => undefined)
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.queues.values())
    await this.ready
    // Only a cache: without it the next start reads the folder.
    await this.cache.store().catch((error: unknown) => console.error('draft list not stored:', error))
  }

  onChange(listener: (change: DraftChange) => void): void {
    this.listeners.push(listener)
  }

  async list(): Promise<DraftSummary[]> {
    await this.ready
    return this.cache.list()
  }

  async open(id: string): Promise<OpenDraft> {
    return this.inTurn(id, async () => {
      const opened = this.opened(await this.read(id))
      return (await this.isReadOnly(id)) ? { ...opened, isReadOnly: true } : opened
    })
  }

  async create(draft: Draft): Promise<OpenDraft> {
    const at = this.now().toISOString()
    const id = `${at.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${randomBytes(4).toString('hex')}`
    const stored = { version: STORED_VERSION, id, createdAt: at, updatedAt: at, counts: null, draft }
    return this.inTurn(id, () => this.write(stored))
  }

  /** Resolves when the bytes are on the disk. A draft whose file has vanished is written anew: the text is what counts. */
  async save(
    id: string,
    draft: Draft,
    counts: StoredDraft['counts'],
  ): Promise<{ id: string; savedAt: string }> {
    return this.inTurn(id, async () => {
      await this.refuseReadOnly(id)
      const updatedAt = this.now().toISOString()
      const before = await this.read(id).catch((error: unknown) => {
        if (error instanceof AppError && error.code !== 'newer-version') return null
        throw error
      })
      const base = before ?? { version: STORED_VERSION, id, createdAt: updatedAt }
      await this.write({ ...base, updatedAt, counts, draft })
      // The answer does not wait for it: the draft itself is safe.
      void this.inTurn(id, () => this.keepVersion(before, id, draft, updatedAt))
      return { id, savedAt: updatedAt }
    })
  }

  /** What is read again from the folder, since something else has put drafts into it. */
  async reload(): Promise<void> {
    await this.ready
    this.ready = this.readList()
    await this.ready
    this.tell(null)
  }

  /** Changes the status alone, asked for from outside the window. */
  async setStatus(id: string, status: Status): Promise<null> {
    return this.inTurn(id, async () => {
      await this.refuseReadOnly(id)
      const stored = await this.read(id)
      const updatedAt = this.now().toISOString()
      const draft = { ...stored.draft, ...moveTo(stored.draft, status, updatedAt) }
      await this.write({ ...stored, updatedAt, draft })
      return null
    })
  }

  /** The versions of a draft, oldest first. */
  async versions(id: string): Promise<History> {
    return this.inTurn(id, () => this.history.list(id))
  }

  async version(id: string, versionId: string): Promise<Draft> {
    return this.inTurn(id, () => this.history.read(id, versionId))
  }

  /** Puts an earlier version in the place of the draft; what stood there becomes a version itself. */
  async restoreVersion(id: string, versionId: string): Promise<OpenDraft> {
    return this.inTurn(id, async () => {
      await this.refuseReadOnly(id)
      const version = await this.history.read(id, versionId)
      const stored = await this.read(id)
      // What happened since then happened: only the text goes back.
      const draft = { ...version, followUp: stored.draft.followUp }
      const at = this.now()
      await this.history.append(id, stored.draft, { at })
      const opened = await this.write({ ...stored, updatedAt: at.toISOString(), counts: null, draft })
      await this.history.append(id, draft, { at, mark: 'restored-from', from: versionId })
      return opened
    })
  }

  async trash(id: string): Promise<null> {
    return this.inTurn(id, async () => {
      await this.files.trash(id)
      this.cache.delete(id)
      this.tell({ id, stored: null })
      return null
    })
  }

  async untrash(id: string): Promise<OpenDraft> {
    return this.inTurn(id, async () => {
      await this.files.untrash(id)
      const stored = await this.read(id)
      await this.cache.put(summarize(stored), this.files.path(id))
      this.tell({ id, stored })
      const opened = this.opened(stored)
      return (await this.isReadOnly(id)) ? { ...opened, isReadOnly: true } : opened
    })
  }

  async trashed(): Promise<TrashedDraft[]> {
    await Promise.allSettled(this.queues.values())
    return listTrash(this.dataFolder)
  }

  /** For good: nothing of a draft in the trash stays. */
  async erase(id: string): Promise<null> {
    return this.inTurn(id, async () => {
      await eraseTrashed(this.dataFolder, id)
      await this.history.remove(id)
      return null
    })
  }

  async restorePrevious(id: string): Promise<OpenDraft> {
    return this.inTurn(id, async () => {
      const previous = await this.files.readPrevious(id)
      if (previous === null) throw new AppError('no-previous-version', { name: id })
      return this.write(previous)
    })
  }

  /** A history that cannot be written costs a version, never a save. */
  private async keepVersion(
    before: StoredDraft | null,
    id: string,
    draft: Draft,
    savedAt: string,
  ): Promise<void> {
    try {
      const isFirst = (await this.history.list(id)).versions.length === 0
      if (isFirst && before !== null)
        await this.history.append(id, before.draft, { at: new Date(before.updatedAt) })
      const isFiled = before?.draft.status === 'drafting' && draft.status === 'filed'
      await this.history.append(id, draft, { at: new Date(savedAt), mark: isFiled ? 'filed' : null })
    } catch (error) {
      console.error('version not kept:', error)
    }
  }

  private async isReadOnly(id: string): Promise<boolean> {
    return (await this.handOver.handed(id))?.role === 'in'
  }

  /**
   * What was received is commented on, never changed.
   * @throws {AppError} draft-read-only
   */
  async refuseReadOnly(id: string): Promise<void> {
    if (await this.isReadOnly(id))
      throw new AppError('draft-read-only', { name: this.cache.get(id)?.subject || id })
  }

  private tell(change: DraftChange): void {
    for (const listener of this.listeners) listener(change)
  }

  private opened({ id, createdAt, updatedAt, draft }: StoredDraft): OpenDraft {
    return { id, createdAt, updatedAt, draft }
  }

  private async write(stored: StoredDraft): Promise<OpenDraft> {
    await this.files.write(stored)
    await this.cache.put(summarize(stored), this.files.path(stored.id))
    this.tell({ id: stored.id, stored })
    return this.opened(stored)
  }

  /** A damaged file is reported in the window and becomes an error that says where it was kept. */
  private async read(id: string): Promise<StoredDraft> {
    try {
      return await this.files.read(id)
    } catch (error) {
      if (!(error instanceof SetAsideError)) throw error
      const name = this.cache.get(id)?.subject || id
      this.cache.delete(id)
      const problem = new AppError('draft-unreadable', { name, keptAs: error.keptAs, why: error.why })
      await this.report(id, problem)
      throw problem
    }
  }

  private async report(id: string, error: AppError): Promise<void> {
    const previous = await this.files.readPrevious(id)
    this.notify({
      id: `damaged-${id}`,
      problem: toProblem(error),
      action: previous === null ? null : { kind: 'restore-previous', draftId: id },
    })
  }

  private async readList(): Promise<void> {
    await this.cache.load()
    const { ids, damaged } = await this.files.scan()
    this.cache.keepOnly(new Set(ids))
    const current = await this.cache.isCurrent(ids)
    for (const [id, keptAs] of damaged) {
      await this.report(id, new AppError('draft-set-aside', { name: id, keptAs }))
    }
    if (current) return
    const waiting = ids.values()
    const reader = async (): Promise<void> => {
      for (const id of waiting) await this.refresh(id)
    }
    await Promise.all(Array.from({ length: READERS }, reader))
  }

  private async refresh(id: string): Promise<void> {
    const path = this.files.path(id)
    try {
      if (await this.cache.isFresh(id, path)) return
      await this.cache.put(summarize(await this.read(id)), path)
    } catch (error) {
      // One unreadable draft must not hide the others. A damaged one has been reported by read().
      if (error instanceof AppError && error.code === 'draft-unreadable') return
      const told =
        error instanceof AppError ? error : new AppError('cannot-read', { path, detail: String(error) })
      this.notify({ id: `unreadable-${id}`, problem: toProblem(told), action: null })
    }
  }

  private inTurn<T>(id: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(id) ?? Promise.resolve()).then(task, task)
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (this.queues.get(id) === settled) this.queues.delete(id)
      })
    this.queues.set(id, settled)
    return turn
  }
}
