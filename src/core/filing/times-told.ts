import { statedIn } from '../evidence/stated'
import type { ParsedDraft } from '../review/parse/draft-text'

const ZONE_NEXT = /^[\s（(、]{0,2}(JST|UTC|GMT|日本(?:標準)?時間)/
const CLOCK = /^(?:(午前|午後)\s?)?(\d{1,2})(?::(\d{2})|\s?時(?:\s?(\d{1,2})\s?分|(半))?)/

/** The moments that the writer states, in English: with day and zone where they are told, and told to be missing where not. */
export function timesTold({ draft, times, today }: ParsedDraft): readonly string[] {
  const stated = statedIn(draft, today).times.map(({ at, offset }) => momentOf(at, offset))
  if (stated.length > 0) return [...new Set(stated)]
  const alone = times.flatMap(({ text, range, quoted, hasZone }) => {
    const clock = quoted ? null : clockOf(text)
    if (clock === null) return []
    const zone = ZONE_NEXT.exec(draft[range.part].slice(range.end, range.end + 12))?.[1]
    if (zone !== undefined) return [`${clock} ${zone.startsWith('日本') ? 'JST' : zone}`]
    return [hasZone ? clock : `${clock} (zone not told)`]
  })
  return [...new Set(alone)]
}

/** `2026-11-20 15:52 JST (06:52 UTC)`; the day of UTC only where it is another one. */
function momentOf(at: number, offset: number): string {
  const [day, time] = isoOf(at + offset * 60_000)
  if (offset === 0) return `${day} ${time} UTC`
  const [utcDay, utcTime] = isoOf(at)
  return `${day} ${time} ${zoneOf(offset)} (${utcDay === day ? '' : `${utcDay} `}${utcTime} UTC)`
}

function isoOf(at: number): readonly [day: string, time: string] {
  const iso = new Date(at).toISOString()
  return [iso.slice(0, 10), iso.slice(11, 16)]
}

function zoneOf(offset: number): string {
  if (offset === 540) return 'JST'
  const minutes = Math.abs(offset)
  return `UTC${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function clockOf(text: string): string | null {
  const [, half, hour, colon, minute, thirty] = CLOCK.exec(text) ?? []
  if (hour === undefined) return null
  const hours = Number(hour) + (half === '午後' && Number(hour) < 12 ? 12 : 0)
  return `${two(hours)}:${two(Number(thirty === undefined ? (colon ?? minute ?? 0) : 30))}`
}

const two = (value: number): string => String(value).padStart(2, '0')
