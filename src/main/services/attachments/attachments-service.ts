import { randomBytes } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Draft } from '@core/draft/schema'
import type { Sample } from '@core/masking/types'
import type { AttachmentCard } from '@shared/contract'
import { AppError, toProblem } from '@shared/errors'
import type { MaskPool, MaskRun } from '../masking/mask-pool'
import type { MaskJob } from '../masking/protocol'
import type { Service } from '../service'
import { AttachmentStore, type StoredCard } from './attachment-store'
import type { CaseKeys } from './case-keys'
import { type Dropped, filesOf } from './folder-files'

export interface AttachmentsWorld {
  readonly pool: MaskPool
  readonly keys: CaseKeys
  /** the draft tells the filing account, which stays readable, and the words of its own, which do not */
  readonly draftOf: (draftId: string) => Promise<Pick<Draft, 'accountId' | 'glossary'>>
  readonly emit: (draftId: string, cards: AttachmentCard[]) => void
}

/** Files added to a draft: each is masked in a worker; only the masked copy is kept. The original is never changed. */
export class AttachmentsService implements Service {
  readonly name = 'attachments'
  private readonly stores = new Map<string, Promise<AttachmentStore>>()
  private readonly runs = new Map<string, MaskRun>()
  // For the owner's eyes, in memory only: originals are never written anywhere.
  private readonly samplesOf = new Map<string, readonly Sample[]>()
  private readonly folder: string

  constructor(
    folder: string,
    private readonly world: AttachmentsWorld,
  ) {
    this.folder = join(folder, 'attachments')
  }

  async start(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
  }

  async stop(): Promise<void> {
    const runs = [...this.runs.values()]
    for (const run of runs) run.cancel()
    await Promise.allSettled(runs.map(({ done }) => done))
  }

  async list(draftId: string): Promise<AttachmentCard[]> {
    return (await this.store(draftId)).cards.map(cardOf)
  }

  async add(draftId: string, paths: readonly string[]): Promise<AttachmentCard[]> {
    const store = await this.store(draftId)
    const cards = await Promise.all((await filesOf(paths)).map(newCard))
    for (const card of cards) store.add(card)
    await store.save()
    for (const card of cards) if (card.state === 'waiting') void this.mask(draftId, store, card)
    return store.cards.map(cardOf)
  }

  async cancel(_draftId: string, attachmentId: string): Promise<null> {
    this.runs.get(attachmentId)?.cancel()
    return null
  }

  async remove(draftId: string, attachmentId: string): Promise<null> {
    const run = this.runs.get(attachmentId)
    run?.cancel()
    await run?.done.catch(() => undefined)
    const store = await this.store(draftId)
    await store.remove(attachmentId)
    this.samplesOf.delete(attachmentId)
    this.announce(draftId, store)
    return null
  }

  /** Before and after; after a restart they are made again from the original, if it is still there. */
  async samples(draftId: string, attachmentId: string): Promise<Sample[]> {
    const known = this.samplesOf.get(attachmentId)
    if (known !== undefined) return [...known]
    const store = await this.store(draftId)
    const card = store.find(attachmentId)
    if (card === null) throw new AppError('attachment-missing', { name: attachmentId })
    const target = `${store.maskedPath(attachmentId)}.look`
    try {
      const { samples } = await this.run(draftId, card, target, () => undefined).done
      this.samplesOf.set(attachmentId, samples)
      return [...samples]
    } finally {
      await rm(target, { force: true })
    }
  }

  /** What the bundle takes: every masked copy with its report. @throws {AppError} attachments-busy */
  async masked(draftId: string): Promise<readonly { card: AttachmentCard; path: string }[]> {
    const store = await this.store(draftId)
    const busy = store.cards.filter(({ state }) => state === 'waiting' || state === 'masking')
    if (busy.length > 0) throw new AppError('attachments-busy', { count: String(busy.length) })
    return this.copies(draftId)
  }

  /** The masked copies that are there already. */
  async copies(draftId: string): Promise<readonly { card: AttachmentCard; path: string }[]> {
    const store = await this.store(draftId)
    return store.cards
      .filter(({ state }) => state === 'masked')
      .map((card) => ({ card: cardOf(card), path: store.maskedPath(card.id) }))
  }

  private store(draftId: string): Promise<AttachmentStore> {
    const known = this.stores.get(draftId)
    if (known !== undefined) return known
    const opened = AttachmentStore.open(this.folder, draftId)
    this.stores.set(draftId, opened)
    opened.catch(() => this.stores.delete(draftId))
    return opened
  }

  /** Can be cancelled from the first moment on, also before a thread has it. */
  private run(
    draftId: string,
    card: StoredCard,
    target: string,
    onProgress: (share: number) => void,
  ): MaskRun {
    let isCancelled = false
    let inPool: MaskRun | null = null
    const start = async (): MaskRun['done'] => {
      const job = await this.jobOf(draftId, card, target)
      if (isCancelled) throw new AppError('mask-cancelled', { name: card.name })
      inPool = this.world.pool.run(job, ({ bytesRead, bytesTotal }) =>
        onProgress(bytesTotal === 0 ? 0 : Math.min(1, bytesRead / bytesTotal)),
      )
      return inPool.done
    }
    const cancel = () => {
      isCancelled = true
      inPool?.cancel()
    }
    return { done: start(), cancel }
  }

  private async jobOf(draftId: string, card: StoredCard, target: string): Promise<MaskJob> {
    const { accountId, glossary } = await this.world.draftOf(draftId)
    const key = await this.world.keys.keyOf(draftId)
    return {
      source: card.sourcePath,
      target,
      profile: 'balanced',
      ownAccounts: accountId === '' ? [] : [accountId],
      terms: glossary,
      key: key.toString('hex'),
    }
  }

  private async mask(draftId: string, store: AttachmentStore, card: StoredCard): Promise<void> {
    const show = (change: Partial<AttachmentCard>): void => {
      store.update(card.id, change)
      this.announce(draftId, store)
    }
    try {
      const run = this.run(draftId, card, store.maskedPath(card.id), (progress) =>
        show({ state: 'masking', progress }),
      )
      this.runs.set(card.id, run)
      const { report, samples } = await run.done
      this.samplesOf.set(card.id, samples)
      show({ state: 'masked', progress: 1, report })
    } catch (error) {
      const cancelled = error instanceof AppError && error.code === 'mask-cancelled'
      show(cancelled ? { state: 'cancelled', progress: 0 } : { state: 'failed', problem: toProblem(error) })
    } finally {
      this.runs.delete(card.id)
      if (store.find(card.id) !== null) await store.save().catch((error: unknown) => console.error(error))
    }
  }

  private announce(draftId: string, store: AttachmentStore): void {
    this.world.emit(draftId, store.cards.map(cardOf))
  }
}

async function newCard({ path: sourcePath, problem }: Dropped): Promise<StoredCard> {
  // A file that cannot be read becomes a card that says so; masking finds out why.
  const size = await stat(sourcePath).then(
    (found) => found.size,
    () => 0,
  )
  return {
    id: `a-${randomBytes(6).toString('hex')}`,
    name: basename(sourcePath),
    size,
    state: problem === null ? 'waiting' : 'failed',
    progress: 0,
    report: null,
    problem: problem === null ? null : toProblem(problem),
    sourcePath,
  }
}

function cardOf({ sourcePath: _, ...card }: StoredCard): AttachmentCard {
  return card
}
