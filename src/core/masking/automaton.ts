import { parseTrigger } from './trigger'

const NEWLINE = 10
const UNKNOWN = -1
const BYTES = 256

/** One place of a trigger, or one between the bytes of a character. */
interface Node {
  readonly id: number
  readonly edges: { readonly bytes: ReadonlySet<number>; readonly to: Node }[]
  /** reached without a byte, since what is between may be left out */
  skip: Node | null
  /** the trigger that is complete here */
  accepts: number | null
}

/**
 * All triggers as one deterministic automaton over UTF-8, built as far as the text needs it. One table look-up a byte finds
 * every trigger at once; its states are sets of trigger places, so their number is bounded by the triggers.
 */
export class Automaton {
  /** byte → column of the table */
  readonly columns: Uint8Array
  readonly width: number
  /** row + column → row of the next state; negative: ask `enter`. A plain step costs one comparison. */
  table: Int32Array
  private readonly nodes: Node[] = []
  private readonly starts: readonly (readonly Node[])[]
  private readonly rows = new Map<string, number>()
  private readonly sets: (readonly Node[])[] = []
  private readonly accepts: (readonly number[])[] = []

  constructor(triggers: readonly string[]) {
    const first = triggers.flatMap((trigger, id) => closure(this.addTrigger(trigger, id)))
    const { columns, sample } = partition(this.nodes)
    this.columns = columns
    this.width = sample.length
    this.starts = sample.map((byte) => move(first, byte))
    this.table = new Int32Array(this.width * BYTES).fill(UNKNOWN)
    this.row([])
  }

  /**
   * The row behind a negative table entry, which is worked out when it is needed first, and then remembered.
   * @param row  row of the state before
   */
  enter(row: number, byte: number): number {
    const at = row + (this.columns[byte] ?? 0)
    const known = this.table[at] ?? UNKNOWN
    if (known < UNKNOWN) return -known - 2
    const next = byte === NEWLINE ? 0 : this.step(row / this.width, byte)
    const isSpecial = byte === NEWLINE || this.acceptsOf(next).length > 0
    this.table[at] = isSpecial ? -next - 2 : next
    return next
  }

  /** The triggers that are complete in a row's state. */
  acceptsOf(row: number): readonly number[] {
    return this.accepts[row / this.width] ?? []
  }

  private addTrigger(trigger: string, id: number): Node {
    const first = this.addNode()
    let node = first
    for (const { chars, optional } of parseTrigger(trigger)) {
      const next = this.addNode()
      this.addPlace(node, next, chars)
      if (optional) node.skip = next
      node = next
    }
    node.accepts = id
    return first
  }

  private addNode(): Node {
    const node: Node = { id: this.nodes.length, edges: [], skip: null, accepts: null }
    this.nodes.push(node)
    return node
  }

  /** ASCII characters are one step together; each other one is a chain of its bytes. */
  private addPlace(from: Node, to: Node, chars: ReadonlySet<number>): void {
    const ascii = new Set([...chars].filter((char) => char < 0x80))
    if (ascii.size > 0) from.edges.push({ bytes: ascii, to })
    for (const char of chars) if (char >= 0x80) this.addChain(from, to, utf8(char))
  }

  private addChain(from: Node, to: Node, bytes: readonly number[]): void {
    let node = from
    bytes.forEach((byte, i) => {
      const next = i === bytes.length - 1 ? to : this.addNode()
      node.edges.push({ bytes: new Set([byte]), to: next })
      node = next
    })
  }

  private step(state: number, byte: number): number {
    const started = this.starts[this.columns[byte] ?? 0] ?? []
    const nodes = new Set([...move(this.sets[state] ?? [], byte), ...started])
    return this.row([...nodes].sort((a, b) => a.id - b.id))
  }

  private row(set: readonly Node[]): number {
    const key = set.map(({ id }) => id).join()
    const known = this.rows.get(key)
    if (known !== undefined) return known
    const row = this.sets.length * this.width
    this.rows.set(key, row)
    this.sets.push(set)
    this.accepts.push(set.flatMap(({ accepts }) => accepts ?? []))
    if (row + this.width > this.table.length) this.grow()
    return row
  }

  private grow(): void {
    const bigger = new Int32Array(this.table.length * 2).fill(UNKNOWN)
    bigger.set(this.table)
    this.table = bigger
  }
}

function closure(node: Node): readonly Node[] {
  const nodes = [node]
  for (let next = node.skip; next !== null; next = next.skip) nodes.push(next)
  return nodes
}

const move = (nodes: readonly Node[], byte: number): readonly Node[] =>
  nodes.flatMap(({ edges }) => edges.flatMap(({ bytes, to }) => (bytes.has(byte) ? closure(to) : [])))

const tail = (char: number, shift: number): number => 0x80 | ((char >> shift) & 63)

/** The bytes of a character behind ASCII. */
function utf8(char: number): readonly number[] {
  if (char < 0x800) return [0xc0 | (char >> 6), tail(char, 0)]
  if (char < 0x10000) return [0xe0 | (char >> 12), tail(char, 6), tail(char, 0)]
  return [0xf0 | (char >> 18), tail(char, 12), tail(char, 6), tail(char, 0)]
}

/** Bytes that no trigger tells apart share a column; column 0 is all the rest, and the newline has its own. */
function partition(nodes: readonly Node[]) {
  const edges = nodes.flatMap((node) => node.edges.map(({ bytes }) => [...bytes].sort((a, b) => a - b)))
  const sets = [...new Map(edges.map((bytes) => [bytes.join(), bytes])).values()]
  const keys = Array.from({ length: BYTES }, () => '')
  sets.forEach((bytes, id) => {
    for (const byte of bytes) keys[byte] += `${id} `
  })
  keys[NEWLINE] = 'newline'
  const columns = new Uint8Array(BYTES)
  const byKey = new Map<string, number>([['', 0]])
  const sample = [keys.indexOf('')]
  keys.forEach((key, byte) => {
    let column = byKey.get(key)
    if (column === undefined) {
      column = sample.push(byte) - 1
      byKey.set(key, column)
    }
    columns[byte] = column
  })
  return { columns, sample }
}
