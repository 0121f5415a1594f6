import type { Row } from '@core/masking/looked'
import { BLOCK } from '@core/masking/rows'

// Two screens around the one in sight, and then some; a block is a few hundred lines.
const KEPT = 16

export type LoadBlock = (block: number) => Promise<readonly Row[]>

/** Pages of rows out of blocks, wherever the file is opened; only blocks that a page needs are asked for. */
export class RowReader {
  private readonly blocks = new Map<number, Promise<readonly Row[]>>()
  private readonly last: number

  constructor(
    readonly length: number,
    private readonly load: LoadBlock,
  ) {
    this.last = Math.max(0, Math.ceil(length / BLOCK) - 1)
  }

  /** As many rows, beginning with the one to which the byte belongs; at the end of the file with an earlier one. */
  async page(offset: number, count: number): Promise<readonly Row[]> {
    let { block, index, rows } = await this.locate(offset)
    const page = rows.slice(index, index + count)
    while (page.length < count && block < this.last) {
      rows = await this.get(++block)
      page.push(...rows.slice(0, count - page.length))
    }
    const first = page[0]
    if (page.length >= count || first === undefined) return page
    const start = await this.moved(first.offset, page.length - count)
    return start === first.offset ? page : this.page(start, count)
  }

  /** The byte at which the row begins that stands so many rows further down, or up; the first or the last one at most. */
  async moved(offset: number, by: number): Promise<number> {
    let { block, index, rows } = await this.locate(offset)
    index += by
    while (index >= rows.length && block < this.last) {
      const next = await this.get(block + 1)
      // The file may end with a row that began in the block before.
      if (next.length === 0) break
      index -= rows.length
      block++
      rows = next
    }
    while (index < 0 && block > 0) {
      rows = await this.get(--block)
      index += rows.length
    }
    return rows[Math.max(0, Math.min(index, rows.length - 1))]?.offset ?? 0
  }

  private async locate(offset: number) {
    let block = Math.max(0, Math.min(this.last, Math.floor(offset / BLOCK)))
    for (;;) {
      const rows = await this.get(block)
      const index = rows.findLastIndex((row) => row.offset <= offset)
      if (index >= 0 || block === 0) return { block, index: Math.max(0, index), rows }
      block--
    }
  }

  private get(block: number): Promise<readonly Row[]> {
    const known = this.blocks.get(block)
    const rows = known ?? this.load(block)
    this.blocks.delete(block)
    this.blocks.set(block, rows)
    rows.catch(() => this.blocks.delete(block))
    const oldest = this.blocks.keys().next().value
    if (this.blocks.size > KEPT && oldest !== undefined) this.blocks.delete(oldest)
    return rows
  }
}
