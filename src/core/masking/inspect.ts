import type { Compiled } from './compile'
import type { Context, Detector, Hit } from './define'
import { type Claim, resolve, standIns } from './resolve'
import type { Piece } from './utf8'

const LONG = 1_000
const NOTHING_ABOVE = () => ''
const TOKEN_REST = /[A-Za-z0-9+/=_.%~-]*/y
const TOKEN_END = /[\s"'<>,;&\\]|$/g

/** Triggers that were met, and the bytes behind them, in order: trigger, place, trigger, place … */
export type Events = readonly number[]

/** Asks the detectors about one piece of text. */
export class Inspector {
  /** Calls of detectors so far: what the linear-time tests count. */
  asked = 0
  private readonly doneUntil: Int32Array
  private readonly context: { -readonly [K in keyof Context]: Context[K] }

  constructor(
    private readonly compiled: Compiled,
    isOwnAccount: (id: string) => boolean,
  ) {
    this.doneUntil = new Int32Array(compiled.detectors.length)
    this.context = { previous: NOTHING_ABOVE, above: NOTHING_ABOVE, isOwnAccount, trigger: '' }
  }

  /**
   * What is confidential in a piece: in order, not overlapping, behind `from`.
   * @param from      the unit where what is not settled yet begins
   * @param behind    the line before, and more of what stands above
   * @param goesOn    a value that ran over the end of the piece before
   */
  claims(
    piece: Piece,
    events: Events,
    from: number,
    behind: Pick<Context, 'previous' | 'above'>,
    goesOn: Claim | null,
  ): readonly Claim[] {
    const taken = standIns(piece.text)
    this.context.previous = behind.previous
    this.context.above = behind.above
    const found = this.ask(piece, events, taken)
    if (from === 0) return found.length === 0 ? found : resolve(found, taken)
    const fresh = found.filter((c) => c.end > from).map((c) => (c.start < from ? { ...c, start: from } : c))
    if (goesOn !== null) {
      TOKEN_END.lastIndex = from
      const end = TOKEN_END.exec(piece.text)?.index ?? piece.text.length
      if (end > from) fresh.push({ ...goesOn, start: from, end, isPart: true })
    }
    return fresh.length === 0 ? fresh : resolve(fresh, taken)
  }

  private ask(piece: Piece, events: Events, taken: readonly Hit[]): Claim[] {
    const { detectors, owners, triggers } = this.compiled
    const { context, doneUntil } = this
    const line = withoutBreak(piece.text)
    const claims: Claim[] = []
    const isTaken = taken.length > 0 ? takenUpTo(taken) : NOT_TAKEN
    doneUntil.fill(0)
    for (let i = 0; i < events.length; i += 2) {
      const trigger = events[i] ?? 0
      const owner = owners[trigger] ?? 0
      const at = piece.unitAt(events[i + 1] ?? 0)
      const detector = detectors[owner]
      // Inside what this detector has found already there is nothing new, and asking again would not be linear.
      if (detector === undefined || at <= (doneUntil[owner] ?? 0) || at > piece.text.length || isTaken(at))
        continue
      this.asked++
      context.trigger = triggers[trigger] ?? ''
      const hits = detector.find(line, at, context)
      if (hits.length > 0) doneUntil[owner] = addClaims(claims, detector, line, hits, doneUntil[owner] ?? 0)
    }
    return claims
  }
}

/** @returns where the last one ends; `done` when all are empty */
function addClaims(
  claims: Claim[],
  detector: Detector,
  line: string,
  hits: readonly Hit[],
  done: number,
): number {
  let last = done
  for (const { start, end, value } of hits) {
    if (end <= start) continue
    const isLong = end - start >= LONG
    last = isLong ? longEnd(line, end) : end
    // A long value is named by what stands there, to its end.
    claims.push(
      value === undefined || isLong ? { start, end: last, detector } : { start, end, value, detector },
    )
  }
  return last
}

const NOT_TAKEN = () => false

/** Asked with growing places: whether this one lies inside a stand-in. */
function takenUpTo(taken: readonly Hit[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) < at) next++
    return (taken[next]?.start ?? Number.POSITIVE_INFINITY) < at
  }
}

/** Patterns are bounded; a token that goes on behind their bound is masked to its end. */
function longEnd(line: string, end: number): number {
  TOKEN_REST.lastIndex = end
  TOKEN_REST.test(line)
  return Math.max(end, TOKEN_REST.lastIndex)
}

function withoutBreak(line: string): string {
  if (!line.endsWith('\n')) return line
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1)
}
