import type { TextRange } from '../types'
import type { ParsedDraft } from './draft-text'

/** A date whose parts could be month and day, or day and month: 9/10, 10/11/26. */
export interface SlashDate {
  readonly range: TextRange
  /** the two readings as `2026-09-10`, and without a day that no calendar has */
  readonly monthFirst: string
  readonly dayFirst: string
}

const SLASH =
  /(?<![\d/.:\w-])(?<a>0?[1-9]|[12]\d|3[01])\/(?<b>0?[1-9]|[12]\d|3[01])(?:\/(?<y>20\d\d|\d\d))?(?![\d/%％\w-]|\.\d)/g
// Two numbers with a slash are a date only where a moment is told.
const BEFORE =
  /(?:\b(?:on|since|from|until|till|by|before|after|as of|dated|starting|began|started|between|through|and|to)|[、。（(])\s?$/i
const AFTER =
  /^\s?(?:[（(]?(?:午前|午後|朝|昼|夕|夜|深夜|未明|早朝)|から|より|以降|頃|ごろ|まで|に(?!減|低下|縮小|増|な|落|す)|の(?!まま|確率|割合|ノード|台|件|ターゲット|インスタンス|サーバー)|[〜～~–—]|[,、]?\s?(?:at |around |about )?\d{1,2}(?::\d\d|\s?時|\s?[ap]m\b))/i
const COUNTS =
  /^\s?(?:件|台|個|人|名|回|つ|割|ノード|of\b|(?:the|a|an) |(?:\w+ )?(?:nodes?|targets?|instances?|hosts?|tasks?|pods?|requests?|healthy|ready|running|passed|tests?|checks?|replicas?|shards?)\b)/i
const WEEKDAY = /^\s?[（(]\s?(?:[月火水木金土日]|mon|tue|wed|thu|fri|sat|sun)/i
const MONTH_NAMED = /(?:先|今|来|翌)月[の、]?\s?$/
const SHARE =
  /割合|確率|比率|分数|チェック|\b(?:status checks?|ratio|fraction|probability|share|odds|port|slot|interface)\b/i
const ORDER_TOLD = /(?:DD|MM)\/(?:MM|DD)|日\/月|月\/日|\b(?:day|month)\/(?:month|day)\b/i

interface Found {
  readonly range: TextRange
  readonly a: number
  readonly b: number
  readonly year: string | undefined
}

/** The writer's own dates that can be read in two ways, where nothing else in the draft tells which is meant. */
export function ambiguousDates(parsed: ParsedDraft): readonly SlashDate[] {
  const found = slashDatesOf(parsed)
  const isSettled = found.some(({ a, b }) => a > 12 || b > 12) || ORDER_TOLD.test(parsed.own)
  if (isSettled) return []
  const clear = writtenOut(parsed)
  return found.flatMap(({ range, a, b, year }) => {
    const isClear = a === b || clear.has(`${two(a)}-${two(b)}`) || clear.has(`${two(b)}-${two(a)}`)
    if (isClear) return []
    return [{ range, monthFirst: dayOf(a, b, year, parsed), dayFirst: dayOf(b, a, year, parsed) }]
  })
}

function slashDatesOf({ sentences }: ParsedDraft): readonly Found[] {
  return sentences.flatMap(({ own, range: { part, start } }) => {
    if (SHARE.test(own)) return []
    return [...own.matchAll(SLASH)].flatMap(({ index, 0: text, groups = {} }) => {
      const before = own.slice(Math.max(0, index - 12), index)
      const after = own.slice(index + text.length, index + text.length + 24)
      const isDate = groups.y !== undefined || BEFORE.test(before) || AFTER.test(after)
      if (!isDate || COUNTS.test(after) || WEEKDAY.test(after) || MONTH_NAMED.test(before)) return []
      const range = { part, start: start + index, end: start + index + text.length }
      return [{ range, a: Number(groups.a), b: Number(groups.b), year: groups.y }]
    })
  })
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Month and day, `09-10`, of all days that stand in a form that leaves no doubt. */
const writtenOut = ({ days }: ParsedDraft): ReadonlySet<string> =>
  new Set(days.flatMap(({ text, day }) => (day === null || /^\d{1,2}\//.test(text) ? [] : [day.slice(5)])))

function dayOf(month: number, date: number, year: string | undefined, { today }: ParsedDraft): string {
  const rest = `-${two(month)}-${two(date)}`
  if (year !== undefined) return `${year.length === 2 ? `20${year}` : year}${rest}`
  // Without a year, a day well ahead was last year's.
  const thisYear = Number(today.slice(0, 4))
  const ahead = Date.parse(`${thisYear}${rest}`) - Date.parse(today) > 31 * 86_400_000
  return `${ahead ? thisYear - 1 : thisYear}${rest}`
}
