import { OpenBlock } from './block'
import type { Compiled } from './compile'
import { Inspector } from './inspect'
import type { Claim } from './resolve'
import { characterAt, type Decode, Piece, unfinished } from './utf8'

/** A very long line is looked at in windows of this many bytes … */
export const WINDOW = 65_536
/** … of which the last part is settled by the next one: a value at the border is seen as a whole. */
export const OVERLAP = 16_384
/** How far detectors may look back, and how much of the line before they see, in bytes. */
export const LOOK_BEHIND = 512
const NEWLINE = 10
const CLOSES_TAG = 62

/** Where the text goes. Every byte arrives once, in order, and must be taken at once. */
export interface Sink {
  /** bytes[start … end) stay as they are */
  readonly keep: (bytes: Uint8Array, start: number, end: number) => void
  /**
   * A line with something in it, or a window of a long one.
   * @param from    unit of the piece; what stands before was given already
   * @param claims  in order, not overlapping, inside from … to
   * @param line    counted from 1
   */
  readonly masked: (piece: Piece, from: number, to: number, claims: readonly Claim[], line: number) => void
}

export interface StreamOptions {
  readonly sink: Sink
  readonly isOwnAccount: (id: string) => boolean
  readonly decode: Decode
}

/**
 * Runs UTF-8 through all detectors. Only lines with a trigger become text. What is found depends on the bytes alone,
 * never on their chunks: lines are looked at as wholes, longer ones in windows counted from where they begin.
 */
export class Stream {
  /** Line breaks seen, plus one for a last line without. */
  lines = 0
  private bytes = new Uint8Array(0)
  private length = 0
  private at = 0
  private row = 0
  private lineStart = 0
  /** first byte of the line that is not settled; behind lineStart only in a long line */
  private open = 0
  private given = 0
  private previousStart = 0
  private events: number[] = []
  private swallowed: Claim | null = null
  private block: OpenBlock | null = null
  private readonly inspector: Inspector
  private readonly sink: Sink
  private readonly decode: Decode

  constructor(
    private readonly compiled: Compiled,
    { sink, isOwnAccount, decode }: StreamOptions,
  ) {
    this.sink = sink
    this.decode = decode
    this.inspector = new Inspector(compiled, isOwnAccount)
  }

  /** Calls of detectors so far. */
  get asked(): number {
    return this.inspector.asked
  }

  /** Whether lines are held back that `lines` has counted. */
  get isHolding(): boolean {
    return this.block !== null
  }

  push(chunk: Uint8Array): void {
    this.forget()
    this.append(chunk)
    while (this.at < this.length) {
      const limit = this.open + WINDOW
      if (this.at >= limit) this.closeWindow(this.at)
      else this.scanTo(Math.min(limit, this.length))
    }
    this.give(this.open)
  }

  end(): void {
    if (this.open < this.length) this.closeLine(this.length)
    this.block?.flush(this.sink)
    this.give(this.length)
    this.length = 0
  }

  /** The hot loop: one table look-up a byte. Ends at `stop`, which every line moves on. */
  private scanTo(stop: number): void {
    const { automaton } = this.compiled
    const { columns } = automaton
    const { bytes, length } = this
    let { table } = automaton
    let { row } = this
    let last = stop
    for (let i = this.at; i < last; i++) {
      const byte = bytes[i] ?? 0
      const next = table[row + (columns[byte] ?? 0)] ?? -1
      if (next >= 0) {
        row = next
        continue
      }
      const before = row
      row = automaton.enter(before, byte)
      table = automaton.table
      if (byte === NEWLINE) {
        this.closeLine(i + 1)
        last = Math.min(length, i + 1 + WINDOW)
      } else if (row !== before)
        for (const trigger of automaton.acceptsOf(row)) this.events.push(trigger, i + 1)
    }
    this.at = last
    this.row = row
  }

  private closeLine(end: number): void {
    if (this.block !== null && this.takeIntoBlock(end)) this.given = end
    else if (this.events.length > 0 || this.swallowed !== null) this.settle(end, end)
    this.events.length = 0
    this.swallowed = null
    this.previousStart = this.lineStart
    this.lineStart = end
    this.open = end
    this.lines++
  }

  private closeWindow(at: number): void {
    this.block?.flush(this.sink)
    this.block = null
    const end = at - unfinished(this.bytes, this.open, at)
    const settled = this.settle(end, characterAt(this.bytes, end - OVERLAP))
    this.open = settled
    this.give(settled)
    const kept: number[] = []
    for (let i = 0; i < this.events.length; i += 2) {
      const [trigger, place] = [this.events[i] ?? 0, this.events[i + 1] ?? 0]
      if (place > settled - LOOK_BEHIND) kept.push(trigger, place)
    }
    this.events = kept
  }

  private takeIntoBlock(end: number): boolean {
    this.give(this.lineStart)
    const line = new Piece(this.bytes, this.lineStart, end, this.decode)
    const goesOn = this.block?.take(line, this.lines + 1, this.sink) ?? false
    if (!goesOn) this.block = null
    return goesOn
  }

  /**
   * Finds and gives out what begins before `commit` in the bytes up to `end`.
   * @returns where the next window begins
   */
  private settle(end: number, commit: number): number {
    const base = this.lookBehind(this.lineStart, this.open)
    const piece = new Piece(this.bytes, base, end, this.decode)
    const from = piece.unitAt(this.open)
    const isCut = end !== commit
    const behind = base > this.lineStart ? NOTHING_BEHIND : this
    const found = this.inspector.claims(piece, this.events, from, behind, this.swallowed)
    const until = piece.unitAt(commit)
    const claims = isCut ? found.filter((c) => c.start < until) : found
    const last = claims.at(-1)
    this.swallowed = isCut && last?.end === piece.text.length ? whole(last, piece.text) : null
    const settled = last !== undefined && last.end > until ? last.end : until
    if (claims.length > 0) {
      this.give(this.open)
      const placed = this.isInElement() ? claims.map((c) => ({ ...c, isInElement: true })) : claims
      this.sink.masked(piece, from, settled, placed, this.lines + 1)
      this.given = piece.byteAt(settled)
    }
    if (!isCut) this.openBlock(piece.text)
    return piece.byteAt(settled)
  }

  readonly previous = (): string =>
    this.decode(this.bytes, this.lookBehind(this.previousStart, this.lineStart), this.lineStart)

  readonly above = (): string => this.decode(this.bytes, this.lookBehind(0, this.lineStart), this.lineStart)

  /** Whether the line before ends with an opening tag of XML; its last sign says of nearly all lines that it does not. */
  private isInElement(): boolean {
    let at = this.lineStart - 1
    while (at > this.previousStart && (this.bytes[at] ?? 0) <= 32) at--
    return this.bytes[at] === CLOSES_TAG && OPENS_ELEMENT.test(this.previous())
  }

  /** Where what may be looked at before `at` begins. */
  private lookBehind(start: number, at: number): number {
    return at - start <= LOOK_BEHIND ? start : characterAt(this.bytes, at - LOOK_BEHIND)
  }

  private openBlock(line: string): void {
    for (let i = 0; i < this.events.length; i += 2) {
      const detector = this.compiled.detectors[this.compiled.owners[this.events[i] ?? 0] ?? 0]
      if (detector?.block?.opens(line)) this.block = new OpenBlock(detector, line, OPENS_ELEMENT.test(line))
    }
  }

  private give(to: number): void {
    if (to > this.given) {
      this.sink.keep(this.bytes, this.given, to)
      this.given = to
    }
  }

  /** Drops what neither the line nor a look back needs. */
  private forget(): void {
    const needed = Math.max(this.open, this.lineStart) - LOOK_BEHIND
    const drop = Math.max(0, Math.min(this.given, needed))
    this.bytes.copyWithin(0, drop, this.length)
    this.length -= drop
    this.at -= drop
    this.lineStart -= drop
    this.open -= drop
    this.given -= drop
    this.previousStart = Math.max(0, this.previousStart - drop)
    for (let i = 1; i < this.events.length; i += 2) this.events[i] = (this.events[i] ?? 0) - drop
  }

  private append(chunk: Uint8Array): void {
    const length = this.length + chunk.length
    if (length > this.bytes.length) {
      const bigger = new Uint8Array(Math.max(length, this.bytes.length * 2))
      bigger.set(this.bytes.subarray(0, this.length))
      this.bytes = bigger
    }
    this.bytes.set(chunk, this.length)
    this.length = length
  }
}

const NOTHING_BEHIND = { previous: () => '', above: () => '' }
// An opening tag with nothing behind it, or with text that goes on.
const OPENS_ELEMENT = /^\s{0,80}<[A-Za-z_][^<>]{0,400}(?<!\/)>[^<>]*$/

/** With its text kept: what goes on behind the window gets the same stand-in. */
const whole = (claim: Claim, text: string): Claim => ({
  ...claim,
  value: claim.value ?? text.slice(claim.start, claim.end),
})
