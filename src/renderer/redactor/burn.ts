import type { Area } from '@core/pictures/area'
import { isDrawable } from '@core/pictures/picture'
import { AppError } from '@shared/errors'

// Read back in strips, so that a box over the whole of a large picture needs no second copy of it.
const STRIP_PIXELS = 4_000_000

/** A picture without its file around it: turned as EXIF says, in the colours of the screen; of moving ones the first frame. */
export async function pictureFrom(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  format: string,
): Promise<ImageBitmap> {
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => null)
  if (bitmap !== null && isDrawable(bitmap)) return bitmap
  bitmap?.close()
  throw new AppError('picture-damaged', { name, format })
}

/**
 * The picture with black in place of the pixels of the areas, as PNG. What is returned was read back: every pixel of
 * every area is black in it.
 * @throws {AppError} picture-not-saved
 */
export async function burn(
  picture: ImageBitmap,
  areas: readonly Area[],
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new AppError('picture-not-saved', { name, detail: 'canvas' })
  context.drawImage(picture, 0, 0)
  context.fillStyle = '#000'
  for (const { x, y, width, height } of areas) context.fillRect(x, y, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  const made = await createImageBitmap(blob)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.drawImage(made, 0, 0)
  made.close()
  if (!areas.every((area) => isBlack(context, area)))
    throw new AppError('picture-not-saved', { name, detail: 'not black' })
  return new Uint8Array(await blob.arrayBuffer())
}

function isBlack(context: OffscreenCanvasRenderingContext2D, { x, y, width, height }: Area): boolean {
  const rows = Math.max(1, Math.floor(STRIP_PIXELS / width))
  for (let row = 0; row < height; row += rows) {
    const { data } = context.getImageData(x, y + row, width, Math.min(rows, height - row))
    // Opaque black, four bytes at once: on every machine of ours the first byte is the lowest.
    if (new Uint32Array(data.buffer).some((pixel) => pixel !== 0xff000000)) return false
  }
  return true
}
