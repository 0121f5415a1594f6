import { access } from 'node:fs/promises'
import type { Draft } from '@core/draft/schema'
import { draftIdOf, draftRef, type PastFound, type PastWhole, pastOfDraft } from '@core/past-cases/source'
import { accountCasesPath } from '@edge/account/account-file'
import { AppError } from '@shared/errors'
import type { DraftsService } from '../drafts/drafts-service'
import type { Service } from '../service'
import type { MemoryThread } from './memory-thread'
import type { Answer } from './protocol'

export interface PastCasesWorld {
  readonly dataFolder: string
  readonly thread: MemoryThread
  readonly drafts: DraftsService
  /** how a text of a draft is masked */
  readonly mask: (draftId: string, text: string) => Promise<string>
}

export type Found = Pick<Answer, 'found' | 'reading'>

const SHOWN = 30
const SIMILAR_SHOWN = 3
const NONE: Found = { found: [], reading: null }

/** Search over own drafts and imported cases, in a thread that begins with the first question. */
export class PastCasesService implements Service {
  readonly name = 'past cases'
  private readonly thread: MemoryThread

  constructor(private readonly world: PastCasesWorld) {
    this.thread = world.thread
  }

  async start(): Promise<void> {
    this.world.drafts.onChange((change) => {
      if (change === null) this.reload()
      else if (change.stored === null) this.thread.tell({ type: 'remove', ref: draftRef(change.id) })
      else {
        const { updatedAt, draft } = change.stored
        this.thread.tell({ type: 'put', past: pastOfDraft(change.id, updatedAt, draft) })
      }
    })
  }

  async stop(): Promise<void> {
    await this.thread.end()
  }

  /** Everything is read again: something else has changed the folder. */
  reload(): void {
    this.thread.tell({ type: 'reload' })
  }

  search(query: string): Promise<Found> {
    return this.thread.ask({ kind: 'search', query, most: SHOWN })
  }

  /** Filed cases like a draft. Without any case but its own nothing is started. */
  async similar(id: string, subject: string, body: string): Promise<readonly PastFound[]> {
    if (!(await this.hasOthers(id))) return NONE.found
    const draft = { id: draftRef(id), subject, body }
    return (await this.thread.ask({ kind: 'similar', draft, most: SIMILAR_SHOWN })).found
  }

  /** @throws {AppError} draft-missing and what opening a draft throws */
  async whole(ref: string): Promise<PastWhole> {
    const id = draftIdOf(ref)
    if (id === null) return (await this.imported(ref)).past
    const { updatedAt, draft } = await this.world.drafts.open(id)
    return pastOfDraft(id, updatedAt, draft)
  }

  /** A new draft in the manner of an old one, masked; nothing is stored. */
  async template(ref: string): Promise<Draft> {
    const id = draftIdOf(ref)
    const { draftFromPast } = await import('@core/past-cases/template')
    if (id === null) return draftFromPast((await this.imported(ref)).draft)
    const { draft } = await this.world.drafts.open(id)
    const [subject, body] = await Promise.all([
      this.world.mask(id, draft.subject),
      this.world.mask(id, draft.body),
    ])
    return draftFromPast({ ...draft, subject, body })
  }

  private async imported(ref: string) {
    const { imported } = await this.thread.ask({ kind: 'case', ref })
    if (imported === null) throw new AppError('draft-missing', { name: ref })
    return imported
  }

  private async hasOthers(draftId: string): Promise<boolean> {
    if (this.thread.isRunning) return true
    const list = await this.world.drafts.list()
    return (
      list.some(({ id, status }) => id !== draftId && status !== 'drafting') ||
      hasImported(this.world.dataFolder)
    )
  }
}

const hasImported = (dataFolder: string): Promise<boolean> =>
  access(accountCasesPath(dataFolder)).then(
    () => true,
    () => false,
  )
