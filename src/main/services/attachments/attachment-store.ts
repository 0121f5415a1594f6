import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Decisions, NO_DECISIONS } from '@core/masking/decisions'
import { type FileMap, FileMapSchema } from '@core/masking/file-map'
import { CardsFileSchema, type StoredCard } from '@edge/attachments/stored-cards'
import { replaceFile } from '@edge/files/atomic-write'
import { parseJson } from '@edge/files/json'
import type { AttachmentCard } from '@shared/contract'
import { Low } from 'lowdb'
import type * as v from 'valibot'
import { DamagedFileError, JsonFile, setAside } from '../json-file'

export type { StoredCard }

/**
 * The cards of one draft, its masked copies, and where in them something was found: `attachments/<draft>/cards.json`,
 * `<attachment>.masked` and `<attachment>.map`.
 */
export class AttachmentStore {
  private readonly folder: string
  private readonly db: Low<v.InferOutput<typeof CardsFileSchema>>

  private constructor(folder: string, draftId: string) {
    this.folder = join(folder, draftId)
    this.db = new Low(new JsonFile(join(this.folder, 'cards.json'), CardsFileSchema), {
      version: 1,
      cards: [],
      decisions: NO_DECISIONS,
    })
  }

  static async open(folder: string, draftId: string): Promise<AttachmentStore> {
    const store = new AttachmentStore(folder, draftId)
    try {
      await store.db.read()
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error
      await setAside(join(store.folder, 'cards.json'))
    }
    store.db.data.cards = store.db.data.cards.map(settled)
    await store.clearLeftovers()
    return store
  }

  get cards(): readonly StoredCard[] {
    return this.db.data.cards
  }

  find(attachmentId: string): StoredCard | null {
    return this.cards.find(({ id }) => id === attachmentId) ?? null
  }

  /** What the owner decided about single values, for all files of the case. */
  get decisions(): Decisions {
    return this.db.data.decisions
  }

  decide(decisions: Decisions): void {
    this.db.data.decisions = decisions
  }

  maskedPath(attachmentId: string): string {
    return join(this.folder, `${attachmentId}.masked`)
  }

  private mapPath(attachmentId: string): string {
    return join(this.folder, `${attachmentId}.map`)
  }

  async writeMap(attachmentId: string, map: FileMap): Promise<void> {
    await replaceFile(this.mapPath(attachmentId), JSON.stringify(map))
  }

  /** @returns null when there is none that can be read: it is a help, and masking makes it again */
  async readMap(attachmentId: string): Promise<FileMap | null> {
    const text = await readFile(this.mapPath(attachmentId), 'utf8').catch(() => null)
    try {
      return text === null ? null : parseJson(text, FileMapSchema)
    } catch (error) {
      if (error instanceof DamagedFileError) return null
      throw error
    }
  }

  add(card: StoredCard): void {
    this.db.data.cards.push(card)
  }

  update(attachmentId: string, change: Partial<AttachmentCard>): void {
    this.db.data.cards = this.cards.map((card) => (card.id === attachmentId ? { ...card, ...change } : card))
  }

  async remove(attachmentId: string): Promise<void> {
    this.db.data.cards = this.cards.filter(({ id }) => id !== attachmentId)
    await this.save()
    await rm(this.maskedPath(attachmentId), { force: true })
    await rm(this.mapPath(attachmentId), { force: true })
  }

  async save(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    await this.db.write()
  }

  /** Copies that a killed run left behind belong to no card. */
  private async clearLeftovers(): Promise<void> {
    const kept = new Set(['cards.json', ...this.cards.flatMap(({ id }) => [`${id}.masked`, `${id}.map`])])
    const names = await readdir(this.folder).catch(() => [])
    await Promise.all(
      names
        .filter((name) => !kept.has(name) && !name.startsWith('cards.damaged'))
        .map((name) => rm(join(this.folder, name), { force: true })),
    )
  }
}

/** Masking ends with the app: what was under way is offered again, not shown as running. */
function settled(card: StoredCard): StoredCard {
  const running = card.state === 'waiting' || card.state === 'masking'
  return running ? { ...card, state: 'cancelled', progress: 0 } : card
}
