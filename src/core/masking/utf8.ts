/** Bytes to text, as the platform does it fastest: UTF-8, a byte-order mark kept, never throwing. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
export const decodeUtf8: Decode = (bytes, start, end) => decoder.decode(bytes.subarray(start, end))

/** How many bytes a UTF-16 unit of well-formed text takes; the two halves of a pair take two each. */
const unitLength = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3

/**
 * A stretch of bytes as text, with the place of each of its UTF-16 units among the bytes. A byte that is not UTF-8 is the lone
 * surrogate U+DC00 + byte (the idea of PEP 383), so that every unit knows its bytes.
 */
export class Piece {
  readonly text: string
  /** unit → byte, counted from `base`; null: each unit is one byte */
  private readonly places: Uint32Array | null

  /**
   * @param bytes  may be written over later; until then byte … unit holds
   * @param base   where it begins
   * @param end    behind its last byte
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly base: number,
    readonly end: number,
    private readonly decode: Decode,
  ) {
    const text = decode(bytes, base, end)
    // Every unit takes at least one byte, so equal lengths mean one byte each.
    const places = text.length === end - base ? null : placesOf(text, end - base)
    const isOdd = places?.length === 0
    this.text = isOdd ? '' : text
    this.places = places
    if (isOdd) ({ text: this.text, places: this.places } = decodeOdd(bytes, base, end))
  }

  /** The same with bytes of its own. */
  detached(): Piece {
    return new Piece(this.bytes.slice(this.base, this.end), 0, this.end - this.base, this.decode)
  }

  /** Where among the bytes a unit begins. */
  byteAt(unit: number): number {
    return this.base + (this.places === null ? unit : (this.places[unit] ?? 0))
  }

  /** The unit that begins at this byte, or the next one. */
  unitAt(byte: number): number {
    const { places } = this
    const wanted = byte - this.base
    if (places === null || wanted <= 0) return wanted
    let low = 0
    let high = this.text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

const NO_PLACES = new Uint32Array(0)

/** Empty when the text does not take so many bytes: then some of them were no UTF-8. */
function placesOf(text: string, length: number): Uint32Array {
  const places = new Uint32Array(text.length + 1)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    places[i] = at
    at += unitLength(text.charCodeAt(i))
  }
  places[text.length] = at
  return at === length ? places : NO_PLACES
}

/** The text of bytes that may hold lone surrogates, each with the three bytes that its number would have. */
export const decodeUnits = (bytes: Uint8Array): string => decodeOdd(bytes, 0, bytes.length).text

function decodeOdd(bytes: Uint8Array, base: number, end: number) {
  const units: string[] = []
  const places = new Uint32Array(end - base + 1)
  let unit = 0
  let at = base
  while (at < end) {
    const length = validLength(bytes, at, end)
    const code = length === 0 ? 0xdc00 + (bytes[at] ?? 0) : codePoint(bytes, at, length)
    const char = String.fromCodePoint(code)
    units.push(char)
    for (let i = 0; i < char.length; i++) places[unit + i] = at - base + i * 2
    unit += char.length
    at += Math.max(1, length)
  }
  places[unit] = end - base
  return { text: units.join(''), places }
}

/** Length of the character here; 0 when there is none (Unicode 16, table 3-7; lone surrogates count as characters). */
function validLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = leadLength(first)
  if (length === 0 || at + length > end) return 0
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] ?? 0
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  return isOverlong || (first === 0xf4 && second > 0x8f) ? 0 : length
}

const leadLength = (byte: number): number =>
  byte < 0xc2 || byte > 0xf4 ? 0 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0
  if (length === 1) return first
  let code = first & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f)
  return code
}

/** Length of a character that is begun before `end` and not finished there: 0 … 3 bytes. */
export function unfinished(bytes: Uint8Array, start: number, end: number): number {
  for (let back = 1; back <= Math.min(3, end - start); back++) {
    const byte = bytes[end - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    return leadLength(byte) > back ? back : 0
  }
  return 0
}

/** The first place at or behind `at` where a character may begin. */
export function characterAt(bytes: Uint8Array, at: number): number {
  let place = at
  while (place < at + 3 && ((bytes[place] ?? 0) & 0xc0) === 0x80) place++
  return place
}
