import type { Lang } from '@shared/lang'

const LOCALE: Readonly<Record<Lang, string>> = { ja: 'ja-JP', en: 'en' }
const DAY_MS = 86_400_000
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
// The support console counts 150 MB as 157,286,400 bytes: powers of 1024.
const STEP = 1024

export const formatNumber = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(LOCALE[lang]).format(value)

export const formatPercent = (share: number, lang: Lang): string =>
  new Intl.NumberFormat(LOCALE[lang], { style: 'percent', maximumFractionDigits: 0 }).format(share)

export function formatBytes(bytes: number, lang: Lang): string {
  let value = bytes
  let unit = 0
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP
    unit += 1
  }
  return new Intl.NumberFormat(LOCALE[lang], {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit < 2 ? 0 : 1,
  }).format(value)
}

/** Time of day with seconds, 24 hours. */
export const formatTime = (iso: string, lang: Lang): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(iso))

/** Day and time to the minute, 24 hours, on the user's clock. */
export const formatMoment = (iso: string, lang: Lang): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(
    new Date(iso),
  )

/** @param iso  a moment, or a day without a time: that is the same day wherever the user is */
export const formatDay = (iso: string, lang: Lang): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'medium' }).format(
    new Date(iso.length === 10 ? `${iso}T00:00` : iso),
  )

/** "today", "2 days ago"; the date when it is more than four weeks back. */
export function formatAge(iso: string, now: Date, lang: Lang): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  const days = Math.round((midnight(new Date(iso)) - midnight(now)) / DAY_MS)
  if (days < -28) return formatDay(iso, lang)
  return new Intl.RelativeTimeFormat(LOCALE[lang], { numeric: 'auto' }).format(Math.min(0, days), 'day')
}
