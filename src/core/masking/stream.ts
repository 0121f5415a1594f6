import { OpenBlock } from './block'
import type { Compiled } from './compile'
import type { Context, Detector, Hit } from './define'
import { type Claim, resolve, standIns } from './resolve'

/** A very long line is looked at in windows of this many UTF-16 units … */
export const WINDOW = 65_536
/** … of which the last part is settled by the next one: a value at the border is seen as a whole. */
export const OVERLAP = 16_384
/** How far detectors may look back, and how much of the line before they see. */
export const LOOK_BEHIND = 512
const NEWLINE = 10
const LONG = 1_000
const TOKEN_REST = /[A-Za-z0-9+/=_.%~-]*/y
const TOKEN_END = /[\s"'<>,;&\\]|$/g

/** Where the text goes. Every character arrives once, in order. */
export interface Sink {
  /** text.slice(start, end) stays as it is */
  readonly keep: (text: string, start: number, end: number) => void
  /**
   * A line with something in it, or a window of a long one.
   * @param from    what stands before was given already
   * @param claims  in order, not overlapping, inside from … to
   * @param line    counted from 1
   */
  readonly masked: (text: string, from: number, to: number, claims: readonly Claim[], line: number) => void
}

/**
 * Runs text through all detectors. What is found depends on the text alone, never on its chunks: lines are looked at
 * as wholes, longer ones in windows counted from where they begin.
 */
export class Stream {
  /** Line breaks seen, plus one for a last line without. */
  lines = 0
  /** Calls of detectors so far: what the linear-time tests count. */
  asked = 0
  private text = ''
  private at = 0
  private row = 0
  private lineStart = 0
  /** first character of the line that is not settled; behind lineStart only in a long line */
  private open = 0
  private given = 0
  private previousStart = 0
  private events: number[] = []
  private swallowed: Claim | null = null
  private block: OpenBlock | null = null
  private readonly doneUntil: Int32Array

  constructor(
    private readonly compiled: Compiled,
    private readonly sink: Sink,
    private readonly isOwnAccount: (id: string) => boolean,
  ) {
    this.doneUntil = new Int32Array(compiled.detectors.length)
  }

  push(chunk: string): void {
    this.text = this.text === '' ? chunk : this.text + chunk
    this.scan()
    this.give(this.open)
    this.trim()
  }

  end(): void {
    if (this.open < this.text.length) this.closeLine(this.text.length)
    this.block?.flush(this.sink)
    this.give(this.text.length)
    this.text = ''
  }

  private scan(): void {
    while (this.at < this.text.length) {
      const limit = this.open + WINDOW
      if (this.at >= limit) this.closeWindow(this.at)
      else this.scanTo(Math.min(limit, this.text.length))
    }
  }

  /** The hot loop: one table look-up a character. Ends at `stop` or behind a newline. */
  private scanTo(stop: number): void {
    const { automaton } = this.compiled
    const { columns } = automaton
    const { text } = this
    let { table } = automaton
    let { row } = this
    for (let i = this.at; i < stop; i++) {
      const char = text.charCodeAt(i)
      const next = table[row + (columns[char] ?? 0)] ?? -1
      if (next >= 0) {
        row = next
        continue
      }
      const before = row
      row = automaton.enter(before, char)
      table = automaton.table
      if (char === NEWLINE) {
        this.closeLine(i + 1)
        stop = Math.min(text.length, i + 1 + WINDOW)
      } else if (row !== before)
        for (const trigger of automaton.acceptsOf(row)) this.events.push(trigger, i + 1)
    }
    this.at = stop
    this.row = row
  }

  private closeLine(end: number): void {
    if (this.block !== null && this.takeIntoBlock(end)) this.given = end
    else if (this.events.length > 0 || this.swallowed !== null) this.settle(end, end)
    this.events.length = 0
    this.swallowed = null
    this.previousStart = Math.max(this.lineStart, end - LOOK_BEHIND)
    this.lineStart = end
    this.open = end
    this.lines++
  }

  private closeWindow(end: number): void {
    this.block?.flush(this.sink)
    this.block = null
    const border = end - OVERLAP
    const code = this.text.charCodeAt(border)
    // A pair of surrogates stays together, so that every piece given out can be encoded by itself.
    const commit = code >= 0xdc00 && code <= 0xdfff ? border - 1 : border
    const settled = this.settle(end, commit)
    this.open = settled
    this.give(settled)
    const kept: number[] = []
    for (let i = 0; i < this.events.length; i += 2) {
      const [trigger, at] = [this.events[i] ?? 0, this.events[i + 1] ?? 0]
      if (at > settled - LOOK_BEHIND) kept.push(trigger, at)
    }
    this.events = kept
  }

  private takeIntoBlock(end: number): boolean {
    this.give(this.lineStart)
    const goesOn = this.block?.take(this.text.slice(this.lineStart, end), this.lines + 1, this.sink) ?? false
    if (!goesOn) this.block = null
    return goesOn
  }

  /**
   * Finds and gives out what begins before `commit` in the text up to `end`.
   * @returns where the next window begins
   */
  private settle(end: number, commit: number): number {
    const base = Math.max(this.lineStart, this.open - LOOK_BEHIND)
    const window = this.text.slice(base, end)
    const from = this.open - base
    const isCut = end !== commit
    const taken = standIns(window)
    const resolved = this.claimsFrom(this.ask(window, base, taken), window, from, taken)
    const claims = isCut ? resolved.filter((c) => c.start < commit - base) : resolved
    const last = claims.at(-1)
    this.swallowed = isCut && last !== undefined && last.end === window.length ? whole(last, window) : null
    const settled = Math.max(commit, base + (last?.end ?? 0))
    if (claims.length > 0) {
      this.give(this.open)
      this.sink.masked(window, from, settled - base, claims, this.lines + 1)
      this.given = settled
    }
    if (!isCut) this.openBlock(window)
    return settled
  }

  private readonly previous = (): string => this.text.slice(this.previousStart, this.lineStart)

  private ask(window: string, base: number, taken: readonly Hit[]): Claim[] {
    const { detectors, owners, triggers } = this.compiled
    const line = withoutBreak(window)
    const previous = base > this.lineStart ? NO_LINE : this.previous
    const context = { previous, isOwnAccount: this.isOwnAccount, trigger: '' } satisfies Context
    const claims: Claim[] = []
    const isTaken = takenUpTo(taken)
    this.doneUntil.fill(0)
    for (let i = 0; i < this.events.length; i += 2) {
      const trigger = this.events[i] ?? 0
      const owner = owners[trigger] ?? 0
      const at = (this.events[i + 1] ?? 0) - base
      const detector = detectors[owner]
      // Inside what this detector has found already there is nothing new, and asking again would not be linear.
      if (detector === undefined || at <= (this.doneUntil[owner] ?? 0) || isTaken(at)) continue
      this.asked++
      context.trigger = triggers[trigger] ?? ''
      const before = claims.length
      addClaims(claims, detector, line, detector.find(line, at, context))
      if (claims.length > before) this.doneUntil[owner] = claims.at(-1)?.end ?? 0
    }
    return claims
  }

  /** Resolved claims in the part that is not settled yet, with the rest of a value that ran over the last window. */
  private claimsFrom(
    found: readonly Claim[],
    window: string,
    from: number,
    taken: readonly Hit[],
  ): readonly Claim[] {
    if (from === 0) return found.length === 0 ? found : resolve(found, taken)
    const fresh = found.filter((c) => c.end > from).map((c) => (c.start < from ? { ...c, start: from } : c))
    if (this.swallowed !== null) {
      TOKEN_END.lastIndex = from
      const end = TOKEN_END.exec(window)?.index ?? window.length
      if (end > from) fresh.push({ ...this.swallowed, start: from, end, isPart: true })
    }
    return fresh.length === 0 ? fresh : resolve(fresh, taken)
  }

  private openBlock(line: string): void {
    for (let i = 0; i < this.events.length; i += 2) {
      const detector = this.compiled.detectors[this.compiled.owners[this.events[i] ?? 0] ?? 0]
      if (detector?.block?.opens(line)) this.block = new OpenBlock(detector)
    }
  }

  private give(to: number): void {
    if (to > this.given) {
      this.sink.keep(this.text, this.given, to)
      this.given = to
    }
  }

  /** Forgets what neither the line nor a look back needs. */
  private trim(): void {
    const needed = this.open > this.lineStart ? this.open - LOOK_BEHIND : this.previousStart
    const drop = Math.max(0, Math.min(this.given, needed))
    this.text = this.text.slice(drop)
    this.at -= drop
    this.lineStart -= drop
    this.open -= drop
    this.given -= drop
    this.previousStart = Math.max(0, this.previousStart - drop)
    for (let i = 1; i < this.events.length; i += 2) this.events[i] = (this.events[i] ?? 0) - drop
  }
}

function addClaims(claims: Claim[], detector: Detector, line: string, hits: readonly Hit[]): void {
  for (const hit of hits) {
    if (hit.end <= hit.start) continue
    if (hit.end - hit.start < LONG) claims.push({ ...hit, detector })
    else claims.push({ start: hit.start, end: longEnd(line, hit), detector })
  }
}

/** Asked with growing places: whether this one lies inside a stand-in. */
function takenUpTo(taken: readonly Hit[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) < at) next++
    return (taken[next]?.start ?? Number.POSITIVE_INFINITY) < at
  }
}

/** Patterns are bounded; a token that goes on behind their bound is masked to its end. */
function longEnd(line: string, hit: Hit): number {
  TOKEN_REST.lastIndex = hit.end
  TOKEN_REST.test(line)
  return Math.max(hit.end, TOKEN_REST.lastIndex)
}

const NO_LINE = () => ''

/** With its text kept: what goes on behind the window gets the same stand-in. */
const whole = (claim: Claim, window: string): Claim => ({
  ...claim,
  value: claim.value ?? window.slice(claim.start, claim.end),
})

function withoutBreak(line: string): string {
  if (!line.endsWith('\n')) return line
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1)
}
