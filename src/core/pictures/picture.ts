import { isTurned, orientationOf } from './orientation'
import { PNG_SIGNATURE, uint32 } from './png'

export const PICTURE_FORMATS = ['PNG', 'JPEG', 'WebP', 'GIF', 'BMP'] as const
/** What can be blacked out: what the window can draw. */
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** 40 MB, counted as the window shows sizes. Beyond these a laptop gets slow; sides as Chromium's canvas takes them (Skia, read 2026-11). */
export const PICTURE_LIMITS = { bytes: 41_943_040, pixels: 60_000_000, side: 32_767 } as const

export interface Size {
  readonly width: number
  readonly height: number
}

export interface PictureInfo extends Size {
  readonly format: PictureFormat
  /** EXIF's, 1 … 8; width and height are as stored, before it is applied */
  readonly orientation: number
}

const readers: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Omit<PictureInfo, 'format'> | null>> = {
  PNG: readPng,
  JPEG: readJpeg,
  WebP: readWebp,
  GIF: (bytes) => upright(little16(bytes, 6), little16(bytes, 8)),
  BMP: readBmp,
}

export const isPictureFormat = (format: string): format is PictureFormat => Object.hasOwn(readers, format)

/**
 * Size and orientation by the head of a file; nothing is decoded.
 * @param format  as the first bytes tell it
 * @returns null when the head is broken
 */
export function pictureInfo(bytes: Uint8Array, format: PictureFormat): PictureInfo | null {
  const read = readers[format](bytes)
  return read === null || read.width === 0 || read.height === 0 ? null : { ...read, format }
}

/** Whether a picture is within what can be blacked out; the size of the file is another question. */
export const isDrawable = ({ width, height }: Size): boolean =>
  width * height <= PICTURE_LIMITS.pixels && Math.max(width, height) <= PICTURE_LIMITS.side

/** As it is shown: EXIF may turn it by a quarter. Chromium heeds it in JPEG; the others may come either way. */
export function isShownAs({ format, width, height, orientation }: PictureInfo, shown: Size): boolean {
  const isStored = shown.width === width && shown.height === height
  if (!isTurned(orientation)) return isStored
  const isQuarter = shown.width === height && shown.height === width
  return isQuarter || (format !== 'JPEG' && isStored)
}

const upright = (width: number, height: number) => ({ width, height, orientation: 1 })
const little16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
const little24 = (bytes: Uint8Array, at: number): number => little16(bytes, at) | ((bytes[at + 2] ?? 0) << 16)
const little32 = (bytes: Uint8Array, at: number): number =>
  little16(bytes, at) | (little16(bytes, at + 2) << 16)
const big16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const letters = (bytes: Uint8Array, at: number, length = 4): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

function readPng(bytes: Uint8Array) {
  if (letters(bytes, 12) !== 'IHDR' || bytes.length < 33) return null
  let orientation = 1
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; at += 12 + uint32(bytes, at)) {
    const type = letters(bytes, at + 4)
    if (type === 'IEND') break
    if (type === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, at + 8 + uint32(bytes, at)))
  }
  return { width: uint32(bytes, 16), height: uint32(bytes, 20), orientation }
}

// ITU T.81, table B.1: SOF0 … SOF15 without DHT (C4), JPG (C8) and DAC (CC); RST and SOI have no length.
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function readJpeg(bytes: Uint8Array) {
  let orientation = 1
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    // Any number of 0xFF may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { width: big16(bytes, at + 7), height: big16(bytes, at + 5), orientation }
    const length = big16(bytes, at + 2)
    if (length < 2 || marker === 0xda) return null
    if (marker === 0xe1 && letters(bytes, at + 4) === 'Exif')
      orientation = orientationOf(bytes.subarray(at + 10, at + 2 + length))
    at += 2 + length
  }
  return null
}

// RFC 9649: RIFF header, then chunks padded to an even length.
function readWebp(bytes: Uint8Array) {
  const first = letters(bytes, 12)
  if (first === 'VP8 ') return upright(little16(bytes, 26) & 0x3fff, little16(bytes, 28) & 0x3fff)
  if (first === 'VP8L') {
    const bits = little32(bytes, 21)
    return upright((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  if (first !== 'VP8X' || bytes.length < 30) return null
  let orientation = 1
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = little32(bytes, at + 4) >>> 0
    if (letters(bytes, at) === 'EXIF') orientation = webpOrientation(bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length & 1)
  }
  return { width: little24(bytes, 24) + 1, height: little24(bytes, 27) + 1, orientation }
}

// Some writers put JPEG's "Exif\0\0" before the TIFF header.
const webpOrientation = (exif: Uint8Array): number =>
  orientationOf(letters(exif, 0) === 'Exif' ? exif.subarray(6) : exif)

// BITMAPCOREHEADER has 12 bytes and 16-bit sides; later ones 32-bit sides, the height negative when stored top-down.
function readBmp(bytes: Uint8Array) {
  if (bytes.length < 26) return null
  if (little32(bytes, 14) === 12) return upright(little16(bytes, 18), little16(bytes, 20))
  return upright(Math.abs(little32(bytes, 18)), Math.abs(little32(bytes, 22)))
}
