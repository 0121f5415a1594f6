import { LineMarks } from '@core/masking/line-marks'
import { type Layout, nextLine } from '@core/masking/rows'
import { characterAt } from '@core/masking/utf8'

/** How characters of an encoding, as reports name it, lie in bytes. */
export function layoutOf(encoding: string): Layout {
  if (encoding.startsWith('utf-16')) {
    const isBigEndian = encoding === 'utf-16be'
    const isSecondHalf = (bytes: Uint8Array, at: number) =>
      ((bytes[isBigEndian ? at : at + 1] ?? 0) & 0xfc) === 0xdc
    return { width: 2, isBigEndian, toCharacter: (bytes, at) => (isSecondHalf(bytes, at) ? at + 2 : at) }
  }
  const isUtf8 = encoding.startsWith('utf-8')
  // Where a character of Shift_JIS begins cannot be seen from the middle; the text is not cut by it, only shown so.
  return { width: 1, isBigEndian: false, toCharacter: isUtf8 ? characterAt : (_bytes, at) => at }
}

/** Notes where lines are in the bytes of a file, whatever its encoding; memory is bounded. */
export class ByteLines {
  private readonly marks = new LineMarks()
  private readonly layout: Layout
  private rest = Buffer.alloc(0)
  private position = 0
  private breaks = 0

  constructor(encoding: string) {
    this.layout = layoutOf(encoding)
  }

  /** Takes the next bytes, however they were cut. */
  push(bytes: Buffer): void {
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes])
    const whole = all.subarray(0, all.length - (all.length % this.layout.width))
    this.rest = Buffer.from(all.subarray(whole.length))
    for (let next = nextLine(whole, 0, this.layout); next >= 0; next = nextLine(whole, next, this.layout))
      this.breaks++
    this.position += whole.length
    this.marks.add(this.position, this.breaks)
  }

  get list() {
    return this.marks.list
  }
}
