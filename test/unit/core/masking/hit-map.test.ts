import { cutTo, HitMap, hitsIn, hitsOf, scaledTo } from '@core/masking/hit-map'
import { LineMarks } from '@core/masking/line-marks'
import { describe, expect, it } from 'vitest'

describe('a map of hits', () => {
  it('keeps every count when the file outgrows it, in no more than 1,024 buckets', () => {
    const map = new HitMap()
    for (let i = 0; i < 5_000; i++) map.add(i % 5 === 0 ? 'email' : 'password', i * 1_000)
    const done = map.end(5_000_000)
    expect(done.step * 1_024).toBeGreaterThan(5_000_000)
    expect(Math.max(...Object.values(done.kinds).map((buckets) => buckets.length))).toBeLessThanOrEqual(1_024)
    expect([hitsOf(done, 'email'), hitsOf(done, 'password'), hitsOf(done, 'jwt')]).toEqual([1_000, 4_000, 0])
  })

  it('tells where a hit of the wanted kinds may be, and where there is none', () => {
    const map = new HitMap()
    map.add('email', 1_000)
    map.add('password', 200_000)
    const done = map.end(300_000)
    const ofPasswords = hitsIn(done, ['password'])
    expect([ofPasswords(0, 100_000), ofPasswords(190_000, 201_000), ofPasswords(201_000, 300_000)]).toEqual([
      false,
      true,
      false,
    ])
    expect(hitsIn(done, ['email', 'password'])(0, 2_000)).toBe(true)
    expect(hitsIn(done, [])(0, 300_000)).toBe(false)
  })

  it('fits a file of another length, and the beginning of a file', () => {
    const map = new HitMap()
    map.add('email', 90_000)
    const done = map.end(100_000)
    expect(hitsIn(scaledTo(done, 50_000), ['email'])(44_000, 46_000)).toBe(true)
    expect(cutTo(done, 50_000)).toMatchObject({ length: 50_000 })
    expect(hitsOf(cutTo(done, 50_000), 'email')).toBe(0)
  })
})

describe('places of lines', () => {
  it('stay bounded, in order and true, however long the file is', () => {
    const marks = new LineMarks()
    for (let i = 1; i <= 40_000; i++) marks.add(i * 65_536, i * 700)
    expect(marks.list.length).toBeLessThanOrEqual(2_048)
    expect(marks.list.length).toBeGreaterThan(600)
    for (const [position, breaks] of marks.list) expect(breaks).toBe((position / 65_536) * 700)
    expect(marks.list.map(([position]) => position)).toEqual(
      marks.list.map(([position]) => position).toSorted((a, b) => a - b),
    )
  })
})
