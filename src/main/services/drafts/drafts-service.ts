import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '@core/draft/schema'
import type { DraftSummary, Notice, OpenDraft } from '@shared/contract'
import { AppError, toProblem } from '@shared/errors'
import type { Service } from '../service'
import { DraftFiles, SetAsideError } from './draft-files'
import { STORED_VERSION, type StoredDraft, summarize } from './stored-draft'
import { SummaryCache } from './summary-cache'

// Enough to keep the disk busy, few enough to leave threads for the window's own calls.
const READERS = 16

/** The drafts on this laptop. The main process is their only writer; the calls for one draft run one after another. */
export class DraftsService implements Service {
  readonly name = 'drafts'
  private readonly files: DraftFiles
  private readonly cache: SummaryCache
  private readonly folder: string
  private readonly queues = new Map<string, Promise<unknown>>()
  private ready: Promise<void> = Promise.resolve()

  /**
   * @param folder  the app's data folder
   * @param notify  told of each damaged file, also of those found while listing
   */
  constructor(
    folder: string,
    private readonly notify: (notice: Notice) => void,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.folder = join(folder, 'drafts')
    this.files = new DraftFiles(this.folder)
    this.cache = new SummaryCache(join(folder, 'draft-list.json'), this.folder)
  }

  async start(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
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

  async list(): Promise<DraftSummary[]> {
    await this.ready
    return this.cache.list()
  }

  async open(id: string): Promise<OpenDraft> {
    return this.inTurn(id, async () => this.opened(await this.read(id)))
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
      const updatedAt = this.now().toISOString()
      const before = await this.read(id).catch((error: unknown) => {
        if (error instanceof AppError && error.code !== 'newer-version') return null
        throw error
      })
      const base = before ?? { version: STORED_VERSION, id, createdAt: updatedAt }
      await this.write({ ...base, updatedAt, counts, draft })
      return { id, savedAt: updatedAt }
    })
  }

  async trash(id: string): Promise<null> {
    return this.inTurn(id, async () => {
      await this.files.trash(id)
      this.cache.delete(id)
      return null
    })
  }

  async untrash(id: string): Promise<OpenDraft> {
    return this.inTurn(id, async () => {
      await this.files.untrash(id)
      const stored = await this.read(id)
      await this.cache.put(summarize(stored), this.files.path(id))
      return this.opened(stored)
    })
  }

  async restorePrevious(id: string): Promise<OpenDraft> {
    return this.inTurn(id, async () => {
      const previous = await this.files.readPrevious(id)
      if (previous === null) throw new AppError('no-previous-version', { name: id })
      return this.write(previous)
    })
  }

  private opened({ id, createdAt, updatedAt, draft }: StoredDraft): OpenDraft {
    return { id, createdAt, updatedAt, draft }
  }

  private async write(stored: StoredDraft): Promise<OpenDraft> {
    await this.files.write(stored)
    await this.cache.put(summarize(stored), this.files.path(stored.id))
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
