import type { Row } from '@core/masking/looked'
import { termAt } from '@core/masking/terms'

/** The term that a selection would make; null: none can be made of it, since it is masked, or too short, or too long. */
export interface Selected {
  readonly term: string | null
  readonly isOneRow: boolean
}

/** What is selected in the text; null: nothing. */
export function selectionIn(view: HTMLElement, rows: readonly Row[]): Selected | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!view.contains(range.commonAncestorContainer)) return null
  const host = textOf(range.startContainer)
  const row = rows.find(({ offset }) => String(offset) === host?.dataset.text)
  if (host === null || row === undefined || host !== textOf(range.endContainer))
    return { term: null, isOneRow: false }
  const start = unitsBefore(host, range.startContainer, range.startOffset)
  const end = unitsBefore(host, range.endContainer, range.endOffset)
  const isMasked = row.marks.some((mark) => mark.fate === 'mask' && mark.start < end && mark.end > start)
  return { term: isMasked ? null : termAt(row.text, start, end), isOneRow: true }
}

function textOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('.look-text') ?? null
}

function unitsBefore(host: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(host, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
