import { Originals, type OriginalsKept } from '@core/masking/originals'
import { type Translated, translateBack } from '@core/masking/translate-back'
import type { OriginalsState } from '@shared/contract'
import type { OriginalsFiles } from './originals-files'

/**
 * What stands behind the stand-ins of a case, so that support's answer can be read with the values in it: on this laptop
 * only, for as long as the user wants it.
 */
export class OriginalsService {
  private readonly queues = new Map<string, Promise<unknown>>()
  // Of drafts that went to the trash: sealed, in memory alone, so that it can be undone until the app ends.
  private readonly trashed = new Map<string, Buffer>()
  // Masking that was under way must not bring back what went with its draft.
  private readonly gone = new Set<string>()

  constructor(
    private readonly files: OriginalsFiles,
    /** the user's choice */
    readonly isOn: () => boolean,
  ) {}

  /** Keeps what is new. What cannot be kept costs a translation later, never the masking: it is only told. */
  async add(draftId: string, found: OriginalsKept): Promise<void> {
    if (!this.isOn() || (found.values.length === 0 && !found.isFull)) return
    await this.inTurn(draftId, async () => {
      if (this.gone.has(draftId)) return
      const before = await this.files.read(draftId)
      const merged = new Originals(before)
      merged.addAll(found)
      const after = merged.kept
      if (after.values.length > before.values.length || after.isFull !== before.isFull)
        await this.files.write(draftId, after)
    }).catch((error: unknown) =>
      console.error('originals not kept:', error instanceof Error ? error.name : 'unknown'),
    )
  }

  /** How much is kept of a case, and how it is protected. @throws {AppError} originals-unreadable */
  async state(draftId: string): Promise<OriginalsState> {
    const { values, isFull } = await this.inTurn(draftId, () => this.files.read(draftId))
    return {
      isOn: this.isOn(),
      count: values.length,
      isFull,
      isSealedBySystem: await this.files.isSealedBySystem(),
    }
  }

  /** @throws {AppError} originals-unreadable */
  async translate(draftId: string, text: string): Promise<Translated> {
    return translateBack(text, await this.inTurn(draftId, () => this.files.read(draftId)))
  }

  async forget(draftId: string): Promise<null> {
    this.trashed.delete(draftId)
    return this.inTurn(draftId, async () => {
      await this.files.remove(draftId)
      await this.files.giveUpForeignKey()
      return null
    })
  }

  /** The draft was deleted: nothing of it stays on the disk. */
  async trash(draftId: string): Promise<void> {
    this.gone.add(draftId)
    await this.inTurn(draftId, async () => {
      const sealed = await this.files.readSealed(draftId)
      if (sealed !== null) this.trashed.set(draftId, sealed)
      await this.files.remove(draftId)
    })
  }

  async untrash(draftId: string): Promise<void> {
    this.gone.delete(draftId)
    const sealed = this.trashed.get(draftId)
    if (sealed === undefined) return
    await this.inTurn(draftId, () => this.files.writeSealed(draftId, sealed))
    this.trashed.delete(draftId)
  }

  private inTurn<T>(draftId: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(draftId) ?? Promise.resolve()).then(task, task)
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (this.queues.get(draftId) === settled) this.queues.delete(draftId)
      })
    this.queues.set(draftId, settled)
    return turn
  }
}
