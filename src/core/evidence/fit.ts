import * as v from 'valibot'
import type { Stated, StatedTime } from './stated'
import type { Span } from './timestamps'

/** What was read of one attached log. */
export interface LogFacts {
  readonly name: string
  /** null: no line tells a time */
  readonly span: Span | null
  /** of what the text states, what stands in the log */
  readonly found: readonly string[]
}

const AboutTime = { log: v.string(), time: v.string() }

/** What a support engineer would stumble over when reading text and logs side by side, or that they agree. */
export const FitNoteSchema = v.variant('kind', [
  v.object({ kind: v.literal('covers'), ...AboutTime }),
  v.object({ kind: v.literal('ends-before'), ...AboutTime, minutes: v.number() }),
  v.object({ kind: v.literal('starts-after'), ...AboutTime, minutes: v.number() }),
  v.object({ kind: v.literal('zone-mix'), ...AboutTime, hours: v.number() }),
  v.object({ kind: v.literal('no-zone'), log: v.string() }),
  v.object({
    kind: v.literal('not-found'),
    what: v.picklist(['request-id', 'resource', 'error']),
    value: v.string(),
  }),
])
export type FitNote = v.InferOutput<typeof FitNoteSchema>

const MINUTE = 60_000
// Clocks of hosts differ by this much, and people round.
const SLACK = 5 * MINUTE

/** Holds the logs against the text. Without logs, or without anything stated, there is nothing to say. */
export function fitOf(stated: Stated, logs: readonly LogFacts[]): readonly FitNote[] {
  if (logs.length === 0) return []
  const start = stated.times.toSorted((a, b) => a.at - b.at)[0]
  const timed = logs.filter((log) => log.span !== null)
  return [
    ...(start === undefined ? [] : timed.flatMap((log) => timeNote(log, start))),
    ...timed
      .filter(({ span }) => span?.first.hasZone === false)
      .map(({ name }) => ({ kind: 'no-zone', log: name }) as const),
    ...missing('request-id', stated.requestIds, logs),
    ...missing('resource', stated.resources, logs),
    ...missing('error', stated.errors, logs),
  ]
}

function timeNote({ name, span }: LogFacts, stated: StatedTime): readonly FitNote[] {
  if (span === null) return []
  const [first, last] = [span.first.at, span.last.at]
  const covers = (at: number): boolean => at >= first - SLACK && at <= last + SLACK
  const about = { log: name, time: stated.text }
  // A log without a zone may well be written in the zone of the text.
  const asWritten = span.first.hasZone ? stated.at : stated.at + stated.offset * MINUTE
  if (covers(stated.at) || covers(asWritten)) return [{ kind: 'covers', ...about }]
  const shifted = [stated.at + 9 * 60 * MINUTE, stated.at - 9 * 60 * MINUTE].find(covers)
  if (shifted !== undefined) return [{ kind: 'zone-mix', ...about, hours: 9 }]
  if (last < stated.at)
    return [{ kind: 'ends-before', ...about, minutes: Math.round((stated.at - last) / MINUTE) }]
  return [{ kind: 'starts-after', ...about, minutes: Math.round((first - stated.at) / MINUTE) }]
}

const missing = (
  what: 'request-id' | 'resource' | 'error',
  values: readonly string[],
  logs: readonly LogFacts[],
): readonly FitNote[] =>
  values
    .filter((value) => !logs.some(({ found }) => found.includes(value)))
    .map((value) => ({ kind: 'not-found', what, value }))
