import type { TextCodec } from './codec'

// Legacy Japanese encodings: a byte below 0x80 is ASCII, most others open a pair. Shift_JIS is read as CP932.
export type JapaneseEncoding = 'shift_jis' | 'euc-jp'

interface Table {
  /** pair → character; 0: none that would come back as the same pair */
  readonly chars: Uint16Array
  /** character → pair or single byte; 0: none */
  readonly bytes: Uint16Array
}

const LEADS: Readonly<Record<JapaneseEncoding, readonly (readonly [number, number])[]>> = {
  shift_jis: [
    [0x81, 0x9f],
    [0xe0, 0xfc],
  ],
  'euc-jp': [
    [0x8e, 0x8e],
    [0xa1, 0xfe],
  ],
}
const KANA_FIRST = 0xa1
const KANA_LAST = 0xdf
const KANA_CHAR = 0xff61
const ESCAPE = 0xdc00
const tables = new Map<JapaneseEncoding, Table>()

const isLead = (encoding: JapaneseEncoding, byte: number) =>
  LEADS[encoding].some(([first, last]) => byte >= first && byte <= last)

/** Made once from what the platform knows. CP932 has characters with two codes; the first one is the one written. */
function tableOf(encoding: JapaneseEncoding): Table {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding)
  const table = { chars: new Uint16Array(65_536), bytes: new Uint16Array(65_536) }
  for (let pair = 0x8100; pair <= 0xffff; pair++) {
    if (!isLead(encoding, pair >> 8)) continue
    const text = decoder.decode(Uint8Array.of(pair >> 8, pair & 255))
    const char = text.charCodeAt(0)
    if (text.length !== 1 || char < 0x80 || char === 0xfffd || table.bytes[char] !== 0) continue
    table.chars[pair] = char
    table.bytes[char] = pair
  }
  tables.set(encoding, table)
  return table
}

/** Bytes that are not this encoding become lone surrogates, U+DC00 + byte, so that all bytes come back. */
export class Japanese implements TextCodec {
  private readonly table: Table
  private lead = -1

  constructor(readonly encoding: JapaneseEncoding) {
    this.table = tableOf(encoding)
  }

  decode(bytes: Buffer): string {
    const codes = new Uint16Array(bytes.length + 1)
    let length = 0
    for (const byte of bytes) {
      if (this.lead >= 0) {
        const char = this.table.chars[(this.lead << 8) | byte] ?? 0
        const first = this.lead
        this.lead = -1
        if (char !== 0) {
          codes[length++] = char
          continue
        }
        codes[length++] = ESCAPE + first
      }
      if (isLead(this.encoding, byte)) this.lead = byte
      else codes[length++] = this.single(byte)
    }
    return Buffer.from(codes.buffer, 0, length * 2).toString('utf16le')
  }

  decodeEnd(): string {
    const rest = this.lead < 0 ? '' : String.fromCharCode(ESCAPE + this.lead)
    this.lead = -1
    return rest
  }

  encode(text: string): Buffer {
    const bytes = Buffer.alloc(text.length * 2)
    let length = 0
    for (let i = 0; i < text.length; i++) {
      const char = text.charCodeAt(i)
      const pair = this.table.bytes[char] ?? 0
      if (char < 0x80) bytes[length++] = char
      else if (char >= ESCAPE + 0x80 && char <= ESCAPE + 0xff) bytes[length++] = char - ESCAPE
      else if (pair === 0) bytes[length++] = char - KANA_CHAR + KANA_FIRST
      else length = bytes.writeUInt16BE(pair, length)
    }
    return bytes.subarray(0, length)
  }

  private single(byte: number): number {
    if (byte < 0x80) return byte
    const isKana = this.encoding === 'shift_jis' && byte >= KANA_FIRST && byte <= KANA_LAST
    return isKana ? byte - KANA_FIRST + KANA_CHAR : ESCAPE + byte
  }
}

/**
 * Which legacy Japanese encoding text has that is not UTF-8: the one with clearly fewer odd bytes; null when neither
 * explains nearly all of them.
 */
export function japaneseOf(head: Buffer): JapaneseEncoding | null {
  const scores = (['euc-jp', 'shift_jis'] as const).map((encoding) => ({
    encoding,
    odd: oddShare(head, encoding),
  }))
  const best = scores.reduce((a, b) => (b.odd < a.odd ? b : a))
  return best.odd < 0.02 ? best.encoding : null
}

function oddShare(head: Buffer, encoding: JapaneseEncoding): number {
  const { chars } = tableOf(encoding)
  let odd = 0
  let high = 0
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0
    if (byte < 0x80) continue
    high++
    const isKana = encoding === 'shift_jis' && byte >= KANA_FIRST && byte <= KANA_LAST
    if (isKana) odd += 0.3
    else if (
      isLead(encoding, byte) &&
      i + 1 < head.length &&
      (chars[(byte << 8) | (head[i + 1] ?? 0)] ?? 0) !== 0
    )
      i++
    else if (i + 1 < head.length) odd++
  }
  // Half-width kana occur, but a text of nothing else is more likely the other encoding.
  return high === 0 ? 1 : Math.max(0, odd / high - 0.15)
}
