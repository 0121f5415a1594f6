import { crc32 as zlibCrc32 } from 'node:zlib'
import { chunksOf, crc32, isPng, stripPng } from '@core/pictures/png'
import { describe, expect, it } from 'vitest'
import { ascii, chunk, exif, join, png } from './sample'

const typesOf = (bytes: Uint8Array | null) => chunksOf(bytes ?? new Uint8Array())?.map(({ type }) => type)

describe('stripping a PNG', () => {
  it('takes away all that is no pixel: text, time, EXIF, profile, thumbnail, further frames, private chunks', () => {
    const extras = [
      'tEXt',
      'zTXt',
      'iTXt',
      'tIME',
      'iCCP',
      'pHYs',
      'gAMA',
      'cHRM',
      'acTL',
      'fcTL',
      'fdAT',
      'prVt',
    ]
    const bytes = png(3, 2, ...extras.map((type) => chunk(type, ascii('secret'))), chunk('eXIf', exif(6)))
    const stripped = stripPng(bytes)
    expect(typesOf(stripped)).toEqual(['IHDR', 'IDAT', 'IEND'])
    expect(String.fromCharCode(...(stripped ?? []))).not.toContain('secret')
  })

  it('keeps what the pixels need to look as they are', () =>
    expect(
      typesOf(stripPng(png(1, 1, chunk('sRGB', [0]), chunk('PLTE', [1, 2, 3]), chunk('tRNS', [0])))),
    ).toEqual(['IHDR', 'sRGB', 'PLTE', 'tRNS', 'IDAT', 'IEND']))

  it('leaves a bare one byte for byte', () => expect(stripPng(png(5, 4))).toEqual(png(5, 4)))

  it('cuts what follows the end', () =>
    expect(stripPng(join(png(2, 2), ascii('a hidden archive')))).toEqual(png(2, 2)))

  it('gives the same again for what it gave', () => {
    const once = stripPng(png(2, 2, chunk('tEXt', ascii('a'))))
    expect(stripPng(once ?? new Uint8Array())).toEqual(once)
  })

  const whole = png(2, 2)
  const flipped = Uint8Array.from(whole, (byte, at) => (at === 20 ? byte ^ 1 : byte))
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['another file', ascii('GIF89a and more')],
    ['a signature alone', whole.subarray(0, 8)],
    ['a half one', whole.subarray(0, whole.length - 13)],
    ['one without its end', whole.subarray(0, whole.length - 12)],
    ['one with a wrong checksum', flipped],
    ['one without pixels', join(whole.subarray(0, 33), chunk('IEND'))],
    ['one that does not begin with its header', join(whole.subarray(0, 8), chunk('tEXt'), whole.subarray(8))],
    [
      'a chunk longer than the file',
      join(whole.subarray(0, 8), [0xff, 0xff, 0xff, 0xff], whole.subarray(12)),
    ],
  ])('gives nothing for %s', (_, bytes) => expect(stripPng(bytes)).toBeNull())
})

describe('the checksum', () => {
  it.each(['', 'IEND', '123456789', '画像'])('of “%s” is that of zlib', (text) => {
    const bytes = new TextEncoder().encode(text)
    expect(crc32(bytes)).toBe(zlibCrc32(bytes))
  })
})

describe('telling a PNG', () => {
  it('looks at all eight bytes of the signature', () => {
    expect(isPng(png(1, 1))).toBe(true)
    for (let at = 0; at < 8; at += 1)
      expect(isPng(Uint8Array.from(png(1, 1), (byte, i) => (i === at ? byte ^ 1 : byte)))).toBe(false)
  })
})
