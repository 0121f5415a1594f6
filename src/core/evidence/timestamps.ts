/** A moment as a log line tells it. */
export interface Moment {
  /** milliseconds since 1970 UTC; a time without a zone is reckoned as UTC */
  readonly at: number
  /** whether the line tells the zone */
  readonly hasZone: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const CLOCK = String.raw`(?<h>[01]\d|2[0-3]):(?<min>[0-5]\d)(?::(?<s>[0-5]\d)(?:[.,]\d{1,9})?)?`
const ZONE = String.raw`(?:\s?(?<zone>Z\b|(?:UTC|GMT)(?:[+-]\d{2}:?\d{2}|[+-]\d{1,2})?\b|JST\b|[+-]\d{2}:?\d{2}))?`
const NAME = '(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'

/** How logs write time; of each line the first shape that fits counts. */
const SHAPES: readonly RegExp[] = [
  // 2026-11-20T15:52:03.123Z, 2026/11/20 15:52:03 +0900
  new RegExp(
    String.raw`(?<!\d)(?<y>20\d{2})[-/](?<m>0[1-9]|1[0-2])[-/](?<d>0[1-9]|[12]\d|3[01])[T ]${CLOCK}${ZONE}`,
  ),
  // 20/Nov/2026:15:52:03 +0900 (web servers)
  new RegExp(String.raw`(?<!\d)(?<d>0[1-9]|[12]\d|3[01])/${NAME}/(?<y>20\d{2}):${CLOCK}${ZONE}`, 'i'),
  // Fri, 20 Nov 2026 06:52:03 GMT (HTTP)
  new RegExp(String.raw`(?<!\d)(?<d>0?[1-9]|[12]\d|3[01]) ${NAME} (?<y>20\d{2}) ${CLOCK}${ZONE}`, 'i'),
  // Nov 20 15:52:03 (syslog: no year)
  new RegExp(String.raw`^(?:<\d{1,3}>)?${NAME} {1,2}(?<d>0?[1-9]|[12]\d|3[01]) ${CLOCK}${ZONE}`, 'i'),
]
// CloudWatch's and JSON's milliseconds, VPC flow logs' seconds: 2017 to 2033.
const EPOCH = /(?<![\w.-])(1[5-9]\d{8})(\d{3})?(?![\w.-])/

/** @param year  the year of lines that tell none */
export function momentIn(line: string, year: number): Moment | null {
  for (const shape of SHAPES) {
    const groups = shape.exec(line)?.groups
    if (groups !== undefined) return momentOf(groups, year)
  }
  const epoch = EPOCH.exec(line)
  if (epoch === null) return null
  return { at: Number(epoch[1]) * 1_000 + Number(epoch[2] ?? 0), hasZone: true }
}

function momentOf(groups: Readonly<Record<string, string | undefined>>, year: number): Moment {
  const month = groups.name === undefined ? Number(groups.m) : MONTHS.indexOf(groups.name.toLowerCase()) + 1
  const at = Date.UTC(
    Number(groups.y ?? year),
    month - 1,
    Number(groups.d),
    Number(groups.h),
    Number(groups.min),
    Number(groups.s ?? 0),
  )
  const offset = offsetOf(groups.zone)
  return { at: at - (offset ?? 0) * 60_000, hasZone: offset !== null }
}

/** Minutes east of UTC; null: no zone is told. */
export function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  if (/^(?:JST|日本時間|日本標準時)$/.test(zone)) return 540
  const told = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (told === null) return 0
  const minutes = Number(told[2]) * 60 + Number(told[3] ?? 0)
  return told[1] === '-' ? -minutes : minutes
}

export interface Span {
  readonly first: Moment
  readonly last: Moment
}

// A log line is shorter; a file of JSON may be one line.
const LINE_MAX = 2_000

/** The earliest and the latest moment of a log, also of one that begins with the newest. @param head,tail  its first and its last lines */
export function spanOf(head: readonly string[], tail: readonly string[], year: number): Span | null {
  const first = firstMoment(head, year, (line) => [line.slice(0, LINE_MAX)])
  const last = firstMoment([...tail].reverse(), year, endOf) ?? first
  if (first === null || last === null) return null
  return first.at <= last.at ? { first, last } : { first: last, last: first }
}

/** A line from its end: a long one in pieces, so that its last time comes first. */
const endOf = (line: string): readonly string[] =>
  line.length <= LINE_MAX
    ? [line]
    : line
        .slice(-4 * LINE_MAX)
        .split(/[,{}]/)
        .reverse()

function firstMoment(
  lines: readonly string[],
  year: number,
  partsOf: (line: string) => readonly string[],
): Moment | null {
  for (const line of lines) {
    for (const part of partsOf(line)) {
      const moment = momentIn(part, year)
      if (moment !== null) return moment
    }
  }
  return null
}
