import { TIERS, thinVersions, type VersionMark, type VersionPoint } from '@core/draft/history'
import { describe, expect, it } from 'vitest'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = Date.parse('2026-11-23T12:34:56.000Z')

const point = (ageMs: number, mark: VersionMark | null = null, fingerprint = `f${ageMs}`): VersionPoint => ({
  at: new Date(NOW - ageMs).toISOString(),
  mark,
  fingerprint,
})
/** One version every step of age, oldest first. */
const every = (stepMs: number, fromAgeMs: number, toAgeMs = 0): VersionPoint[] => {
  const ages: number[] = []
  for (let age = fromAgeMs; age >= toAgeMs; age -= stepMs) ages.push(age)
  return ages.map((age) => point(age))
}
const ageOf = (version: VersionPoint, now = NOW): number => now - Date.parse(version.at)

/** Random, the same at every run. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('thinning versions with age', () => {
  it('keeps each change of the last ten minutes', () => {
    const versions = every(3_000, 10 * MINUTE)
    expect(thinVersions(versions, NOW)).toEqual(versions)
  })

  it.each([
    ['one per ten minutes for a day', 30_000, DAY, 12 * HOUR, 10 * MINUTE],
    ['one per hour for a week', MINUTE, 6 * DAY, 2 * DAY, HOUR],
    ['one per day for ninety days', 20 * MINUTE, 80 * DAY, 20 * DAY, DAY],
    ['one per week after that', 5 * HOUR, 400 * DAY, 120 * DAY, 7 * DAY],
  ])('keeps %s, the last of each', (_, step, from, to, span) => {
    // With something newer, so that none of these is the newest.
    const kept = thinVersions([...every(step, from, to), point(0)], NOW).slice(0, -1)
    const spans = kept.map((version) => Math.floor(Date.parse(version.at) / span))
    expect(new Set(spans).size).toBe(spans.length)
    expect(kept.length).toBeGreaterThanOrEqual((from - to) / span - 1)
    expect(kept.length).toBeLessThanOrEqual((from - to) / span + 2)
  })

  it('never thins what was filed or restored, however old and however close', () => {
    const marked = [point(500 * DAY, 'filed'), point(500 * DAY - 1, 'restored-from'), point(3 * DAY, 'filed')]
    const versions = [...marked, ...every(MINUTE, 2 * DAY)]
    expect(thinVersions(versions, NOW)).toEqual(expect.arrayContaining(marked))
  })

  it('drops what changed nothing, but not a mark', () => {
    const first = point(5 * MINUTE, null, 'a')
    const filed = point(3 * MINUTE, 'filed', 'a')
    const versions = [first, point(4 * MINUTE, null, 'a'), filed, point(2 * MINUTE, null, 'a')]
    expect(thinVersions(versions, NOW)).toEqual([first, filed])
  })

  it('keeps the newest also when it is old, and versions from a clock that ran ahead or cannot be read', () => {
    expect(thinVersions([point(900 * DAY)], NOW)).toHaveLength(1)
    const odd = [point(-3 * HOUR), point(-3 * HOUR + 1), { at: 'yesterday', mark: null, fingerprint: 'x' }]
    expect(thinVersions(odd, NOW)).toEqual(odd)
    expect(thinVersions([], NOW)).toEqual([])
  })

  it('holds for any history: order kept, marks kept, twice is once, what goes has a later one in its span', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomOf(seed)
      const ages = Array.from({ length: 400 }, () => Math.floor(random() ** 6 * 500 * DAY)).sort(
        (a, b) => b - a,
      )
      const versions = ages.map((age) =>
        point(age, random() < 0.03 ? 'filed' : null, `f${Math.floor(random() * 1e9)}`),
      )
      const kept = thinVersions(versions, NOW)
      expect(kept).toEqual(versions.filter((version) => kept.includes(version)))
      expect(kept.at(-1)).toBe(versions.at(-1))
      expect(kept.filter(({ mark }) => mark !== null)).toEqual(versions.filter(({ mark }) => mark !== null))
      expect(thinVersions(kept, NOW)).toEqual(kept)
      for (const gone of versions.filter((version) => !kept.includes(version))) {
        const tier = TIERS.find(({ upToAgeMs }) => ageOf(gone) <= upToAgeMs)
        const near = kept.some(
          (version) => ageOf(version) <= ageOf(gone) && ageOf(gone) - ageOf(version) <= (tier?.spanMs ?? 0),
        )
        expect(near).toBe(true)
      }
    }
  })

  it('stays small and leaves no hole when thinned after each save for months', () => {
    let versions: VersionPoint[] = []
    const start = NOW - 120 * DAY
    for (let now = start; now <= NOW; now += 19 * MINUTE) {
      versions = thinVersions([...versions, point(NOW - now)], now)
    }
    expect(versions.length).toBeLessThan(144 + 168 + 90 + 30)
    const gapsInLastWeek = versions
      .filter((version) => ageOf(version) < 6 * DAY)
      .map((version, at, all) => ageOf(all[at - 1] ?? version) - ageOf(version))
    expect(Math.max(...gapsInLastWeek)).toBeLessThanOrEqual(2 * HOUR)
  })
})
