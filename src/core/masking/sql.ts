import { type Hit, NOTHING } from './define'
import { skip } from './scan'
import { readValue } from './values'

const COLUMNS = /\(([^()]{1,400})\)\s{0,4}values ?\($/i
const NEXT = /\s{0,4},\s{0,4}/y
const NEXT_ROW = /\s{0,4}\)\s{0,4},\s{0,4}\(\s{0,4}/y
const CALL_OR_WORD = /[\w.]{1,80}(?:\([^()]{0,200}\))?/y
const MOST_VALUES = 256

/**
 * The values that an INSERT puts into certain columns: `INSERT INTO t (a, password) VALUES (1, 'x'), (2, 'y')`.
 * @param at      just behind `values (`
 * @param column  what the column is called
 */
export function inserted(line: string, at: number, column: RegExp): readonly Hit[] {
  const names = COLUMNS.exec(line.slice(Math.max(0, at - 440), at))?.[1]?.split(',')
  const wanted = names?.map((name) => column.test(name.replace(/[\s"'`[\]]/g, ''))) ?? []
  if (!wanted.includes(true)) return NOTHING
  const hits: Hit[] = []
  let [place, from] = [0, at]
  for (let count = 0; count < MOST_VALUES; count++) {
    const value = readCell(line, from)
    if (value === null) break
    if (wanted[place] === true && value.isQuoted && value.end > value.start)
      hits.push({ start: value.start, end: value.end })
    const next = skip(NEXT, line, value.after)
    const row = next === null ? skip(NEXT_ROW, line, value.after) : null
    if (next === null && row === null) break
    place = next === null ? 0 : place + 1
    from = next ?? row ?? from
  }
  return hits
}

function readCell(
  line: string,
  from: number,
): (Hit & { readonly isQuoted: boolean; readonly after: number }) | null {
  const quote = line.charAt(from)
  if (quote === "'" || quote === '"') {
    const empty = line[from + 1] === quote && line[from + 2] !== quote
    const value = empty ? { start: from + 1, end: from + 1 } : readValue(line, from)
    return value === null ? null : { ...value, isQuoted: true, after: value.end + 1 }
  }
  const end = skip(CALL_OR_WORD, line, from)
  return end === null ? null : { start: from, end, isQuoted: false, after: end }
}
