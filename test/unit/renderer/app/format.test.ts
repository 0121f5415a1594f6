import { localDay } from '@shared/local-day'
import { describe, expect, it } from 'vitest'
import { formatAge, formatBytes, formatNumber } from '../../../../src/renderer/app/format'

describe('numbers and dates for people', () => {
  it('counts bytes as the support console does: 150 MB are 157,286,400 bytes', () => {
    expect(formatBytes(157_286_400, 'en')).toBe('150 MB')
    expect(formatBytes(157_286_400, 'ja')).toBe('150 MB')
  })

  it('groups digits', () => expect(formatNumber(8_000, 'ja')).toBe('8,000'))

  it('tells the age in days, and the date when it is long ago', () => {
    const now = new Date(2026, 10, 23, 9)
    const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()
    expect(formatAge(at(23, 1), now, 'ja')).toBe('今日')
    expect(formatAge(at(21, 23), now, 'en')).toBe('2 days ago')
    expect(formatAge(new Date(2026, 0, 5).toISOString(), now, 'ja')).toContain('2026')
  })

  it('never speaks of the future: a clock may be wrong', () => {
    const now = new Date(2026, 10, 23, 9)
    expect(formatAge(new Date(2026, 10, 25).toISOString(), now, 'ja')).toBe('今日')
  })

  it('names the day where the user is', () => expect(localDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05'))
})
