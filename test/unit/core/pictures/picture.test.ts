import { isDrawable, isShownAs, PICTURE_LIMITS, pictureInfo } from '@core/pictures/picture'
import { describe, expect, it } from 'vitest'
import { ascii, chunk, exif, join, png } from './sample'

const segment = (marker: number, data: Uint8Array | readonly number[]) =>
  join([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data)
const frame = (width: number, height: number, marker = 0xc0) =>
  segment(marker, [8, height >> 8, height & 255, width >> 8, width & 255, 3])
const jpeg = (...segments: readonly Uint8Array[]) => join([0xff, 0xd8], ...segments, [0xff, 0xda, 0, 2])
const app1 = (orientation: number, order: 'II' | 'MM') =>
  segment(0xe1, join(ascii('Exif'), [0, 0], exif(orientation, order)))
const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255)
const webp = (...chunks: readonly Uint8Array[]) => join(ascii('RIFF'), [0, 0, 0, 0], ascii('WEBP'), ...chunks)
const riff = (type: string, data: Uint8Array | readonly number[]) =>
  join(ascii(type), little(data.length, 4), data, data.length % 2 === 1 ? [0] : [])
const vp8x = riff('VP8X', [8, 0, 0, 0, ...little(640 - 1, 3), ...little(480 - 1, 3)])
const bmp = (header: number, ...sides: readonly number[]) =>
  join(ascii('BM'), new Uint8Array(12), little(header, 4), sides, new Uint8Array(30))

describe('size and orientation of a picture by its head', () => {
  it.each([
    ['a PNG', 'PNG', png(640, 480), 1],
    ['a PNG held sideways', 'PNG', png(640, 480, chunk('eXIf', exif(8))), 8],
    ['a JPEG', 'JPEG', jpeg(frame(640, 480)), 1],
    ['a progressive JPEG', 'JPEG', jpeg(frame(640, 480, 0xc2)), 1],
    ['a JPEG with tables before its frame', 'JPEG', jpeg(segment(0xc4, [1, 2, 3]), frame(640, 480)), 1],
    ['a JPEG with filling before a marker', 'JPEG', jpeg(join([0xff, 0xff], frame(640, 480))), 1],
    ['a JPEG held sideways', 'JPEG', jpeg(app1(6, 'MM'), frame(640, 480)), 6],
    ['a JPEG held sideways, little-endian', 'JPEG', jpeg(app1(8, 'II'), frame(640, 480)), 8],
    ['a JPEG upside down', 'JPEG', jpeg(app1(3, 'II'), frame(640, 480)), 3],
    [
      'a JPEG whose orientation is no number of the standard',
      'JPEG',
      jpeg(app1(77, 'II'), frame(640, 480)),
      1,
    ],
    ['a GIF', 'GIF', join(ascii('GIF89a'), little(640, 2), little(480, 2)), 1],
    [
      'a lossy WebP',
      'WebP',
      webp(riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(640, 2), ...little(480, 2)])),
      1,
    ],
    ['a lossless WebP', 'WebP', webp(riff('VP8L', [0x2f, ...little(639 | (479 << 14), 4)])), 1],
    ['an extended WebP', 'WebP', webp(vp8x), 1],
    ['a WebP held sideways', 'WebP', webp(vp8x, riff('EXIF', join(ascii('Exif'), [0, 0], exif(6)))), 6],
    ['a BMP', 'BMP', bmp(40, ...little(640, 4), ...little(480, 4)), 1],
    ['a BMP stored from the top', 'BMP', bmp(40, ...little(640, 4), ...little(-480, 4)), 1],
    ['an old BMP', 'BMP', bmp(12, ...little(640, 2), ...little(480, 2)), 1],
  ] as const)('%s', (_, format, bytes, orientation) =>
    expect(pictureInfo(bytes, format)).toEqual({ format, width: 640, height: 480, orientation }),
  )

  it.each([
    ['a PNG of its signature alone', 'PNG', png(1, 1).subarray(0, 8)],
    ['a PNG without width', 'PNG', png(0, 1)],
    ['a JPEG that ends before its frame', 'JPEG', jpeg(segment(0xe0, [1, 2, 3]))],
    ['a JPEG cut in a segment', 'JPEG', jpeg(frame(640, 480)).subarray(0, 8)],
    ['a JPEG with a segment of no length', 'JPEG', join([0xff, 0xd8, 0xff, 0xe0, 0, 0], new Uint8Array(20))],
    ['a GIF of its signature alone', 'GIF', ascii('GIF89a')],
    ['a WebP without a picture', 'WebP', webp(riff('ABCD', [1, 2, 3, 4]))],
    ['a BMP of two letters', 'BMP', ascii('BM')],
  ] as const)('gives nothing for %s', (_, format, bytes) => expect(pictureInfo(bytes, format)).toBeNull())

  it('ends on any bytes after a good head', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const noise = Uint8Array.from(
        { length: 200 },
        (_, at) => (Math.imul(seed * 31 + at, 2_654_435_761) >>> 13) & 255,
      )
      for (const format of ['PNG', 'JPEG', 'WebP', 'GIF', 'BMP'] as const) {
        pictureInfo(join(png(2, 2), noise), format)
        pictureInfo(join([0xff, 0xd8, 0xff, 0xe1], noise), format)
        pictureInfo(webp(join(ascii('VP8X'), noise)), format)
      }
    }
  })
})

describe('what fits', () => {
  it.each([
    [{ width: 10_000, height: 6_000 }, true],
    [{ width: 10_000, height: 6_001 }, false],
    [{ width: PICTURE_LIMITS.side, height: 1 }, true],
    [{ width: 1, height: PICTURE_LIMITS.side + 1 }, false],
  ])('%o: %s', (size, fits) => expect(isDrawable(size)).toBe(fits))

  const info = { format: 'JPEG', width: 640, height: 480, orientation: 1 } as const
  const lying = { width: 640, height: 480 }
  const standing = { width: 480, height: 640 }
  it.each([
    ['as stored', info, lying, true],
    ['turned though it is upright', info, standing, false],
    ['a quarter turned, as its EXIF says', { ...info, orientation: 6 }, standing, true],
    ['not turned though its EXIF says so', { ...info, orientation: 6 }, lying, false],
    ['upside down, which keeps the sides', { ...info, orientation: 3 }, lying, true],
    ['a PNG, where EXIF may be heeded', { ...info, format: 'PNG', orientation: 6 }, standing, true],
    ['a PNG, where EXIF may be passed over', { ...info, format: 'PNG', orientation: 6 }, lying, true],
    ['of another size', info, { width: 640, height: 479 }, false],
  ] as const)('a redacted copy %s', (_, original, shown, fits) =>
    expect(isShownAs(original, shown)).toBe(fits),
  )
})
