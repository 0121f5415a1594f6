import { stat } from 'node:fs/promises'
import { hmacSha256 } from '@core/masking'
import type { FileMap } from '@core/masking/file-map'
import { cutTo, type HitMapData, scaledTo } from '@core/masking/hit-map'
import { OriginalLooker } from '@core/masking/look'
import { MaskedLooker } from '@core/masking/look-masked'
import type { LineLooker } from '@core/masking/looked'
import { masked } from '@core/masking/rows'
import { type ByteSource, openFile, unpack } from '@edge/looking/byte-source'
import { FileLook, type StepInput } from '@edge/looking/file-look'
import { AppError } from '@shared/errors'
import type { Look, LookRows, LookStep } from '@shared/look'
import type { StoredCard } from './attachment-store'
import type { AttachmentsService } from './attachments-service'

/** A packed file cannot be read in the middle, and nothing readable of it is written: so much of it is held in memory. */
const UNPACKED_MAX = 64 * 1_048_576

interface Opened {
  readonly attachmentId: string
  readonly look: FileLook
  readonly looker: LineLooker
  readonly hits: HitMapData | null
}

/** Going through a masked file: of the original only what is on the screen is read, and nothing of it is kept. */
export class LooksService {
  private opened: Opened | null = null
  // One after the other: of two that came together, none may be left open.
  private opening: Promise<unknown> = Promise.resolve()

  constructor(private readonly attachments: AttachmentsService) {}

  /** @throws {AppError} attachment-missing, gzip-damaged, file-unreadable */
  open(draftId: string, attachmentId: string): Promise<Look> {
    const opening = this.opening.then(() => this.openNow(draftId, attachmentId))
    this.opening = opening.catch(() => undefined)
    return opening
  }

  private async openNow(draftId: string, attachmentId: string): Promise<Look> {
    const found = await this.attachments.find(draftId, attachmentId)
    if (found === null || found.card.picture !== null || found.card.report === null)
      throw new AppError('attachment-missing', { name: found?.card.name ?? attachmentId })
    const { card, target } = found
    const map = await this.attachments.mapOf(draftId, attachmentId)
    const copyOnly = await changeOf(card, map)
    const { source, isCut } = await openSource(card, copyOnly === null ? card.sourcePath : target)
    const look = await FileLook.of(source, copyOnly === null ? (map?.lines ?? []) : [])
    const looker = copyOnly === null ? await this.lookerOf(draftId) : new MaskedLooker()
    const hits = map === null ? null : (isCut ? cutTo : scaledTo)(map.hits, source.length)
    // Only the map of these very bytes may say where there is nothing.
    const isExact = copyOnly === null && (isCut || map?.hits.length === source.length)
    // Rows may be asked for meanwhile: the one before is there until this one is.
    const before = this.opened
    this.opened = { attachmentId, look, looker, hits: isExact ? hits : null }
    await before?.look.close()
    return { length: source.length, copyOnly, isCut, hits, encoding: card.report?.encoding ?? 'utf-8' }
  }

  /**
   * @param isOriginal  with the values that are masked in the copy
   * @throws {AppError} attachment-missing when another file, or none, is open
   */
  async rows(attachmentId: string, block: number, isOriginal: boolean): Promise<LookRows> {
    const { look, looker } = this.the(attachmentId)
    const rows = await look.block(block, looker)
    return { rows: isOriginal ? rows : rows.map(masked), bytesRead: look.bytesRead }
  }

  /** @throws {AppError} attachment-missing when another file, or none, is open */
  async step(attachmentId: string, input: StepInput): Promise<LookStep> {
    const { look, looker, hits } = this.the(attachmentId)
    return look.step(input, hits, looker)
  }

  /** The window has closed the screen. */
  async close(): Promise<null> {
    const { opened } = this
    this.opened = null
    await opened?.look.close()
    return null
  }

  private the(attachmentId: string): Opened {
    if (this.opened?.attachmentId !== attachmentId)
      throw new AppError('attachment-missing', { name: attachmentId })
    return this.opened
  }

  private async lookerOf(draftId: string): Promise<LineLooker> {
    const { key, ...options } = await this.attachments.maskOptions(draftId)
    return new OriginalLooker({ ...options, hmac: hmacSha256(Buffer.from(key, 'hex')) })
  }
}

/** Whether the original is still the one that was masked; another one would show what is not in the copy. */
async function changeOf(card: StoredCard, map: FileMap | null): Promise<Look['copyOnly']> {
  const now = await stat(card.sourcePath).catch(() => null)
  if (now === null || !now.isFile()) return 'missing'
  const isSame = map !== null && now.size === map.source.size && now.mtimeMs === map.source.mtimeMs
  return isSame ? null : 'changed'
}

async function openSource(
  { name, report }: StoredCard,
  path: string,
): Promise<{ source: ByteSource; isCut: boolean }> {
  try {
    if (report?.encoding.endsWith('gzip') === true) return await unpack(path, name, UNPACKED_MAX)
    return { source: await openFile(path), isCut: false }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('file-unreadable', { name, detail: 'open' }, { cause: error })
  }
}
