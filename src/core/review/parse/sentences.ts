import type { Reading, Roles } from '../reading/reading'
import type { TextRange } from '../types'
import { type Known, knownOf } from './remembered'

/** A sentence, a list item or a line. */
export interface Sentence {
  readonly range: TextRange
  readonly text: string
  /** `text` with quoted characters blanked: same length and offsets */
  readonly own: string
  /** what was found in `own` before */
  readonly known: Known
  /** what it does in the draft, and how sure that is */
  readonly roles: Roles
  /** what of it support refuses, if anything */
  readonly refused: Reading['refused']
  /** the heading, or the label such as "Tried:", that it stands under; empty when there is none */
  readonly section: string
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

/**
 * The sentences of one part in order; headings are left out.
 * @param rolesOf  what a sentence does, by its own words and with what it quotes
 */
export function sentencesOf(
  part: TextRange['part'],
  text: string,
  own: string,
  readingOf: (own: Known, text: string) => Reading,
): readonly Sentence[] {
  const found: Sentence[] = []
  const sectionAt = sectionsOf(text)
  const push = (start: number, end: number, section: string): void => {
    const raw = text.slice(start, end)
    const from = start + (raw.length - raw.trimStart().length)
    const to = start + raw.trimEnd().length
    if (to <= from) return
    const known = knownOf(own.slice(from, to))
    const range = { part, start: from, end: to }
    const said = text.slice(from, to)
    found.push({ range, text: said, own: known.text, known, ...readingOf(known, said), section })
  }
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    if (part === 'body' && HEADING.test(line)) continue
    const section = sectionAt.get(index) ?? ''
    let start = index + (BULLET.exec(line)?.[0].length ?? 0)
    for (const end of stopsIn(own, start, index + line.length)) {
      push(start, end, section)
      start = end
    }
    push(start, index + line.length, section)
  }
  return found
}

// "Tried:", "**Change**: at 08:00 …", 影響： — a label for its line, or for what follows when it stands alone.
const LABEL =
  /^[ \t]{0,8}(?:[-*・][ \t])?(?:\*\*)?([A-Za-zぁ-んァ-ヶ一-龠][^:：*\n]{1,38}?)(?:\*\*)?[ \t]?[:：](?!\/\/)(?:\*\*)?[ \t]*(.?)/
const BOLD_LINE = /^[ \t]{0,3}\*\*([^*\n]{1,60})\*\*[ \t]*$/
const SHORT_LINE = /^[ \t]{0,3}([^\s.。、,?？!！][^.。?？!！\n]{1,22})$/

/** The section of each line that has one, by the line's offset. */
function sectionsOf(text: string): ReadonlyMap<number, string> {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    index,
    line: line.replace(/\r$/, ''),
  }))
  const sections = new Map<number, string>()
  let section = ''
  let isHeading = false
  lines.forEach(({ index, line }, i) => {
    const heading = HEADING.exec(line)
    const label = heading === null ? LABEL.exec(line) : null
    const isBullet = BULLET.test(line)
    const isBeforeList = BULLET.test(lines[i + 1]?.line ?? '') && !isBullet
    const alone = BOLD_LINE.exec(line)?.[1] ?? (isBeforeList ? SHORT_LINE.exec(line)?.[1] : undefined)
    const isNewParagraph = i > 0 && text.startsWith('\n\n', index - 2)
    if (heading !== null || alone !== undefined || label?.[2] === '') {
      section = (heading?.[1] ?? heading?.[2] ?? alone ?? label?.[1] ?? '').trim()
      isHeading = heading !== null || alone !== undefined
    } else if (isNewParagraph && !isHeading && !isBullet) section = ''
    sections.set(index, label !== null && label[2] !== '' ? (label[1] ?? section) : section)
  })
  return sections
}

function stopsIn(own: string, from: number, to: number): number[] {
  return [...own.slice(from, to).matchAll(STOP)]
    .map(({ index }) => from + index)
    .filter((at) => own[at] !== '.' || !ABBREVIATION.test(own.slice(Math.max(0, at - 7), at)))
    .map((at) => at + 1)
}

/** The headings of the body with what stands below them. */
export function headingsOf(text: string): readonly Heading[] {
  const lines = [...text.matchAll(/[^\n]*\n?/g)].filter(({ 0: line }) => line !== '')
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
