import type { Row } from '@core/masking/rows'
import { termAt } from '@core/masking/terms'

/**
 * What the selection would have to be as a term.
 * @returns null: nothing is selected; a term of null: no term can be made of it
 */
export function selectionIn(rows: readonly Row[]): { readonly term: string | null } | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const host = textOf(range.startContainer)
  if (host === null || host !== textOf(range.endContainer)) return { term: null }
  const row = rows.find(({ offset }) => String(offset) === host.dataset.text)
  if (row === undefined) return { term: null }
  const start = unitsBefore(host, range.startContainer, range.startOffset)
  const end = unitsBefore(host, range.endContainer, range.endOffset)
  const isMasked = row.marks.some((mark) => mark.fate === 'mask' && mark.start < end && mark.end > start)
  return { term: isMasked ? null : termAt(row.text, start, end) }
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
