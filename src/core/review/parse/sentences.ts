import type { TextRange } from '../types'

/** A sentence, a list item or a line. */
export interface Sentence {
  readonly range: TextRange
  readonly text: string
  /** `text` with quoted characters blanked: same length and offsets */
  readonly own: string
}

export interface Heading {
  readonly range: TextRange
  readonly text: string
  /** what stands below, up to the next heading */
  readonly content: string
}

const HEADING = /^[ \t]{0,3}(?:#{1,6}[ \t]+|■[ \t]?|●[ \t]?)(.{1,200})$|^[ \t]{0,3}【(.{1,40})】[ \t]*$/
const BULLET = /^[ \t]{0,20}(?:[-*・●○×]|\d{1,2}[.)．])[ \t]*/
// A full stop ends a sentence before a blank only: not in a version, a host name or "e.g.".
const STOP = /[。!?！？]|\.(?=\s|$)/g
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|approx|no|a\.m|p\.m|St)|\b[A-Z])$/i

/** The sentences of one part in order; headings are left out. */
export function sentencesOf(part: TextRange['part'], text: string, own: string): readonly Sentence[] {
  const found: Sentence[] = []
  const push = (start: number, end: number): void => {
    const raw = text.slice(start, end)
    const from = start + (raw.length - raw.trimStart().length)
    const to = start + raw.trimEnd().length
    if (to > from)
      found.push({
        range: { part, start: from, end: to },
        text: text.slice(from, to),
        own: own.slice(from, to),
      })
  }
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    if (part === 'body' && HEADING.test(line)) continue
    let start = index + (BULLET.exec(line)?.[0].length ?? 0)
    for (const end of stopsIn(own, start, index + line.length)) {
      push(start, end)
      start = end
    }
    push(start, index + line.length)
  }
  return found
}

function stopsIn(own: string, from: number, to: number): number[] {
  return [...own.slice(from, to).matchAll(STOP)]
    .map(({ index }) => from + index)
    .filter((at) => own[at] !== '.' || !ABBREVIATION.test(own.slice(Math.max(0, at - 7), at)))
    .map((at) => at + 1)
}

/** The headings of the body with what stands below them. */
export function headingsOf(text: string): readonly Heading[] {
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/g)].filter(({ 0: line }) => line !== '')
  const marks = lines.flatMap(({ index, 0: line }) => {
    const match = HEADING.exec(line.replace(/\r?\n$/, ''))
    return match === null
      ? []
      : [{ start: index, end: index + line.length, text: (match[1] ?? match[2] ?? '').trim() }]
  })
  return marks.map(({ start, end, text: title }, i) => ({
    range: { part: 'body', start, end: start + text.slice(start, end).trimEnd().length },
    text: title,
    content: text.slice(end, marks[i + 1]?.start ?? text.length).trim(),
  }))
}
