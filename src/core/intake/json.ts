import type { Range } from './types'

/** A JSON value with its place. Of a string, the place is between the quotes. */
export type Json = JsonObject | JsonArray | JsonScalar
interface JsonObject extends Range {
  readonly kind: 'object'
  readonly entries: ReadonlyMap<string, Json>
}
interface JsonArray extends Range {
  readonly kind: 'array'
  readonly items: readonly Json[]
}
interface JsonScalar extends Range {
  readonly kind: 'scalar'
  /** as a string has it, escapes resolved; numbers and literals as they are written */
  readonly text: string
}

const DEPTH_MAX = 60
const SPACE = /[\s\uFEFF]*/y
const LITERAL = /[\w.+-]{1,40}/y

/**
 * Reads JSON as far as it goes: a text that was cut off gives what stands before the cut.
 * @param from  offset of the first value, blanks before it are passed over
 * @returns null when no value begins there
 */
export const readJson = (text: string, from = 0): Json | null => new Scanner(text, from).value(0)

/** The value under these keys; null when there is none. */
export function at(node: Json | null | undefined, ...path: readonly string[]): Json | null {
  let here = node ?? null
  for (const key of path) here = here?.kind === 'object' ? (here.entries.get(key) ?? null) : null
  return here
}

/** The text of a scalar; null when it is none. */
export const textAt = (node: Json | null | undefined, ...path: readonly string[]): string | null => {
  const leaf = at(node, ...path)
  return leaf?.kind === 'scalar' ? leaf.text : null
}

export const itemsOf = (node: Json | null): readonly Json[] => (node?.kind === 'array' ? node.items : [])

class Scanner {
  constructor(
    private readonly text: string,
    private pos: number,
  ) {}

  value(depth: number): Json | null {
    this.skip(SPACE)
    const start = this.pos
    const first = this.text[start]
    if (first === '"') return this.string()
    if (first === '{' && depth < DEPTH_MAX) return this.object(start, depth)
    if (first === '[' && depth < DEPTH_MAX) return this.array(start, depth)
    const text = this.skip(LITERAL)
    return text === '' ? null : { kind: 'scalar', text, start, end: this.pos }
  }

  private object(start: number, depth: number): Json {
    const entries = new Map<string, Json>()
    this.pos += 1
    for (;;) {
      this.skip(SPACE)
      if (this.text[this.pos] !== '"') break
      const key = this.string().text
      if (!this.takes(':')) break
      const value = this.value(depth + 1)
      if (value === null) break
      entries.set(key, value)
      if (!this.takes(',')) break
    }
    this.takes('}')
    return { kind: 'object', entries, start, end: this.pos }
  }

  private array(start: number, depth: number): Json {
    const items: Json[] = []
    this.pos += 1
    for (;;) {
      const value = this.value(depth + 1)
      if (value === null) break
      items.push(value)
      if (!this.takes(',')) break
    }
    this.takes(']')
    return { kind: 'array', items, start, end: this.pos }
  }

  private string(): JsonScalar {
    const start = this.pos + 1
    let end = start
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1
    end = Math.min(end, this.text.length)
    this.pos = Math.min(end + 1, this.text.length)
    return { kind: 'scalar', text: withoutEscapes(this.text.slice(start, end)), start, end }
  }

  private takes(mark: string): boolean {
    this.skip(SPACE)
    if (this.text[this.pos] !== mark) return false
    this.pos += 1
    return true
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.pos
    const match = pattern.exec(this.text)?.[0] ?? ''
    this.pos += match.length
    return match
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

const withoutEscapes = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, mark: string | undefined) =>
        hex === undefined
          ? (ESCAPES[mark ?? ''] ?? mark ?? '')
          : String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text
