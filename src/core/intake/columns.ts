import { type Found, found } from './found'
import type { Line } from './paste'

/** A word of a line and where it stands. */
export interface Cell {
  readonly text: string
  readonly start: number
}

/** The words of a line, parted by blanks; a `${name}` of a format description is its name. */
export const cellsOf = ({ text, start }: Line): readonly Cell[] =>
  [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ text: word, start: start + index }))

/** A log line as a table row: the value of a named column; nothing where the column is missing or empty. */
export function columnsOf(
  names: readonly string[],
  cells: readonly Cell[],
): (field: string, column: string) => readonly Found[] {
  return (field, column) => {
    const cell = cells[names.indexOf(column)]
    return cell === undefined ? [] : found(field, cell.text, cell.start)
  }
}
