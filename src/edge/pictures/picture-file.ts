import { createHash } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { type Report, ReportSchema } from '@core/masking/types'
import { type Area, isInside } from '@core/pictures/area'
import {
  isDrawable,
  isPictureFormat,
  isShownAs,
  PICTURE_LIMITS,
  type PictureFormat,
  type PictureInfo,
  pictureInfo,
} from '@core/pictures/picture'
import { chunksOf, stripPng, uint32 } from '@core/pictures/png'
import { replaceFile, systemErrorCode } from '@edge/files/atomic-write'
import { SNIFF_BYTES, sniff } from '@edge/masking/sniff'
import { AppError } from '@shared/errors'
import * as v from 'valibot'

// Profiles and thumbnails stand before the size in a JPEG; more than this of them is rare, and opening reads it all.
const HEAD_BYTES = 1 << 20

export interface Picture {
  readonly bytes: Buffer<ArrayBuffer>
  readonly info: PictureInfo
}

/**
 * Whether a file is a picture that can be blacked out, by its head.
 * @returns null: it is none, or cannot be read; else why it cannot be opened, if that is clear already
 */
export async function lookAtPicture(
  path: string,
  name: string,
): Promise<{ readonly problem: AppError | null } | null> {
  // A pipe would wait for ever; only its kind is looked at here.
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  const file = isFile ? await open(path, 'r').catch(() => null) : null
  if (file === null) return null
  try {
    const { size } = await file.stat()
    const format = formatOf(await readUpTo(file, SNIFF_BYTES))
    if (format === null) return null
    const head = await readUpTo(file, HEAD_BYTES)
    const info = pictureInfo(head, format)
    if (info === null && size <= HEAD_BYTES)
      return { problem: new AppError('picture-damaged', { name, format }) }
    return { problem: tooLarge(name, size, info) }
  } catch {
    // Masking finds out why, and says so.
    return null
  } finally {
    await file.close()
  }
}

/**
 * The bytes of a picture, for the window to draw.
 * @throws {AppError} file-missing, file-unreadable, picture-damaged, picture-too-large, binary-other
 */
export async function readPicture(path: string, name: string): Promise<Picture> {
  const file = await openFile(path).catch((error: unknown) => {
    throw asReadError(error, name)
  })
  try {
    const { size } = await file.stat()
    const large = tooLarge(name, size, null)
    if (large !== null) throw large
    const bytes = await readUpTo(file, size)
    const format = formatOf(bytes.subarray(0, SNIFF_BYTES))
    if (format === null) throw new AppError('binary-other', { name })
    const info = pictureInfo(bytes, format)
    if (info === null) throw new AppError('picture-damaged', { name, format })
    const vast = tooLarge(name, size, info)
    if (vast !== null) throw vast
    return { bytes, info }
  } catch (error) {
    throw asReadError(error, name)
  } finally {
    await file.close()
  }
}

export interface RedactedCopy {
  readonly name: string
  readonly target: string
  /** the picture that was shown */
  readonly original: Picture
  /** PNG, from the window */
  readonly bytes: Uint8Array
  readonly areas: readonly Area[]
}

/**
 * Writes what the window made of a picture: a PNG of the same size with its pixels alone, as a whole or not at all.
 * @returns what the checklist tells of it
 * @throws {AppError} picture-not-saved when it does not fit the original; disk-full, not-writable
 */
export async function writeRedacted({ name, target, original, bytes, areas }: RedactedCopy): Promise<Report> {
  const refuse = (detail: string) => new AppError('picture-not-saved', { name, detail })
  const header = chunksOf(bytes)?.[0]
  const stripped = stripPng(bytes)
  if (header === undefined || stripped === null) throw refuse('PNG')
  const size = { width: uint32(header.data, 0), height: uint32(header.data, 4) }
  if (!isShownAs(original.info, size)) throw refuse(`${size.width}×${size.height}`)
  if (!areas.every((area) => isInside(area, size))) throw refuse('area')
  await replaceFile(target, stripped)
  return v.parse(ReportSchema, {
    bytesIn: original.bytes.length,
    bytesOut: stripped.length,
    lines: 0,
    seconds: 0,
    counts: {},
    encoding: 'png',
    sha256In: sha256(original.bytes),
    sha256Out: sha256(stripped),
  })
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function openFile(path: string): Promise<FileHandle> {
  if (!(await stat(path)).isFile()) throw new Error('not a regular file')
  return open(path, 'r')
}

function formatOf(head: Buffer): PictureFormat | null {
  const sniffed = sniff(head)
  return sniffed.kind === 'image' && isPictureFormat(sniffed.format) ? sniffed.format : null
}

function tooLarge(name: string, bytes: number, info: PictureInfo | null): AppError | null {
  if (bytes > PICTURE_LIMITS.bytes)
    return new AppError('picture-too-large', { name, detail: `${Math.ceil(bytes / 1_048_576)} MB` })
  if (info === null || isDrawable(info)) return null
  return new AppError('picture-too-large', { name, detail: `${info.width} × ${info.height}` })
}

async function readUpTo(file: FileHandle, most: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.alloc(most)
  let length = 0
  while (length < most) {
    const { bytesRead } = await file.read(bytes, length, most - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

function asReadError(error: unknown, name: string): unknown {
  if (error instanceof AppError) return error
  const code = systemErrorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file-missing', { name }, { cause: error })
  return new AppError('file-unreadable', { name, detail: code ?? 'read error' }, { cause: error })
}
