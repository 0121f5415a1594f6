import type { Extension, Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import { STAND_IN } from '../ui/stand-in'
import { settled } from './composition'

const HEADING = /^(?:[■◆●]|#{1,6} )/
const FENCE = /^(?:```|~~~)/
const QUOTE = /^>/
const CODE = /`[^`\n]{1,400}`/g
const STAND_INS = new RegExp(STAND_IN, 'g')
// Beyond this a draft is a pasted log; finding its fences at every key would cost more than it tells.
const FENCE_LINES_MAX = 4_000

const line = (name: string) => Decoration.line({ class: name })
const heading = line('cm-heading')
const fenced = line('cm-fenced')
const quote = line('cm-quote')
const code = Decoration.mark({ class: 'cm-code' })
const standIn = Decoration.mark({ class: 'cm-stand-in' })

/** Light styling of what is visible: headings, code, quotes, masked stand-ins. The text stays as it will be pasted. */
export const lightMarkdown: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      const hasSettled = update.transactions.some((tr) => tr.effects.some((effect) => effect.is(settled)))
      if (update.view.compositionStarted) this.decorations = this.decorations.map(update.changes)
      else if (update.docChanged || update.viewportChanged || hasSettled)
        this.decorations = decorate(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorate(view: EditorView): DecorationSet {
  const { doc } = view.state
  const ranges: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    let inFence = fencesBefore(view, from) % 2 === 1
    for (let at = from; at <= to; ) {
      const { from: start, to: end, text } = doc.lineAt(at)
      const isFence = FENCE.test(text)
      if (inFence || isFence) ranges.push(fenced.range(start))
      else decorateLine(text, start, ranges)
      if (isFence) inFence = !inFence
      at = end + 1
    }
  }
  return Decoration.set(ranges, true)
}

function decorateLine(text: string, start: number, ranges: Range<Decoration>[]): void {
  if (HEADING.test(text)) ranges.push(heading.range(start))
  else if (QUOTE.test(text)) ranges.push(quote.range(start))
  // A line of a log may be very long; only its beginning is worth the time.
  const head = text.slice(0, 5_000)
  for (const { index, 0: match } of head.matchAll(CODE))
    ranges.push(code.range(start + index, start + index + match.length))
  for (const { index, 0: match } of head.matchAll(STAND_INS))
    ranges.push(standIn.range(start + index, start + index + match.length))
}

function fencesBefore(view: EditorView, position: number): number {
  const { doc } = view.state
  if (doc.lines > FENCE_LINES_MAX) return 0
  let fences = 0
  for (let n = doc.lineAt(position).number - 1; n >= 1; n--) if (FENCE.test(doc.line(n).text)) fences += 1
  return fences
}
