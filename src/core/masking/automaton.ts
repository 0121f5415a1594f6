import { type Place, parseTrigger } from './trigger'

const NEWLINE = 10
const UNKNOWN = -1

/**
 * All triggers as one deterministic automaton, built as far as the text needs it. One table look-up a character finds
 * every trigger at once; its states are sets of trigger places, so their number is bounded by the triggers.
 */
export class Automaton {
  /** character → column of the table */
  readonly columns: Uint8Array
  readonly width: number
  /**
   * row + column → row of the next state; negative: ask `enter`. A plain step costs one comparison.
   */
  table: Int32Array
  private readonly places: readonly (readonly Place[])[]
  private readonly sample: readonly number[]
  private readonly starts: readonly (readonly number[])[]
  private readonly offsets: readonly number[]
  private readonly rows = new Map<string, number>()
  private readonly sets: (readonly number[])[] = []
  private readonly accepts: (readonly number[])[] = []

  constructor(triggers: readonly string[]) {
    this.places = triggers.map(parseTrigger)
    const offsets: number[] = []
    let total = 0
    for (const places of this.places) {
      offsets.push(total)
      total += places.length + 1
    }
    this.offsets = offsets
    const { columns, sample } = partition(this.places)
    this.columns = columns
    this.sample = sample
    this.width = sample.length
    const first = this.places.flatMap((_, i) => this.closure(i, 0))
    this.starts = sample.map((char) => this.move(first, char))
    this.table = new Int32Array(this.width * 256).fill(UNKNOWN)
    this.row([])
  }

  /**
   * The row behind a negative table entry, which is worked out when it is needed first, and then remembered.
   * @param row   row of the state before
   * @param char  the character's code
   */
  enter(row: number, char: number): number {
    const at = row + (this.columns[char] ?? 0)
    const known = this.table[at] ?? UNKNOWN
    if (known < UNKNOWN) return -known - 2
    const next = this.step(row / this.width, char)
    const isSpecial = char === NEWLINE || (this.accepts[next / this.width] ?? []).length > 0
    this.table[at] = isSpecial ? -next - 2 : next
    return next
  }

  /** The triggers that are complete in a row's state. */
  acceptsOf(row: number): readonly number[] {
    return this.accepts[row / this.width] ?? []
  }

  private step(state: number, char: number): number {
    if (char === NEWLINE) return 0
    const column = this.columns[char] ?? 0
    const moved = this.move(this.sets[state] ?? [], this.sample[column] ?? -1)
    return this.row([...new Set([...moved, ...(this.starts[column] ?? [])])].sort((a, b) => a - b))
  }

  private row(set: readonly number[]): number {
    const key = set.join()
    const known = this.rows.get(key)
    if (known !== undefined) return known
    const row = this.sets.length * this.width
    this.rows.set(key, row)
    this.sets.push(set)
    this.accepts.push(set.flatMap((id) => this.accepted(id)))
    if (row + this.width > this.table.length) this.grow()
    return row
  }

  private grow(): void {
    const bigger = new Int32Array(this.table.length * 2).fill(UNKNOWN)
    bigger.set(this.table)
    this.table = bigger
  }

  private locate(id: number): readonly [trigger: number, place: number] {
    let low = 0
    let high = this.offsets.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.offsets[middle] ?? 0) <= id) low = middle
      else high = middle - 1
    }
    return [low, id - (this.offsets[low] ?? 0)]
  }

  private accepted(id: number): readonly number[] {
    const [trigger, place] = this.locate(id)
    return place === this.places[trigger]?.length ? [trigger] : []
  }

  private closure(trigger: number, place: number): readonly number[] {
    const ids = [(this.offsets[trigger] ?? 0) + place]
    const places = this.places[trigger] ?? []
    for (let i = place; places[i]?.optional; i++) ids.push((this.offsets[trigger] ?? 0) + i + 1)
    return ids
  }

  private move(ids: readonly number[], char: number): readonly number[] {
    return ids.flatMap((id) => {
      const [trigger, place] = this.locate(id)
      return this.places[trigger]?.[place]?.chars.has(char) ? this.closure(trigger, place + 1) : []
    })
  }
}

/** Characters that no trigger tells apart share a column; column 0 is all the rest, and the newline has its own. */
function partition(patterns: readonly (readonly Place[])[]) {
  const sets = [...new Set(patterns.flat().map((place) => place.chars))]
  const known = new Set<number>([NEWLINE, ...sets.flatMap((set) => [...set])])
  const columns = new Uint8Array(65_536)
  const byKey = new Map<string, number>([['', 0]])
  const sample = [-1]
  for (const char of known) {
    const key = char === NEWLINE ? 'newline' : sets.map((set) => (set.has(char) ? 1 : 0)).join('')
    let column = byKey.get(key)
    if (column === undefined) {
      column = sample.length
      byKey.set(key, column)
      sample.push(char)
    }
    columns[char] = column
  }
  return { columns, sample }
}
