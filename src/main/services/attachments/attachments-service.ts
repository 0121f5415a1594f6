import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MaskedText } from '@core/case-life/mask-text'
import type { Draft } from '@core/draft/schema'
import { decided, type Kept } from '@core/masking/decisions'
import type { FileMap } from '@core/masking/file-map'
import { hmacSha256 } from '@core/masking/hmac'
import type { Offer } from '@core/masking/offers'
import type { Sample } from '@core/masking/types'
import type { MaskOptions } from '@edge/masking/pipe'
import type { AttachmentCard } from '@shared/contract'
import { AppError, toProblem } from '@shared/errors'
import type { MaskPool, MaskRun } from '../masking/mask-pool'
import type { MaskJob } from '../masking/protocol'
import type { OriginalsService } from '../originals/originals-service'
import type { Service } from '../service'
import { AttachmentStore, type StoredCard } from './attachment-store'
import type { CaseKeys } from './case-keys'
import { filesOf } from './folder-files'
import { newCard } from './new-card'

export interface AttachmentsWorld {
  readonly pool: MaskPool
  readonly keys: CaseKeys
  readonly originals: Pick<OriginalsService, 'isOn' | 'add'>
  /** the draft tells the filing account, which stays readable, and the words of its own, which do not */
  readonly draftOf: (draftId: string) => Promise<Pick<Draft, 'accountId' | 'glossary'>>
  readonly emit: (draftId: string, cards: AttachmentCard[]) => void
}

/** What the owner may look at, in memory only. */
interface Seen {
  readonly samples: readonly Sample[]
  readonly offers: readonly Offer[]
}

/** What becomes of one value, wherever it occurs. */
export interface Decision {
  readonly standIn: string
  readonly kind: string
  readonly isMasked: boolean
  readonly by: string
  /** `2026-11-20` */
  readonly day: string
}

/** Files added to a draft: each is masked in a worker; only the masked copy is kept. The original is never changed. */
export class AttachmentsService implements Service {
  readonly name = 'attachments'
  private readonly stores = new Map<string, Promise<AttachmentStore>>()
  private readonly runs = new Map<string, MaskRun>()
  // For the owner's eyes, in memory only: originals are never written anywhere.
  private readonly seenOf = new Map<string, Seen>()
  // Another number whenever what is masked in a case has changed: decisions, terms.
  private readonly rounds = new Map<string, number>()
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
    this.seenOf.delete(attachmentId)
    this.announce(draftId, store)
    return null
  }

  /** The draft is removed for good: nothing is written for it any more. */
  async forget(draftId: string): Promise<void> {
    const store = await this.store(draftId).catch(() => null)
    const runs = store?.cards.flatMap(({ id }) => this.runs.get(id) ?? []) ?? []
    for (const run of runs) run.cancel()
    await Promise.allSettled(runs.map(({ done }) => done))
    for (const { id } of store?.cards ?? []) this.seenOf.delete(id)
    this.stores.delete(draftId)
    this.rounds.delete(draftId)
  }

  /** Before and after; after a restart they are made again from the original, if it is still there. */
  async samples(draftId: string, attachmentId: string): Promise<Sample[]> {
    return [...(await this.seen(draftId, attachmentId)).samples]
  }

  /** Values that the owner may decide about. */
  async offers(draftId: string, attachmentId: string): Promise<Offer[]> {
    return [...(await this.seen(draftId, attachmentId)).offers]
  }

  /** Holds for all files of the case: those that are masked are masked anew. */
  async decide(draftId: string, { standIn, kind, isMasked, by, day }: Decision): Promise<AttachmentCard[]> {
    const store = await this.store(draftId)
    store.decide(decided(store.decisions, standIn, isMasked ? null : { standIn, kind, by, day, reason: '' }))
    await store.save()
    return this.remask(draftId)
  }

  /** What stays readable because somebody decided so. */
  async kept(draftId: string): Promise<Kept[]> {
    return (await this.store(draftId)).decisions.keep
  }

  /** Why a value stays readable; nothing is masked anew. */
  async explain(draftId: string, { standIn, ...why }: Omit<Kept, 'kind'>): Promise<Kept[]> {
    const store = await this.store(draftId)
    const { keep, mask } = store.decisions
    store.decide({ keep: keep.map((one) => (one.standIn === standIn ? { ...one, ...why } : one)), mask })
    await store.save()
    return store.decisions.keep
  }

  /** Masks all files of the case anew, by what the draft and the settings say now. */
  async remask(draftId: string): Promise<AttachmentCard[]> {
    const store = await this.store(draftId)
    this.rounds.set(draftId, this.roundOf(draftId) + 1)
    for (const card of store.cards) {
      if (card.state !== 'masked' || card.picture !== null) continue
      this.seenOf.delete(card.id)
      store.update(card.id, { state: 'waiting', progress: 0 })
      void this.mask(draftId, store, card)
    }
    this.announce(draftId, store)
    return store.cards.map(cardOf)
  }

  private readonly roundOf = (draftId: string): number => this.rounds.get(draftId) ?? 0

  private async seen(draftId: string, attachmentId: string): Promise<Seen> {
    const known = this.seenOf.get(attachmentId)
    if (known !== undefined) return known
    const store = await this.store(draftId)
    const card = store.find(attachmentId)
    if (card === null) throw new AppError('attachment-missing', { name: attachmentId })
    const target = `${store.maskedPath(attachmentId)}.look`
    try {
      const { samples, offers } = await this.run(draftId, card, target, () => undefined).done
      this.seenOf.set(attachmentId, { samples, offers })
      return { samples, offers }
    } finally {
      await rm(target, { force: true })
    }
  }

  /** A card with the place of its original, and where its masked copy belongs; null: there is none. */
  async find(draftId: string, attachmentId: string): Promise<{ card: StoredCard; target: string } | null> {
    const store = await this.store(draftId)
    const card = store.find(attachmentId)
    return card === null ? null : { card, target: store.maskedPath(attachmentId) }
  }

  /** Where in a file masking found something; null: not known. */
  async mapOf(draftId: string, attachmentId: string): Promise<FileMap | null> {
    return (await this.store(draftId)).readMap(attachmentId)
  }

  /** Keeps what became of a card, and tells the window. */
  async change(draftId: string, attachmentId: string, change: Partial<AttachmentCard>): Promise<void> {
    const store = await this.store(draftId)
    store.update(attachmentId, change)
    await store.save()
    this.announce(draftId, store)
  }

  /** What the bundle takes: every masked copy with its report. @throws {AppError} attachments-busy, pictures-unchecked */
  async masked(draftId: string): Promise<readonly { card: AttachmentCard; path: string }[]> {
    const store = await this.store(draftId)
    const busy = store.cards.filter(({ state }) => state === 'waiting' || state === 'masking')
    if (busy.length > 0) throw new AppError('attachments-busy', { count: String(busy.length) })
    const unchecked = store.cards.filter(({ state }) => state === 'to-redact')
    if (unchecked.length > 0) throw new AppError('pictures-unchecked', { count: String(unchecked.length) })
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

  /** A pasted text, masked as the files of the case are: a value has one stand-in in both. */
  async maskText(draftId: string, text: string): Promise<Omit<MaskedText, 'originals'>> {
    const { accountId, glossary } = await this.world.draftOf(draftId)
    const key = await this.world.keys.keyOf(draftId)
    const { decisions } = await this.store(draftId)
    const ownAccounts = accountId === '' ? [] : [accountId]
    const options = { ownAccounts, terms: glossary, decisions, hmac: hmacSha256(key) }
    // The engine is loaded when something is masked here: files have threads of their own.
    const { maskText } = await import('@core/case-life/mask-text')
    const { originals, ...masked } = maskText(text, options)
    await this.world.originals.add(draftId, originals)
    return masked
  }

  private async jobOf(draftId: string, card: StoredCard, target: string): Promise<MaskJob> {
    const keepsOriginals = this.world.originals.isOn()
    return { ...(await this.maskOptions(draftId)), keepsOriginals, source: card.sourcePath, target }
  }

  /** How the files of a case are masked. */
  async maskOptions(draftId: string): Promise<Omit<MaskJob, 'source' | 'target'> & MaskOptions> {
    const { accountId, glossary } = await this.world.draftOf(draftId)
    const key = await this.world.keys.keyOf(draftId)
    const { decisions } = await this.store(draftId)
    return {
      decisions,
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
    const round = this.roundOf(draftId)
    try {
      const run = this.run(draftId, card, store.maskedPath(card.id), (progress) =>
        show({ state: 'masking', progress }),
      )
      this.runs.set(card.id, run)
      const { report, samples, offers, map, originals } = await run.done
      // Decided about while it was masked: what was decided holds for this file, too.
      if (this.roundOf(draftId) !== round) return await this.mask(draftId, store, card)
      await store.writeMap(card.id, map)
      await this.world.originals.add(draftId, originals)
      this.seenOf.set(card.id, { samples, offers })
      // Somebody accepted the copy that was, not another one.
      const isSame = store.find(card.id)?.report?.sha256Out === report.sha256Out
      show({ state: 'masked', progress: 1, report, ...(isSame ? {} : { acceptedBy: null }) })
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

function cardOf({ sourcePath: _, ...card }: StoredCard): AttachmentCard {
  return card
}
