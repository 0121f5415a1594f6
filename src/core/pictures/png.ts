// Portable Network Graphics, third edition (W3C, 2025-06-24): chunks are length, type, data, CRC-32 of type and data.

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
// Pixels and nothing else: no text, no time, no EXIF, no colour profile, no thumbnail, no second frame.
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'IDAT', 'IEND'])
const AROUND_DATA = 12

export interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** length, type, data and CRC as they stand in the file */
  readonly whole: Uint8Array
}

/** Whether the bytes begin as a PNG does. */
export const isPng = (bytes: Uint8Array): boolean => PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)

/**
 * The chunks of a PNG, up to and with IEND; what follows it is no part of the picture.
 * @returns null when it is no PNG, a checksum is wrong, or IHDR, IDAT or IEND is missing
 */
export function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  if (!isPng(bytes)) return null
  const chunks: Chunk[] = []
  for (let at = PNG_SIGNATURE.length; at + AROUND_DATA <= bytes.length; ) {
    const end = at + AROUND_DATA + uint32(bytes, at)
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== uint32(bytes, end - 4)) return null
    const whole = bytes.subarray(at, end)
    const type = String.fromCharCode(...whole.subarray(4, 8))
    chunks.push({ type, data: whole.subarray(8, -4), whole })
    at = end
    if (type === 'IEND') return isComplete(chunks) ? chunks : null
  }
  return null
}

const isComplete = (chunks: readonly Chunk[]): boolean =>
  chunks[0]?.type === 'IHDR' && chunks[0].data.length === 13 && chunks.some(({ type }) => type === 'IDAT')

/**
 * A PNG with its pixels alone: IHDR, PLTE, tRNS, sRGB, IDAT and IEND stay, every other chunk and all that follows IEND
 * goes.
 * @returns null when it is no whole PNG
 */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const chunks = chunksOf(bytes)
  if (chunks === null) return null
  const kept = [PNG_SIGNATURE, ...chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole)]
  const stripped = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of kept) {
    stripped.set(part, at)
    at += part.length
  }
  return stripped
}

/** Big-endian, as everything in a PNG. */
export const uint32 = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)) >>>
  0

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** CRC-32 as PNG and ISO 3309 have it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}
