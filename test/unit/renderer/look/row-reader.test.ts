import type { Row } from '@core/masking/looked'
import { BLOCK } from '@core/masking/rows'
import { describe, expect, it } from 'vitest'
import { RowReader } from '../../../../src/renderer/look/row-reader'

const ROW = 100
const rowAt = (offset: number): Row => ({
  offset,
  line: offset / ROW + 1,
  isRest: false,
  text: '',
  marks: [],
})

/** A file in which every row takes 100 bytes but for the last one, which may take more. */
function readerOf(rows: number, length = rows * ROW) {
  const asked: number[] = []
  const reader = new RowReader(length, async (block) => {
    asked.push(block)
    const first = Math.ceil((block * BLOCK) / ROW)
    const last = Math.min(rows, Math.ceil(((block + 1) * BLOCK) / ROW))
    return Array.from({ length: Math.max(0, last - first) }, (_, i) => rowAt((first + i) * ROW))
  })
  return { reader, asked }
}
const lines = (rows: readonly Row[]) => rows.map(({ line }) => line)

describe('pages of rows', () => {
  it('begin with the row to which a byte belongs, and go on over the borders of blocks', async () => {
    const { reader } = readerOf(2_000)
    expect(lines(await reader.page(0, 3))).toEqual([1, 2, 3])
    expect(lines(await reader.page(12_345, 2))).toEqual([124, 125])
    const border = Math.floor(BLOCK / ROW) * ROW
    expect(lines(await reader.page(border, 3))).toEqual([328, 329, 330])
    expect(lines(await reader.page(BLOCK + 5, 1))).toEqual([328])
  })

  it('are full at the end of the file, too', async () => {
    const { reader } = readerOf(2_000)
    expect(lines(await reader.page(199_990, 4))).toEqual([1_997, 1_998, 1_999, 2_000])
    const short = readerOf(3).reader
    expect(lines(await short.page(250, 10))).toEqual([1, 2, 3])
  })

  it('are there when the file ends with a row that began in the block before', async () => {
    const { reader } = readerOf(328, BLOCK + 2_000)
    expect(lines(await reader.page(BLOCK + 1_999, 2))).toEqual([327, 328])
    expect(await reader.moved(32_000, 99)).toBe(32_700)
  })

  it('ask for the blocks that they need, once', async () => {
    const { reader, asked } = readerOf(100_000)
    await reader.page(5_000_000, 40)
    await reader.page(5_000_300, 40)
    await reader.moved(5_000_000, -20)
    expect(asked).toEqual([152])
  })

  it('ask again when reading has failed', async () => {
    let fails = true
    const reader = new RowReader(300, async () => {
      if (fails) throw new Error('gone')
      return [rowAt(0), rowAt(100), rowAt(200)]
    })
    await expect(reader.page(0, 2)).rejects.toThrow('gone')
    fails = false
    expect(lines(await reader.page(0, 2))).toEqual([1, 2])
  })
})

describe('moving by rows', () => {
  it.each([
    [0, 5, 500],
    [500, -5, 0],
    [0, -3, 0],
    [199_900, 7, 199_900],
    [100_000, 999, 199_900],
    [100_000, -999, 100],
    [32_750, 1, 32_800],
  ])('from byte %i by %i rows leads to %i', async (from, by, to) => {
    expect(await readerOf(2_000).reader.moved(from, by)).toBe(to)
  })
})
