import { isAscii, isUtf8 } from 'node:buffer'
import { Japanese, japaneseOf } from './japanese'
import { utf16Of } from './sniff'

/** Bytes to text and back without loss: encode(decode(x)) is x, whatever x is and however it was cut. */
export interface Codec {
  /** As the report names it. */
  readonly encoding: string
  readonly decode: (bytes: Buffer) => string
  /** What was left over at the end of the file. */
  readonly decodeEnd: () => string
  readonly encode: (text: string) => Buffer
}

// As much as decides, and no more than takes no time.
const LOOKED_AT = 65_536

/**
 * Chooses by the first bytes: UTF-16, UTF-8, Shift_JIS, EUC-JP. What is none of them is read as UTF-8 with the other
 * bytes kept.
 */
export function codecFor(bytes: Buffer): Codec {
  const head = bytes.subarray(0, LOOKED_AT)
  const utf16 = utf16Of(head)
  if (utf16 !== null) return new Utf16(utf16)
  if (isUtf8(head.subarray(0, head.length - unfinished(head)))) return new Utf8()
  const japanese = japaneseOf(head)
  return japanese === null ? new Utf8() : new Japanese(japanese)
}

// A byte b that is not UTF-8 becomes the lone surrogate U+DC00 + b, which no valid UTF-8 decodes to
// (the idea of Python's "surrogateescape", PEP 383).
const ESCAPE = 0xdc00
const ESCAPED = /[\udc80-\udcff]/u
const ESCAPED_RUNS = /([\udc80-\udcff]+)/u

class Utf8 implements Codec {
  private rest: Buffer = Buffer.alloc(0)
  private hasInvalid = false

  get encoding(): string {
    return this.hasInvalid ? 'utf-8 with other bytes' : 'utf-8'
  }

  decode(bytes: Buffer): string {
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes])
    const end = all.length - unfinished(all)
    this.rest = Buffer.from(all.subarray(end))
    return this.text(all.subarray(0, end))
  }

  decodeEnd(): string {
    const text = this.text(this.rest)
    this.rest = Buffer.alloc(0)
    return text
  }

  encode(text: string): Buffer {
    if (!this.hasInvalid || !ESCAPED.test(text)) return Buffer.from(text, 'utf8')
    const parts = text.split(ESCAPED_RUNS)
    return Buffer.concat(
      parts.map((part, i) =>
        i % 2 === 0 ? Buffer.from(part, 'utf8') : Buffer.from([...part].map((c) => c.charCodeAt(0) & 0xff)),
      ),
    )
  }

  private text(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString('latin1')
    if (isUtf8(bytes)) return bytes.toString('utf8')
    this.hasInvalid = true
    return escapeInvalid(bytes)
  }
}

/** Length of a character that is begun at the end and may be finished by the next chunk: 0 … 3 bytes. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

function escapeInvalid(bytes: Buffer): string {
  const parts: string[] = []
  let good = 0
  let i = 0
  while (i < bytes.length) {
    const length = validLength(bytes, i)
    if (length > 0) {
      i += length
      continue
    }
    if (i > good) parts.push(bytes.toString('utf8', good, i))
    parts.push(String.fromCharCode(ESCAPE + (bytes[i] ?? 0)))
    i++
    good = i
  }
  parts.push(bytes.toString('utf8', good))
  return parts.join('')
}

/** Length of the UTF-8 character here; 0 when there is none (Unicode 16, table 3-7). */
function validLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

class Utf16 implements Codec {
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
