import type { TextRange } from '../types'
import { inLines, remembered } from './remembered'

export interface ClockTime {
  readonly range: TextRange
  readonly text: string
  /** inside code, a log or quotation marks */
  readonly quoted: boolean
  readonly hasZone: boolean
}

/** A calendar day that is written out, or one told from today. */
export interface DayMention {
  readonly range: TextRange
  readonly text: string
  readonly quoted: boolean
  /** `2026-11-20`; null when it cannot be told */
  readonly day: string | null
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
)
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?`
const CLOCK =
  /(?<![\d:./-])(?:(?:午前|午後)\s?)?(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?![\d:])(?:\s?[ap]\.?m\b\.?)?|\s?時(?!間|点|期|刻|代|差|系|短|限)(?:\s?[0-5]?\d\s?分(?!間)|半)?|\s?[ap]m\b|\s?o['’]clock\b)/gi
const ZONE =
  /^[\s)）]{0,3}[(（]?\s{0,2}(?:JST|UTC|GMT|Z\b|[+-]\d{2}:?\d{2}\b|日本(?:標準)?時間|協定世界時|世界標準時|[ECMP][SD]?T\b|CES?T\b|BST\b|IST\b|SGT\b|KST\b|HKT\b|AE[SD]T\b|[A-Z][a-z]+\/[A-Z][a-z]+|(?:Japan|Tokyo|Eastern|Pacific|Central European)\b[ \w]{0,16}time)/
const ZONE_BEFORE = /(?:日本(?:標準)?時間|JST|UTC|GMT)(?:の|で|に|は|、|\)|）|:|：)?[^。\n]{0,16}$/
const ZONE_FOR_ALL =
  /(?:時刻|時間|日時|タイムスタンプ)[^。\n]{0,24}(?:JST|UTC|日本(?:標準)?時間)|(?:すべて|全て|いずれも)\s?(?:JST|UTC|日本時間)|\b(?:times?|timestamps?)\b[^.\n]{0,30}(?:JST|UTC|GMT)|\b(?:Europe|Asia|America|Australia|Africa|Pacific|Atlantic)\/[A-Z][A-Za-z_]+|\b(?:JST|UTC)\b[^.\n]{0,16}\b(?:for all|throughout|times)\b/i
// 22:15〜22:19 JST, from 10:05 to 10:20 UTC: the zone of the last one holds for the first.
const JOINED =
  /^[^\d。\n]{0,12}(?:〜|～|~|–|—|-|から|より|まで|と|,|、|および|及び|to|and|until|till|through)[^\d。\n]{0,12}$/
const DAY = new RegExp(
  [
    String.raw`(?<y1>\d{4})[-/.](?<m1>\d{1,2})[-/.](?<d1>\d{1,2})(?!\d)`,
    String.raw`(?:(?<y2>\d{4})\s?年\s?)?(?<m2>\d{1,2})\s?月\s?(?<d2>\d{1,2})\s?日`,
    String.raw`\b(?<d3>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?<n3>${MONTH})(?![a-z])(?:,?\s(?<y3>\d{4}))?`,
    String.raw`\b(?<n4>${MONTH})(?![a-z])\s(?<d4>\d{1,2})(?:st|nd|rd|th)?\b(?!\s?:)(?:,?\s(?<y4>\d{4}))?`,
    String.raw`(?<![\d/.:\w-])(?<m5>1[0-2]|0?[1-9])/(?<d5>3[01]|[12]\d|0?[1-9])(?:/(?<y5>\d{4}))?(?![\d/%\w])`,
  ].join('|'),
  'gi',
)
const RELATIVE =
  /一昨日|おととい|昨日|きのう|ゆうべ|昨夜|昨晩|昨夕|今朝|けさ|今夜|今晩|本日|今日|先ほど|さきほど|さっき|先日|先週|先月|今週(?:初め|頭|から|に入って(?:から)?)|今月(?:初め|頭|に入って(?:から)?)|週末(?:から|に)|明け方(?:から|に)|ついさっき|いましがた|今しがた|数(?:日|時間|分|週間)前|\d{1,3}\s?(?:日|時間|分|週間|か月|ヶ月)(?:ほど|くらい|ぐらい)?前|(?:夕方|深夜|未明|昼過ぎ|お昼|朝)(?:から|頃|ごろ|に)|\b(?:the day before yesterday|yesterday|today|tonight|this (?:morning|afternoon|evening|week)|last (?:night|evening|week|month|[MTWFS][a-z]{2,5}day)|earlier today|(?:an?|\d{1,3}|a few|a couple of|several|two|three) (?:minutes?|hours?|days?|weeks?|months?) ago|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|since (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the other day|just now)\b/gi
const DAYS_BACK: readonly (readonly [RegExp, number])[] = [
  [/^(?:一昨日|おととい|the day before yesterday)$/i, 2],
  [/^(?:昨日|きのう|昨夜|ゆうべ|昨晩|昨夕|yesterday|last (?:night|evening))$/i, 1],
  [/^(?:今朝|けさ|本日|今日|today|this (?:morning|afternoon)|earlier today)$/i, 0],
]

type IsQuoted = (at: number) => boolean

export function timesOf(part: TextRange['part'], text: string, isQuoted: IsQuoted): readonly ClockTime[] {
  const found = [...text.matchAll(CLOCK)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }))
  const isZonedAlone = ({ start, end }: { start: number; end: number }): boolean =>
    ZONE.test(text.slice(end, end + 40)) || ZONE_BEFORE.test(text.slice(Math.max(0, start - 28), start))
  const zoned = found.map(isZonedAlone)
  for (let i = found.length - 2; i >= 0; i--) {
    const [here, next] = [found[i], found[i + 1]]
    if (here && next && zoned[i + 1] && isJoined(text, here.end, next.start)) zoned[i] = true
  }
  const forAll = ZONE_FOR_ALL.test(text)
  // Once a zone is told in the writer's own words, what follows is read in it.
  const first = found.findIndex(({ start }, i) => zoned[i] && !isQuoted(start))
  return found.map(({ start, end }, i) => ({
    range: { part, start, end },
    text: text.slice(start, end),
    quoted: isQuoted(start),
    hasZone: forAll || zoned[i] === true || (first >= 0 && i > first),
  }))
}

function isJoined(text: string, from: number, to: number): boolean {
  if (to - from > 40) return false
  return JOINED.test(text.slice(from, to).replace(DAY, ''))
}

/** @param today  `2026-11-20`: what a day without a year, and a day told from today, is reckoned from */
export function daysOf(
  part: TextRange['part'],
  text: string,
  isQuoted: IsQuoted,
  today: string,
): { days: readonly DayMention[]; relativeDays: readonly DayMention[] } {
  const mention = (index: number, match: string, day: string | null): DayMention => ({
    range: { part, start: index, end: index + match.length },
    text: match,
    quoted: isQuoted(index),
    day,
  })
  const ahead = shiftDay(today, 31)
  const days = inLines(text, daysOfLine).map((m) => mention(m.start, m.text, dayOf(m.groups, today, ahead)))
  const relativeDays = inLines(text, relativeDaysOfLine).map(({ start, text: match }) => {
    const back = DAYS_BACK.find(([pattern]) => pattern.test(match))?.[1]
    return mention(start, match, back === undefined ? null : shiftDay(today, -back))
  })
  return { days, relativeDays }
}

const matchesIn = (line: string, pattern: RegExp) =>
  [...line.matchAll(pattern)].map(({ index, 0: match, groups = {} }) => ({
    start: index,
    end: index + match.length,
    text: match,
    groups,
  }))
const daysOfLine = remembered((line) => matchesIn(line, DAY))
const relativeDaysOfLine = remembered((line) => matchesIn(line, RELATIVE))

/** @param ahead  a day without a year that lies behind this one was last year's */
function dayOf(
  groups: Readonly<Record<string, string | undefined>>,
  today: string,
  ahead: string,
): string | null {
  const pick = (letter: string): string | undefined =>
    [1, 2, 3, 4, 5].map((i) => groups[`${letter}${i}`]).find((value) => value !== undefined)
  const name = pick('n')?.toLowerCase().slice(0, 3)
  const month = name === undefined ? Number(pick('m')) : MONTHS.findIndex((m) => m.startsWith(name)) + 1
  const date = Number(pick('d'))
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31)) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const year = Number(pick('y') ?? today.slice(0, 4))
  const day = `${year}-${two(month)}-${two(date)}`
  return pick('y') === undefined && day > ahead ? `${year - 1}${day.slice(4)}` : day
}

/** `2026-11-20`, some days later or earlier. */
export function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}
