import { decodeUtf8, Piece, unfinished } from '@core/masking/utf8'
import { describe, expect, it } from 'vitest'
import { maskBytes } from './mask-all'

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]),
  )

describe('a piece of text', () => {
  it('knows the byte of every unit', () => {
    const piece = new Piece(bytesOf('aé値😀z'), 0, 11, decodeUtf8)
    expect(piece.text).toBe('aé値😀z')
    expect([0, 1, 2, 3, 4, 5, 6].map((unit) => piece.byteAt(unit))).toEqual([0, 1, 3, 6, 8, 10, 11])
    expect([0, 1, 3, 6, 10, 11].map((byte) => piece.unitAt(byte))).toEqual([0, 1, 2, 3, 5, 6])
  })

  it.each([
    ['a stray byte beside characters', bytesOf('é', [0xff], '値x')],
    ['a character cut off', bytesOf('値', [0xe5, 0x80], 'x値')],
    ['three bytes of four', bytesOf('値', [0xf0, 0x9f, 0x98], 'x')],
    ['a half of a pair', bytesOf('値', [0xed, 0xa0, 0xbd], 'x')],
    ['nothing but stray bytes', bytesOf([0x80, 0xfe, 0xc0, 0xaf])],
  ])('gives each unit its own bytes: %s', (_what, bytes) => {
    const piece = new Piece(bytes, 0, bytes.length, decodeUtf8)
    const places = Array.from({ length: piece.text.length + 1 }, (_, unit) => piece.byteAt(unit))
    expect(places.at(-1)).toBe(bytes.length)
    for (let i = 1; i < places.length; i++) expect(places[i]).toBeGreaterThan(places[i - 1] ?? 0)
    const x = piece.text.indexOf('x')
    if (x >= 0) expect(bytes[piece.byteAt(x)]).toBe('x'.charCodeAt(0))
  })

  it('tells how much of a character is not there yet', () => {
    const bytes = bytesOf('a😀')
    expect([1, 2, 3, 4, 5].map((end) => unfinished(bytes, 0, end))).toEqual([0, 1, 2, 3, 0])
  })
})

describe('bytes that are not UTF-8', () => {
  it('come out as they went in, also beside a masked value', () => {
    const bytes = bytesOf(
      '値 ',
      [0xff, 0xfe],
      ' password=k9!mori ',
      [0xe5],
      ' 10.1.2.3 ',
      [0x80],
      '\n',
      [0xf0, 0x9f],
    )
    const masked = maskBytes(bytes)
    const text = new TextDecoder('latin1').decode(masked)
    expect(text).toContain('\u00ff\u00fe'.replace('\u00ff', 'ÿ').replace('\u00fe', 'þ'))
    expect(text).not.toMatch(/k9!mori|10\.1\.2\.3/)
    expect([...masked.slice(-2)]).toEqual([0xf0, 0x9f])
    expect(masked.filter((byte) => byte >= 0x80).length).toBe(bytes.filter((byte) => byte >= 0x80).length)
  })
})
