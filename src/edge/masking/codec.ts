import { isUtf8 } from 'node:buffer'
import { decodeUnits, unfinished } from '@core/masking/utf8'
import { Japanese, japaneseOf } from './japanese'
import { utf16Of } from './sniff'

/** Bytes of a file to the UTF-8 that is masked, and back without loss, whatever they are and however they were cut. */
export interface Codec {
  /** As the report names it. */
  readonly encoding: string
  readonly toUtf8: (bytes: Buffer) => Uint8Array
  /** What was left over at the end of the file. */
  readonly toUtf8End: () => Uint8Array
  /** @param bytes  whole characters */
  readonly fromUtf8: (bytes: Uint8Array) => Uint8Array
}

/** The same by way of text: encode(decode(x)) is x. A byte that is none of the encoding is a lone surrogate. */
export interface TextCodec {
  readonly encoding: string
  readonly decode: (bytes: Buffer) => string
  readonly decodeEnd: () => string
  readonly encode: (text: string) => Buffer
}

/** Bytes that decide about the encoding: enough, and so few that looking takes no time. */
export const LOOKED_AT = 65_536

/**
 * Chooses by the first bytes: UTF-16, UTF-8, Shift_JIS, EUC-JP. What is none of them is read as UTF-8 with the other
 * bytes kept.
 */
export function codecFor(bytes: Buffer): Codec {
  const head = bytes.subarray(0, LOOKED_AT)
  const utf16 = utf16Of(head)
  if (utf16 !== null) return new Transcoded(new Utf16(utf16))
  if (isUtf8(head.subarray(0, head.length - unfinished(head, 0, head.length)))) return new Utf8()
  if (isMostlyUtf8(head)) return new Utf8()
  const japanese = japaneseOf(head)
  return japanese === null ? new Utf8() : new Transcoded(new Japanese(japanese))
}

// Of the bytes above ASCII; text in another encoding has a third at most by chance.
const UTF8_SHARE = 0.8

/** A few broken characters do not make another encoding of it: every other one would have to fit by chance. */
function isMostlyUtf8(head: Buffer): boolean {
  let fitting = 0
  let high = 0
  for (let i = 0; i < head.length; i++) {
    if ((head[i] ?? 0) < 0x80) continue
    const length = characterLength(head, i)
    high += Math.max(1, length)
    fitting += length
    i += Math.max(1, length) - 1
  }
  return high > 0 && fitting >= high * UTF8_SHARE
}

/** Bytes of the character beyond ASCII that begins here; 0: none that is whole. */
function characterLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

const NOTHING = new Uint8Array(0)

/** The engine takes any bytes; all there is to do is to see whether they are what they seem. */
class Utf8 implements Codec {
  private rest: Buffer = Buffer.alloc(0)
  private hasInvalid = false

  get encoding(): string {
    return this.hasInvalid ? 'utf-8 with other bytes' : 'utf-8'
  }

  toUtf8(bytes: Buffer): Uint8Array {
    if (!this.hasInvalid) this.check(bytes)
    return bytes
  }

  toUtf8End(): Uint8Array {
    this.hasInvalid ||= this.rest.length > 0
    return NOTHING
  }

  fromUtf8(bytes: Uint8Array): Uint8Array {
    return bytes
  }

  private check(bytes: Buffer): void {
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes])
    const end = all.length - unfinished(all, 0, all.length)
    this.hasInvalid = !isUtf8(all.subarray(0, end))
    this.rest = Buffer.from(all.subarray(end))
  }
}

const FIRST_HALF = /[\ud800-\udbff]$/

class Transcoded implements Codec {
  private half = ''

  constructor(private readonly codec: TextCodec) {}

  get encoding(): string {
    return this.codec.encoding
  }

  toUtf8(bytes: Buffer): Uint8Array {
    const text = this.half + this.codec.decode(bytes)
    // The other half of the character may come with the next bytes.
    this.half = FIRST_HALF.exec(text)?.[0] ?? ''
    return encodeUnits(this.half === '' ? text : text.slice(0, -1))
  }

  toUtf8End(): Uint8Array {
    return encodeUnits(this.half + this.codec.decodeEnd())
  }

  fromUtf8(bytes: Uint8Array): Uint8Array {
    return this.codec.encode(decodeUnits(bytes))
  }
}

const LONE = /(\p{Surrogate}+)/u

/** UTF-8 in which lone surrogates have the three bytes that their number would have. */
function encodeUnits(text: string): Buffer {
  if (!LONE.test(text)) return Buffer.from(text)
  const parts = text.split(LONE)
  return Buffer.concat(parts.map((part, i) => (i % 2 === 0 ? Buffer.from(part) : surrogates(part))))
}

const surrogates = (text: string): Buffer =>
  Buffer.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) => [
      0xe0 | (code >> 12),
      0x80 | ((code >> 6) & 63),
      0x80 | (code & 63),
    ]),
  )

class Utf16 implements TextCodec {
  private rest: Buffer = Buffer.alloc(0)
  private isOdd = false

  constructor(readonly encoding: 'utf-16le' | 'utf-16be') {}

  decode(bytes: Buffer): string {
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes])
    const end = all.length & ~1
    this.rest = Buffer.from(all.subarray(end))
    return this.swapped(Buffer.from(all.subarray(0, end))).toString('utf16le')
  }

  /** Half a character at the end goes through as a character of one byte and is written back as that byte. */
  decodeEnd(): string {
    const byte = this.rest[0]
    this.isOdd = byte !== undefined
    return byte === undefined ? '' : String.fromCharCode(byte)
  }

  encode(text: string): Buffer {
    const bytes = this.swapped(Buffer.from(text, 'utf16le'))
    if (!this.isOdd) return bytes
    return Buffer.concat([bytes.subarray(0, -2), Buffer.from([text.charCodeAt(text.length - 1)])])
  }

  private swapped(bytes: Buffer): Buffer {
    return this.encoding === 'utf-16be' ? bytes.swap16() : bytes
  }
}
