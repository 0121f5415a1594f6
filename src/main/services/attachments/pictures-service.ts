import type { Area } from '@core/pictures/area'
import { type Picture, readPicture, writeRedacted } from '@edge/pictures/picture-file'
import { AppError } from '@shared/errors'
import type { AttachmentsService } from './attachments-service'

interface PictureToShow {
  bytes: Buffer<ArrayBuffer>
  format: string
  areas: Area[]
}

interface Opened extends Picture {
  readonly attachmentId: string
}

/** Pictures among the attachments: the window draws and blacks them out, this reads the original and writes the copy. */
export class PicturesService {
  // The one on the screen: what is written is held against what was looked at, though the file may have gone since.
  private opened: Opened | null = null

  constructor(private readonly attachments: AttachmentsService) {}

  /**
   * The bytes of the original, and what was blacked out before.
   * @throws {AppError} attachment-missing, and what {@link readPicture} throws
   */
  async open(draftId: string, attachmentId: string): Promise<PictureToShow> {
    this.opened = null
    const { card } = await this.find(draftId, attachmentId)
    const picture = await readPicture(card.sourcePath, card.name)
    this.opened = { ...picture, attachmentId }
    const { bytes, info } = picture
    return { bytes, format: info.format, areas: [...(card.picture?.areas ?? [])] }
  }

  /**
   * Keeps the redacted copy; from then on somebody has looked at the picture.
   * @param areas  what was blacked out in it; none: nothing had to be hidden
   * @throws {AppError} attachment-missing, and what {@link writeRedacted} throws
   */
  async save(draftId: string, attachmentId: string, bytes: Uint8Array, areas: Area[]): Promise<null> {
    const { card, target } = await this.find(draftId, attachmentId)
    const original = this.opened
    if (original?.attachmentId !== attachmentId)
      throw new AppError('picture-not-saved', { name: card.name, detail: 'not open' })
    const report = await writeRedacted({ name: card.name, target, original, bytes, areas })
    await this.attachments.change(draftId, attachmentId, {
      state: 'masked',
      report,
      picture: { areas },
      acceptedBy: null,
    })
    return null
  }

  /** The window has closed the picture: its bytes are let go. */
  close(): null {
    this.opened = null
    return null
  }

  private async find(draftId: string, attachmentId: string) {
    const found = await this.attachments.find(draftId, attachmentId)
    if (found === null || found.card.picture === null)
      throw new AppError('attachment-missing', { name: found?.card.name ?? attachmentId })
    return found
  }
}
