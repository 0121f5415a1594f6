import type { LineLooker, LookedLine, Mark, Row } from './looked'

/** Rows come in blocks: a row is in the block in which it begins. */
export const BLOCK = 32_768
/** A line of twice this or more is cut at every multiple of it: whoever looks at any part finds the same cuts. */
export const CUT = 2_048
/** Read before a block, so that keys over many lines and values that began earlier are recognised … */
export const LEAD = 16_384
/** … and behind it, for the row that begins last. */
export const TAIL = 4 * CUT

/** How the file's characters lie in bytes: what is needed to find line breaks without reading the text. */
export interface Layout {
  readonly width: 1 | 2
  readonly isBigEndian: boolean
  /** moves a cut to where a character begins */
  readonly toCharacter: (bytes: Uint8Array, at: number) => number
}

/** A part of a file. */
export interface Region {
  readonly bytes: Uint8Array
  /** where it begins in the file */
  readonly base: number
}

/** What of a file must be read to show a block. */
export const regionOf = (block: number, length: number): { readonly from: number; readonly to: number } => ({
  from: Math.max(0, block * BLOCK - LEAD),
  to: Math.min(length, (block + 1) * BLOCK + TAIL),
})

const NEWLINE = 10

/** Behind the next line break at or after `from`; -1: there is none. */
export function nextLine(bytes: Uint8Array, from: number, { width, isBigEndian }: Layout): number {
  let at = bytes.indexOf(NEWLINE, from)
  if (width === 1) return at < 0 ? -1 : at + 1
  for (; at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    const other = isBigEndian ? at - 1 : at + 1
    if ((at & 1) === (isBigEndian ? 1 : 0) && bytes[other] === 0) return isBigEndian ? at + 1 : at + 2
  }
  return -1
}

interface Cut {
  /** place in the region */
  readonly at: number
  readonly isRest: boolean
  /** which of the region's lines */
  readonly line: number
  readonly lineStart: number
}

/** Where rows begin in a region, the first partial line included. */
function cutsOf({ bytes, base }: Region, layout: Layout): Cut[] {
  const cuts: Cut[] = []
  let line = 0
  for (let lineStart = 0; lineStart < bytes.length; line++) {
    const next = nextLine(bytes, lineStart, layout)
    const end = next < 0 ? bytes.length : next
    cuts.push({ at: lineStart, isRest: base > 0 && lineStart === 0, line, lineStart })
    const first = Math.ceil((base + lineStart + CUT) / CUT) * CUT
    for (let at = first - base; at + CUT < end; at += CUT) {
      const place = layout.toCharacter(bytes, at)
      cuts.push({ at: place, isRest: true, line, lineStart })
    }
    lineStart = end
  }
  return cuts
}

export interface RowsInput {
  readonly region: Region
  readonly block: number
  readonly layout: Layout
  readonly looker: LineLooker
  /** the region as UTF-8 */
  readonly utf8: Uint8Array
  /** UTF-16 units of so many bytes of a line */
  readonly unitsOf: (bytes: Uint8Array) => number
  /** number of the line that the region begins in; null: not known */
  readonly firstLine: number | null
}

/** The rows of a block as they are in what was read. */
export function rowsOf({ region, block, layout, looker, utf8, unitsOf, firstLine }: RowsInput): Row[] {
  const cuts = cutsOf(region, layout)
  const lines = looker.lines(utf8)
  const from = block * BLOCK
  const rows: Row[] = []
  cuts.forEach((cut, i) => {
    const offset = region.base + cut.at
    if (offset < from || offset >= from + BLOCK) return
    const line = lines[cut.line]
    if (line === undefined) return
    const units = (at: number) =>
      at === cut.lineStart ? 0 : unitsOf(region.bytes.subarray(cut.lineStart, at))
    const next = cuts[i + 1]
    const end = next === undefined || next.line !== cut.line ? line.text.length : units(next.at)
    rows.push({
      offset,
      line: firstLine === null ? null : firstLine + cut.line,
      isRest: cut.isRest,
      ...part(line, units(cut.at), end),
    })
  })
  return rows
}

/** A part of a line with its marks; a value that is cut goes on as a part. */
function part({ text, marks }: LookedLine, start: number, end: number): Pick<Row, 'text' | 'marks'> {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start)
  return {
    text: text.slice(start, end),
    marks: inside.map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
      isPart: mark.isPart || mark.start < start,
      // The stand-in stands once, where the value begins.
      text: mark.start < start ? '' : mark.text,
    })),
  }
}

/** The row as it is in the masked copy; a mark keeps its place in the list. */
export function masked(row: Row): Row {
  let text = ''
  let at = 0
  const marks: Mark[] = []
  for (const mark of row.marks) {
    text += row.text.slice(at, mark.start)
    const start = text.length
    text += mark.fate === 'mask' ? mark.text : row.text.slice(mark.start, mark.end)
    marks.push({ ...mark, start, end: text.length })
    at = mark.end
  }
  return { ...row, text: text + row.text.slice(at), marks }
}
