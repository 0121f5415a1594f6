import { type HitMapData, hitsIn } from '@core/masking/hit-map'
import type { LineMarkList } from '@core/masking/line-marks'
import type { LineLooker, Row } from '@core/masking/looked'
import { BLOCK, CUT, type Layout, regionOf, rowsOf } from '@core/masking/rows'
import { decodeUtf8, Piece } from '@core/masking/utf8'
import { codecFor, LOOKED_AT } from '@edge/masking/codec'
import type { ByteSource } from './byte-source'
import { layoutOf } from './layout'
import { LineCounter } from './line-counter'

/** A hit: the row in which it is, and which of the row's marks. */
export interface HitPlace {
  readonly offset: number
  readonly index: number
}

export interface StepInput {
  /** where to begin; the hit there is passed over */
  readonly from: HitPlace
  readonly direction: 1 | -1
  readonly kinds: readonly string[]
}

export interface Stepped {
  /** null: none up to `reached`, or none at all when that is null */
  readonly hit: HitPlace | null
  /** whether the end was passed, and the search went on from the other one */
  readonly isWrapped: boolean
  readonly reached: number | null
}

// A search reads so much and then asks to be told to go on: without a map it would read all of a large file.
const SEARCH_MAX = 32 * 1_048_576

/** Reads of a file what is looked at, and nothing else. */
export class FileLook {
  private bytes = 0
  private readonly lineCounter: LineCounter
  /** Hits stand together: the next one is mostly in the block of the last one. */
  private latest: { readonly block: number; readonly looker: LineLooker; readonly rows: Row[] } | null = null

  private constructor(
    private readonly source: ByteSource,
    private readonly head: Buffer,
    private readonly layout: Layout,
    marks: LineMarkList,
  ) {
    this.lineCounter = new LineCounter((from, to) => this.read(from, to), layout, marks)
  }

  /** @param marks  where lines are, as far as it is known */
  static async of(source: ByteSource, marks: LineMarkList): Promise<FileLook> {
    const head = await source.read(0, Math.min(source.length, LOOKED_AT))
    const look = new FileLook(source, head, layoutOf(codecFor(head).encoding), marks)
    look.bytes = head.length
    return look
  }

  get length(): number {
    return this.source.length
  }

  /** Bytes read so far. */
  get bytesRead(): number {
    return this.bytes
  }

  close(): Promise<void> {
    return this.source.close()
  }

  /** The rows that begin in this block. */
  async block(block: number, looker: LineLooker): Promise<Row[]> {
    const { latest } = this
    if (latest?.block === block && latest.looker === looker) return latest.rows
    const rows = await this.rows(block, looker)
    this.latest = { block, looker, rows }
    return rows
  }

  private async rows(block: number, looker: LineLooker): Promise<Row[]> {
    const { from, to } = regionOf(block, this.length)
    if (from >= to) return []
    const bytes = await this.read(from, to)
    const firstLine = await this.lineCounter.lineAt(from)
    return rowsOf({
      region: { bytes, base: from },
      block,
      layout: this.layout,
      looker,
      utf8: this.toUtf8(bytes),
      unitsOf: (part) => this.unitsOf(part),
      firstLine,
    })
  }

  /** The next hit of these kinds, or the one before; past the end it goes on from the other one. */
  async step(input: StepInput, map: HitMapData | null, looker: LineLooker): Promise<Stepped> {
    const { from, direction, kinds } = input
    const none = { hit: null, isWrapped: false, reached: null }
    if (kinds.length === 0 || this.length === 0) return none
    // Only a map of these very bytes may say where there is nothing.
    const mayHave = map === null || map.length !== this.length ? () => true : hitsIn(map, kinds)
    const blocks = Math.ceil(this.length / BLOCK)
    const first = Math.min(blocks - 1, Math.floor(from.offset / BLOCK))
    const limit = this.bytes + SEARCH_MAX
    for (let i = 0; i <= blocks; i++) {
      const block = (first + direction * i + blocks * 2) % blocks
      if (this.bytes > limit) return { ...none, reached: (direction > 0 ? block : block + 1) * BLOCK }
      // A row may begin in one block, and its hit in the next one.
      if (!mayHave(block * BLOCK, (block + 1) * BLOCK + CUT * 3)) continue
      const found = placesOf(await this.block(block, looker), kinds)
      const round = i === 0 ? 'first' : i === blocks ? 'last' : 'whole'
      const hit = nearest(found, input, round)
      if (hit !== null)
        return { hit, isWrapped: round === 'last' || (block - first) * direction < 0, reached: null }
    }
    return none
  }

  private async read(from: number, to: number): Promise<Buffer> {
    const bytes = await this.source.read(from, to)
    this.bytes += bytes.length
    return bytes
  }

  private toUtf8(bytes: Buffer): Uint8Array {
    const codec = codecFor(this.head)
    const first = codec.toUtf8(bytes)
    const rest = codec.toUtf8End()
    return rest.length === 0 ? first : Buffer.concat([first, rest])
  }

  private unitsOf(part: Uint8Array): number {
    const utf8 = this.toUtf8(Buffer.from(part))
    return new Piece(utf8, 0, utf8.length, decodeUtf8).text.length
  }
}

const placesOf = (rows: readonly Row[], kinds: readonly string[]): HitPlace[] =>
  rows.flatMap(({ offset, marks }) =>
    marks.flatMap(({ kind, isPart }, index) => (!isPart && kinds.includes(kind) ? [{ offset, index }] : [])),
  )

/** @param round  the block of the start is looked at first for what is behind it, and last for the rest */
function nearest(
  found: readonly HitPlace[],
  { from, direction }: StepInput,
  round: 'first' | 'whole' | 'last',
): HitPlace | null {
  const isBehind = ({ offset, index }: HitPlace) =>
    (offset - from.offset || index - from.index) * direction > 0
  const fitting = round === 'whole' ? found : found.filter((place) => isBehind(place) === (round === 'first'))
  return (direction > 0 ? fitting[0] : fitting.at(-1)) ?? null
}
