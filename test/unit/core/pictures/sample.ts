import { deflateSync } from 'node:zlib'
import { crc32, PNG_SIGNATURE } from '@core/pictures/png'

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

export const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

export const big32 = (value: number): number[] =>
  [value >>> 24, value >>> 16, value >>> 8, value].map((n) => n & 255)

/** A chunk with its checksum. */
export function chunk(type: string, data: Uint8Array | readonly number[] = []): Uint8Array {
  const body = join(ascii(type), data)
  return join(big32(data.length), body, big32(crc32(body)))
}

/** A white RGB picture; `extra` stands between IHDR and IDAT. */
export function png(width: number, height: number, ...extra: readonly Uint8Array[]): Uint8Array {
  const pixels = new Uint8Array(height * (1 + 3 * width)).fill(255)
  for (let row = 0; row < height; row += 1) pixels[row * (1 + 3 * width)] = 0
  return join(
    PNG_SIGNATURE,
    chunk('IHDR', [...big32(width), ...big32(height), 8, 2, 0, 0, 0]),
    ...extra,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND'),
  )
}

/** An EXIF block from its TIFF header on, with an orientation and nothing else. */
export function exif(orientation: number, order: 'II' | 'MM' = 'MM'): Uint8Array {
  const big = [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const little = [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
  return join(ascii(order), order === 'MM' ? big : little)
}
