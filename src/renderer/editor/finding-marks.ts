import { ChangeSet, type EditorState, MapMode, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Edit, Finding } from '@core/review/types'

/** A finding of this editor's part with the place where it stands now. */
export interface Placed {
  readonly finding: Finding
  readonly from: number
  readonly to: number
}

interface Marks {
  readonly findings: readonly Finding[]
  /** what was typed since the review read the text */
  readonly since: ChangeSet
  readonly decorations: DecorationSet
}

/** Findings, and the text in which they were found. */
export const showFindings = StateEffect.define<{ findings: readonly Finding[]; text: string }>()

const marksField = StateField.define<Marks>({
  create: (state) => ({
    findings: [],
    since: ChangeSet.empty(state.doc.length),
    decorations: Decoration.none,
  }),
  update(marks, tr) {
    for (const effect of tr.effects) {
      if (effect.is(showFindings))
        return marksOf(effect.value.findings, typedSince(effect.value.text, tr.newDoc.toString()))
    }
    if (!tr.docChanged) return marks
    return {
      findings: marks.findings,
      since: marks.since.compose(tr.changes),
      decorations: marks.decorations.map(tr.changes),
    }
  },
  provide: (field) => EditorView.decorations.from(field, (marks) => marks.decorations),
})

function marksOf(findings: readonly Finding[], since: ChangeSet): Marks {
  const inside = findings.filter(
    ({ range }) => range !== null && range.start < range.end && range.end <= since.length,
  )
  const ranges = inside.flatMap((finding): Range<Decoration>[] => {
    if (finding.range === null) return []
    const mark = Decoration.mark({ class: `cm-finding cm-finding-${finding.level}`, finding })
    return [mark.range(finding.range.start, finding.range.end)]
  })
  return { findings: inside, since, decorations: Decoration.set(ranges, true).map(since) }
}

/** What was typed since a review was asked for: the text may have moved on by the time it answers. */
const typedSince = (reviewed: string, now: string): ChangeSet => {
  const change = changeBetween(reviewed, now)
  return change === null ? ChangeSet.empty(now.length) : ChangeSet.of(change, reviewed.length)
}

/** Where two texts differ, as one change; null: nowhere. */
export function changeBetween(before: string, after: string) {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1
  let tail = 0
  while (tail < shorter - from && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const to = before.length - tail
  return from === to && before.length === after.length
    ? null
    : { from, to, insert: after.slice(from, after.length - tail) }
}

/** Wavy lines under what the review found; they move with the text until the next review. */
export const findingMarks = marksField

/** The findings of this editor in the order of the text, where they stand now. */
export function placedFindings(state: EditorState): readonly Placed[] {
  const { findings, since } = state.field(marksField)
  return findings
    .flatMap((finding) =>
      finding.range === null
        ? []
        : [{ finding, from: since.mapPos(finding.range.start, 1), to: since.mapPos(finding.range.end, -1) }],
    )
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/**
 * The edits of a fix as changes of the text as it is now.
 * @returns null when what the fix is about was rewritten since the review read it: the next review tells anew
 */
export function changesOf(state: EditorState, edits: readonly Edit[]) {
  const { since } = state.field(marksField)
  const changes: { from: number; to: number; insert: string }[] = []
  for (const { range, text } of edits) {
    const { start, end } = range
    if (start > end || end > since.length) return null
    if (start < end && since.touchesRange(start, end)) return null
    // The end of the text is no place to hold on to: what was typed there may go on with it.
    if (end === since.length && since.touchesRange(end)) return null
    // What was typed at the edges of the place is not the fix's to replace.
    const from =
      start === end ? since.mapPos(start, -1, MapMode.TrackBefore) : since.mapPos(start, 1, MapMode.Simple)
    if (from === null) return null
    changes.push({ from, to: start === end ? from : since.mapPos(end, -1), insert: text })
  }
  return changes
}
