import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { type EditorView, showTooltip, type Tooltip } from '@codemirror/view'
import type { Finding, Fix } from '@core/review/types'
import type { Lang } from '@shared/lang'
import { messages as reviewMessages } from '../review/messages'
import { placedFindings } from './finding-marks'

export interface QuickFixWorld {
  readonly lang: Lang
  readonly onFix: (fix: Fix) => void
  readonly onReadArticle: (id: string) => void
}

const show = StateEffect.define<Tooltip | null>()

const menuField = StateField.define<Tooltip | null>({
  create: () => null,
  update(menu, tr) {
    for (const effect of tr.effects) if (effect.is(show)) return effect.value
    return tr.docChanged || tr.selection !== undefined ? null : menu
  },
  provide: (field) => showTooltip.from(field),
})

const worldField = StateField.define<() => QuickFixWorld | null>({
  create: () => () => null,
  update: (world) => world,
})

/** A menu of what can be done about the findings at the cursor; opened by {@link openQuickFix}. */
export const quickFix = (world: () => QuickFixWorld) => [menuField, worldField.init(() => world)]

/** @returns whether there is a finding at the cursor */
export function openQuickFix(view: EditorView): boolean {
  const world = view.state.field(worldField, false)?.() ?? null
  const here = findingsAt(view.state, view.state.selection.main.head)
  if (world === null || here.length === 0) return false
  const create = () => {
    const dom = menuOf(view, here, world)
    return { dom, mount: () => dom.querySelector('button')?.focus() }
  }
  view.dispatch({ effects: show.of({ pos: view.state.selection.main.head, above: false, create }) })
  return true
}

const findingsAt = (state: EditorState, at: number): readonly Finding[] =>
  placedFindings(state)
    .filter(({ from, to }) => from <= at && at <= to)
    .map(({ finding }) => finding)

function menuOf(view: EditorView, findings: readonly Finding[], world: QuickFixWorld): HTMLElement {
  const text = reviewMessages[world.lang]
  const dom = document.createElement('div')
  dom.className = 'cm-quick-fix'
  dom.setAttribute('role', 'menu')
  dom.setAttribute('aria-label', text.quickFix)
  const close = () => {
    view.dispatch({ effects: show.of(null) })
    view.focus()
  }
  const add = (label: string, act: () => void) => {
    const button = document.createElement('button')
    button.setAttribute('role', 'menuitem')
    button.textContent = label
    button.addEventListener('click', () => {
      close()
      act()
    })
    dom.append(button)
  }
  for (const finding of findings) {
    const told = document.createElement('p')
    told.textContent = finding.message
    dom.append(told)
    for (const fix of finding.fixes) add(fix.title, () => world.onFix(fix))
    add(text.readArticle, () => world.onReadArticle(finding.article))
  }
  dom.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape') close()
    else if (step !== 0) moveFocus(dom, step)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  return dom
}

function moveFocus(menu: HTMLElement, step: 1 | -1): void {
  const buttons = [...menu.querySelectorAll('button')]
  const here = buttons.findIndex((button) => button.matches(':focus'))
  buttons[(here + step + buttons.length) % buttons.length]?.focus()
}
