import type { LineMarkList } from '@core/masking/line-marks'
import { type Layout, nextLine } from '@core/masking/rows'

const SLICE = 262_144
// Further away the number of a line is not worth the reading.
const COUNTED_MAX = 4 * 1_048_576
const REMEMBERED = 4_096

/** Tells the numbers of lines by counting from the nearest place where it is known. */
export class LineCounter {
  /** in order */
  private known: (readonly [position: number, breaks: number])[]

  constructor(
    private readonly read: (from: number, to: number) => Promise<Uint8Array>,
    private readonly layout: Layout,
    marks: LineMarkList,
  ) {
    this.known = [[0, 0], ...marks]
  }

  /** @returns the number of the line to which the byte belongs, from 1; null: it would take too much reading */
  async lineAt(position: number): Promise<number | null> {
    const at = this.known.findLastIndex(([place]) => place <= position)
    const [start = 0, breaks = 0] = this.known[at] ?? []
    if (position - start > COUNTED_MAX) return null
    let count = breaks
    for (let from = start; from < position; from += SLICE)
      count += this.breaksIn(await this.read(from, Math.min(position, from + SLICE)))
    if (position > start && this.known.length < REMEMBERED)
      this.known = [...this.known, [position, count] as const].sort(([a], [b]) => a - b)
    return count + 1
  }

  private breaksIn(bytes: Uint8Array): number {
    let count = 0
    for (let next = nextLine(bytes, 0, this.layout); next >= 0; next = nextLine(bytes, next, this.layout))
      count++
    return count
  }
}
