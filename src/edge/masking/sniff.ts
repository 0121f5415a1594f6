import { AppError } from '@shared/errors'

/** What the first bytes of a file say about it. */
export type Sniffed =
  | { readonly kind: 'text' | 'empty' | 'gzip' | 'other' }
  | { readonly kind: 'archive' | 'image'; readonly format: string }

/** How many bytes `sniff` wants to see: a tar header has its name at 257. */
export const SNIFF_BYTES = 4_096

type Signature = readonly [kind: 'archive' | 'image', format: string, bytes: string, at?: number]

// First bytes in latin1; the formats' own specifications, as collected in file(1)'s magic, read 2026-11.
const SIGNATURES: readonly Signature[] = [
  ['archive', 'ZIP', 'PK\x03\x04'],
  ['archive', 'ZIP', 'PK\x05\x06'],
  ['archive', '7-Zip', '7z\xbc\xaf\x27\x1c'],
  ['archive', 'RAR', 'Rar!\x1a\x07'],
  ['archive', 'bzip2', 'BZh'],
  ['archive', 'xz', '\xfd7zXZ\0'],
  ['archive', 'Zstandard', '\x28\xb5\x2f\xfd'],
  ['archive', 'LZ4', '\x04\x22\x4d\x18'],
  ['archive', 'Cabinet', 'MSCF\0'],
  ['archive', 'LHA', '-lh', 2],
  ['archive', 'tar', 'ustar', 257],
  ['image', 'PNG', '\x89PNG\r\n\x1a\n'],
  ['image', 'JPEG', '\xff\xd8\xff'],
  ['image', 'GIF', 'GIF8'],
  ['image', 'WebP', 'WEBP', 8],
  ['image', 'BMP', 'BM'],
  ['image', 'TIFF', 'II*\0'],
  ['image', 'TIFF', 'MM\0*'],
  ['image', 'HEIC', 'ftyphei', 4],
  ['image', 'HEIC', 'ftypmif1', 4],
  ['image', 'AVIF', 'ftypavif', 4],
  ['image', 'ICO', '\0\0\x01\0'],
]
// "BM" and "BZh" also begin words; only together with a NUL byte are they signatures.
const NEEDS_NUL = new Set(['BMP', 'bzip2'])

/**
 * Tells text from archives, pictures and other binaries by the first bytes.
 * @param head  the first SNIFF_BYTES, or the whole file when it is shorter
 */
export function sniff(head: Buffer): Sniffed {
  if (head.length === 0) return { kind: 'empty' }
  const text = head.toString('latin1')
  const hasNul = head.includes(0)
  if (text.startsWith('\x1f\x8b\x08')) return { kind: 'gzip' }
  for (const [kind, format, bytes, at = 0] of SIGNATURES) {
    if (text.startsWith(bytes, at) && (hasNul || !NEEDS_NUL.has(format))) return { kind, format }
  }
  if (head.toString('latin1', 0, 5) === '%PDF-') return { kind: 'other' }
  return hasNul && utf16Of(head) === null ? { kind: 'other' } : { kind: 'text' }
}

/** UTF-16 by its byte-order mark, or by the NUL halves of Latin text. */
export function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const nuls = [0, 0]
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  const half = head.length / 2
  if (odd > half * 0.4 && even === 0) return 'utf-16le'
  if (even > half * 0.4 && odd === 0) return 'utf-16be'
  return null
}

/** @throws {AppError} for what cannot be masked as text; an empty input passes, and so does what is packed alone */
export function refuseBinary(sniffed: Sniffed, name: string): void {
  switch (sniffed.kind) {
    case 'archive':
      throw new AppError('binary-archive', { name, format: sniffed.format })
    case 'image':
      throw new AppError('binary-image', { name, format: sniffed.format })
    case 'other':
      throw new AppError('binary-other', { name })
    default:
  }
}
