import type { Draft } from '../draft/schema'
import { parseDraft } from '../review/parse/draft-text'
import type { TextRange } from '../review/types'
import { offsetOf } from './timestamps'

/** A moment that the text states, with its zone. */
export interface StatedTime {
  /** as it is written: `2026-11-20 15:52 JST` */
  readonly text: string
  /** milliseconds since 1970 UTC */
  readonly at: number
  /** minutes east of UTC in which it is written */
  readonly offset: number
}

/** What the text states and a log could bear out. */
export interface Stated {
  readonly times: readonly StatedTime[]
  readonly requestIds: readonly string[]
  readonly resources: readonly string[]
  readonly errors: readonly string[]
}

const ZONE_AFTER =
  /^[\s（(、]{0,2}(JST|日本時間|日本標準時|(?:UTC|GMT)(?:(?:\s?\+|-)\d{1,2}(?::?\d{2})?(?![\d:]|\s?(?:UTC|GMT)))?|Z\b|\+\d{2}:?\d{2}|-\d{4}\b)/
// 15:52:03-05:00 tells a zone, 15:52-16:10 a span of time.
const WITH_SECONDS = /\d:\d{2}:\d{2}/
const BEHIND_UTC = /^-\d{2}:\d{2}/
const CLOCK = /(\d{1,2})\s?(?:[:：時]\s?(\d{1,2}|半)?)?/
// A day and its time stand close together: "11 月 20 日の 15:52".
const DAY_TO_TIME = 12
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g
const S3_ID = /(?:request ?id|x-amz-request-id|リクエスト ?ID)["'`\s:：=]{1,4}([A-Z0-9]{16})\b/gi
const RESOURCE = /^(?:arn:|(?:i|vol|eni|snap|ami|fs|tgw|vpce|vpn|lt|sg|subnet|vpc|dxvif|dxcon)-[0-9a-f]{6,})/
const ERROR_CODE =
  /\b(?:[A-Z][a-z]+){1,5}(?:Exception|Error|Fault|Denied|Exceeded|Throttled|NotFound|Failure)\b/g
const MOST = 20

/** @param today  the day from which days without a year are reckoned */
export function statedIn(draft: Draft, today: string): Stated {
  const parsed = parseDraft(draft, today)
  const text = `${draft.subject}\n${draft.body}`
  const resources = parsed.resources
    .map((mention) => mention.text)
    .filter((name) => RESOURCE.test(name))
    .map((name) => name.split(/[/:]/).at(-1) ?? name)
  const ids = [...(text.match(UUID) ?? []), ...[...text.matchAll(S3_ID)].map(([, id = '']) => id)]
  return {
    times: timesOf(draft, parsed),
    // A key of KMS is a UUID as well.
    requestIds: unique(ids.filter((id) => !resources.includes(id))),
    resources: unique(resources),
    errors: unique(text.match(ERROR_CODE) ?? []),
  }
}

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)].slice(0, MOST)

function timesOf(draft: Draft, parsed: ReturnType<typeof parseDraft>): readonly StatedTime[] {
  return parsed.times.flatMap(({ range, text, quoted }) => {
    if (quoted) return []
    const before = parsed.days.find(
      ({ range: day, day: known }) => known !== null && isJustBefore(day, range),
    )
    const minutes = minutesOf(text)
    if (before?.day == null || minutes === null) return []
    const zone = zoneAfter(text, draft[range.part].slice(range.end, range.end + 20))
    const offset = offsetOf(zone)
    if (offset === null) return []
    const [year = 0, month = 1, date = 1] = before.day.split('-').map(Number)
    const at = Date.UTC(year, month - 1, date, 0, minutes - offset)
    const written = draft[range.part].slice(before.range.start, range.end).trim()
    return [
      {
        text:
          zone === undefined || written.endsWith(zone)
            ? written
            : `${written}${zone === 'Z' ? '' : ' '}${zone}`,
        at,
        offset,
      },
    ]
  })
}

/** The zone behind a time, as it is written. */
const zoneAfter = (time: string, rest: string): string | undefined =>
  (WITH_SECONDS.test(time) ? BEHIND_UTC.exec(rest)?.[0] : undefined) ?? ZONE_AFTER.exec(rest)?.[1]

/** Minutes since midnight: 15:52, 午後 3 時 5 分, 3 時半, 3 pm. */
function minutesOf(time: string): number | null {
  const clock = CLOCK.exec(time)
  if (clock === null) return null
  const [hour, minute] = [Number(clock[1]), clock[2] === '半' ? 30 : Number(clock[2] ?? 0)]
  const isAfternoon = hour < 12 && /午後|p\.?m/i.test(time)
  const isMidnight = hour === 12 && /a\.?m/i.test(time)
  return (hour + (isAfternoon ? 12 : isMidnight ? -12 : 0)) * 60 + minute
}

const isJustBefore = (day: TextRange, time: TextRange): boolean =>
  day.part === time.part && day.end <= time.start && time.start - day.end <= DAY_TO_TIME
