import type { Draft } from '../../draft/schema'
import type { TextRange } from '../types'

export interface Span {
  readonly range: TextRange
  readonly text: string
  /** inside code, a log, a block quote or quotation marks: evidence, not the writer's own wording */
  readonly quoted: boolean
}

export interface ClockTime extends Span {
  readonly hasZone: boolean
}

export interface ParsedDraft {
  readonly draft: Draft
  /** sentences of subject and body, headings left out */
  readonly sentences: readonly Span[]
  readonly times: readonly ClockTime[]
  /** calendar days written out, `2026-11-20`, `11 月 20 日`, `20 November` */
  readonly days: readonly Span[]
  readonly isIncident: boolean
  /** subject and body, the body from offset `bodyAt` */
  readonly prose: string
}

const QUOTED = [
  /```[\s\S]*?(?:```|$)/g,
  /`[^`\n]{1,2000}`/g,
  /^(?: {4}|\t|>)[^\n]*$/gm,
  /「[^」\n]{1,2000}」/g,
  /“[^”\n]{1,2000}”/g,
  /"[^"\n]{1,2000}"/g,
]
const CLOCK =
  /(?<![\d:.-])(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?![\d:])|\s?時(?!間)(?:\s?[0-5]?\d\s?分)?)/g
const ZONE = /^[\s)）]{0,3}(?:\(|（)?\s?(?:JST|UTC|GMT|Z\b|[+-]\d{2}:?\d{2}|日本時間|[A-Z]{2,4}T\b)/
const ZONE_FOR_ALL = /(?:時刻|時間|日時|times?)[^。.\n]{0,24}(?:JST|UTC|日本時間)/i
const DAY =
  /\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}\s?月\s?\d{1,2}\s?日|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b/g
const INCIDENT =
  /(?:できな(?:い|く|か)|でき(?:ません|ず)|失敗|エラー|接続(?:でき|が切れ)|切断|応答(?:し(?:ない|ません)|なし)|停止し|落ち(?:た|て|まし)|タイムアウト|遅(?:い|く|延)|つながら|繋がら|発生し(?:て|まし)|になります|返(?:って|され))|\b(?:fail(?:s|ed|ing)?|error(?:s)?|time[sd]? ?out|timeout|cannot|can't|unable|down|unreachable|slow|refused|denied|crash(?:es|ed)?|stopp?ed|50[0-4])\b/i
const WISH_ONLY = /(?:要望|機能追加|したい(?:の)?ですが、?(?:設定|方法|手順))|\bfeature request\b/i

/** Reads a draft once for all rules. Offsets are UTF-16 code units in subject or body. */
export function parseDraft(draft: Draft): ParsedDraft {
  const parts = (['subject', 'body'] as const).map((part) => readPart(part, draft[part]))
  const sentences = parts.flatMap((part) => part.sentences)
  const own = sentences.map(({ text }) => text).join('\n')
  return {
    draft,
    sentences,
    times: parts.flatMap((part) => part.times),
    days: parts.flatMap((part) => part.days),
    isIncident: draft.caseType === 'technical' && INCIDENT.test(own) && !WISH_ONLY.test(draft.subject),
    prose: own,
  }
}

function readPart(part: TextRange['part'], text: string) {
  const quotes = QUOTED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length] as const),
  )
  const isQuoted = (at: number): boolean => quotes.some(([start, end]) => at >= start && at < end)
  const span = (start: number, end: number): Span => ({
    range: { part, start, end },
    text: text.slice(start, end),
    quoted: isQuoted(start),
  })
  const all = (pattern: RegExp): Span[] =>
    [...text.matchAll(pattern)].map((m) => span(m.index, m.index + m[0].length))
  const zoneForAll = ZONE_FOR_ALL.test(text)
  const times = all(CLOCK).map((time) => ({
    ...time,
    hasZone:
      zoneForAll ||
      ZONE.test(text.slice(time.range.end, time.range.end + 16)) ||
      zoneBefore(text, time.range.start),
  }))
  return {
    sentences: sentencesOf(text, isQuoted).map(([start, end]) => span(start, end)),
    times,
    days: all(DAY),
  }
}

const zoneBefore = (text: string, at: number): boolean =>
  /(?:日本時間|JST|UTC)[^。\n]{0,14}$/.test(text.slice(Math.max(0, at - 24), at))

function sentencesOf(text: string, isQuoted: (at: number) => boolean): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (/^\s*#{1,6}\s/.test(line[0])) continue
    let start = line.index
    for (const stop of line[0].matchAll(/[。!?！？]|\.(?=\s|$)/g)) {
      const end = line.index + stop.index + 1
      if (isQuoted(end - 1)) continue
      pushTrimmed(found, text, start, end)
      start = end
    }
    pushTrimmed(found, text, start, line.index + line[0].length)
  }
  return found
}

function pushTrimmed(into: (readonly [number, number])[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end)
  const from = start + (raw.length - raw.trimStart().length)
  const to = start + raw.trimEnd().length
  if (to > from) into.push([from, to])
}
