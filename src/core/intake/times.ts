import type { Both } from './types'

/** A time as it was told. */
export interface Moment {
  /** ISO 8601; with `Z` or an offset where the zone is known, without where it is not */
  readonly iso: string
  readonly hasZone: boolean
  readonly shown: Both
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'
const ZONE = String.raw`(?<zone>Z|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|UTC|GMT|JST)`
const CLOCK = String.raw`(?<clock>\d{2}:\d{2}:\d{2})(?:[.,](?<fraction>\d{1,9}))?`
const SHAPES = [
  // 2026-11-20T06:52:03.120Z, 2026-11-20 15:52:03,120, 2026/11/20 06:52:03 UTC
  new RegExp(
    String.raw`^(?<y>\d{4})[-/](?<m>\d{2})[-/](?<d>\d{2})(?:T|\s{1,3})${CLOCK}(?:\s?${ZONE}(?![\w:]))?`,
  ),
  // 20/Nov/2026:06:52:03 +0000
  new RegExp(String.raw`^(?<d>\d{2})/(?<name>[A-Z][a-z]{2})/(?<y>\d{4}):${CLOCK}(?:\s?${ZONE})?`),
  // Fri, 20 Nov 2026 06:52:03 GMT (RFC 9110, 5.6.7)
  new RegExp(
    String.raw`^(?:[A-Z][a-z]{2},\s)?(?<d>\d{1,2})\s(?<name>[A-Z][a-z]{2})\s(?<y>\d{4})\s${CLOCK}(?:\s${ZONE})?`,
  ),
]

/** A time in any of the above shapes, to be put into a pattern. */
export const TIME = String.raw`(?:\d{4}[-/]\d{2}[-/]\d{2}(?:T|\s{1,3})\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:\s?(?:Z|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|UTC|GMT|JST)(?![\w:]))?|\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2}(?:\s[+-]\d{4})?|[A-Z][a-z]{2},\s\d{2}\s[A-Z][a-z]{2}\s\d{4}\s\d{2}:\d{2}:\d{2}\s(?:GMT|UTC|[+-]\d{4}))`

/**
 * @param raw    one time in any of the shapes that logs use, or epoch seconds or milliseconds with `clock` epoch
 * @param clock  what the format says: `utc` for a time that is in UTC though no zone stands there
 * @returns null when it is no time
 */
export function readMoment(raw: string, clock?: 'utc' | 'epoch'): Moment | null {
  if (clock === 'epoch') return ofEpoch(raw)
  const groups = SHAPES.map((shape) => shape.exec(raw)?.groups).find((match) => match !== undefined)
  if (groups === undefined) return null
  const { y, name, d = '', clock: time, fraction } = groups
  const month = groups.m ?? monthOf(name ?? '')
  const local = `${y}-${month}-${d.padStart(2, '0')}T${time}${fraction === undefined ? '' : `.${fraction}`}`
  const zone = offsetOf(groups.zone) ?? (clock === 'utc' ? 'Z' : null)
  const at = Date.parse(`${local.replace(/(\.\d{3})\d+$/, '$1')}${zone ?? 'Z'}`)
  if (Number.isNaN(at)) return null
  return zone === null
    ? { iso: local, hasZone: false, shown: withoutZone(local) }
    : { iso: `${local}${zone}`, hasZone: true, shown: inBothZones(at) }
}

function ofEpoch(raw: string): Moment | null {
  const number = /^\d{10}(?:\d{3})?$/.test(raw) ? Number(raw) : Number.NaN
  if (Number.isNaN(number)) return null
  const at = raw.length === 10 ? number * 1_000 : number
  return { iso: new Date(at).toISOString().replace('.000Z', 'Z'), hasZone: true, shown: inBothZones(at) }
}

function monthOf(name: string): string {
  const at = MONTHS.indexOf(name.toLowerCase())
  return at < 0 || at % 3 !== 0 ? '00' : String(at / 3 + 1).padStart(2, '0')
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null
  if (zone === 'JST') return '+09:00'
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(zone)
  if (offset === null || /^[+-]00:?00$/.test(offset[0])) return 'Z'
  return `${offset[1]}:${offset[2]}`
}

const JST_MS = 9 * 3_600_000

function inBothZones(at: number): Both {
  const [utcDay, utc] = dayAndClock(at)
  const [jstDay, jst] = dayAndClock(at + JST_MS)
  // The second one names its day only where it is another.
  const day = (other: string): string => (utcDay === jstDay ? '' : `${other} `)
  return {
    ja: `${jstDay} ${jst} JST（${day(utcDay)}${utc} UTC）`,
    en: `${utcDay} ${utc} UTC (${day(jstDay)}${jst} JST)`,
  }
}

function withoutZone(local: string): Both {
  const plain = local.slice(0, 19).replace('T', ' ')
  return { ja: `${plain}（タイムゾーンの記載なし）`, en: `${plain} (no time zone given)` }
}

function dayAndClock(at: number): readonly [day: string, clock: string] {
  const iso = new Date(at).toISOString()
  return [iso.slice(0, 10), iso.slice(11, 19)]
}
