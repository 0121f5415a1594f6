import { isolateHistory } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'
import type { Finding, Fix } from '@core/review/types'
import { changeBetween, changesOf, type Placed, placedFindings, showFindings } from './finding-marks'
import { openQuickFix } from './quick-fix'
import type { Part } from './text-state'

const PROMPT = /(?:〔[^〔〕]*〕|\[[^[\]]*\])$/
const PARTS: readonly Part[] = ['subject', 'body']

/** The two editors of the open draft, for what acts on them from outside: the review, commands, the save on closing. */
export class Editors {
  private readonly views = new Map<Part, EditorView>()
  private waiting: Reviewed | null = null

  /** @returns a function that takes it away again */
  add(part: Part, view: EditorView): () => void {
    this.views.set(part, view)
    return () => this.views.delete(part)
  }

  text(part: Part): string | null {
    return this.views.get(part)?.state.doc.toString() ?? null
  }

  focus(part: Part): void {
    this.views.get(part)?.focus()
  }

  /** Shows a review, also of a text that was typed on meanwhile; while an IME composes it waits for {@link settle}. */
  show(reviewed: Reviewed): void {
    if (this.isComposing()) {
      this.waiting = reviewed
      return
    }
    this.waiting = null
    for (const [part, view] of this.views) {
      const findings = reviewed.findings.filter(({ range }) => range?.part === part)
      view.dispatch({ effects: showFindings.of({ findings, text: reviewed[part] }) })
    }
  }

  /** The IME is done: what waited is shown. */
  settle(): void {
    if (this.waiting !== null) this.show(this.waiting)
  }

  /**
   * Applies a fix as one undo step and puts the cursor behind it.
   * @returns false when the text has overtaken it: nothing is changed then
   */
  apply(fix: Fix): boolean {
    let isApplied = true
    for (const part of PARTS) {
      const view = this.views.get(part)
      const edits = fix.edits.filter(({ range }) => range.part === part)
      if (view === undefined || edits.length === 0) continue
      const edited = changesOf(view.state, edits)
      if (edited === null) {
        isApplied = false
        continue
      }
      const changes = view.state.changes(edited)
      const last = edited.reduce((a, b) => (a.to >= b.to ? a : b))
      const end = changes.mapPos(last.to, 1)
      // What an added prompt asks for is typed over it.
      const prompt = PROMPT.exec(last.insert)?.[0].length ?? 0
      view.dispatch({
        changes,
        selection: { anchor: end - prompt, head: end },
        scrollIntoView: true,
        userEvent: 'input.fix',
        annotations: isolateHistory.of('full'),
      })
      view.focus()
    }
    return isApplied
  }

  /** Gives a part another text, as one change where the two differ: what stands around it keeps its marks. */
  setText(part: Part, text: string): void {
    const view = this.views.get(part)
    if (view === undefined) return
    const changes = changeBetween(view.state.doc.toString(), text)
    if (changes !== null) view.dispatch({ changes, userEvent: 'input' })
  }

  /** Writes a text on a line of its own behind the cursor, as one undo step. */
  insertLine(part: Part, text: string): void {
    const view = this.views.get(part)
    if (view === undefined) return
    const { to } = view.state.doc.lineAt(view.state.selection.main.head)
    const insert = `${view.state.doc.lineAt(to).length === 0 ? '' : '\n'}${text}\n`
    view.dispatch({
      changes: { from: to, insert },
      selection: { anchor: to + insert.length },
      scrollIntoView: true,
      userEvent: 'input.intake',
      annotations: isolateHistory.of('full'),
    })
    view.focus()
  }

  /** Opens what can be done about the findings at the cursor. @returns whether there is one */
  quickFix(): boolean {
    const part = PARTS.find((name) => this.views.get(name)?.hasFocus === true) ?? 'body'
    const view = this.views.get(part)
    return view !== undefined && openQuickFix(view)
  }

  /** What is selected in the body or else in the subject; empty: nothing. */
  selected(): string {
    for (const part of ['body', 'subject'] as const) {
      const state = this.views.get(part)?.state
      if (state !== undefined && !state.selection.main.empty)
        return state.sliceDoc(state.selection.main.from, state.selection.main.to)
    }
    return ''
  }

  /** Selects a passage and shows it. */
  select(part: Part, { from, to }: { readonly from: number; readonly to: number }): void {
    const view = this.views.get(part)
    view?.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true })
    view?.focus()
  }

  /** Selects the place of a finding; one without a place leads to the end of the body. */
  jump(finding: Finding): void {
    const part = finding.range?.part ?? 'body'
    const view = this.views.get(part)
    if (view === undefined) return
    const place = placedFindings(view.state).find((placed) => placed.finding === finding)
    const selection = place ? { anchor: place.from, head: place.to } : { anchor: view.state.doc.length }
    view.dispatch({ selection, scrollIntoView: true })
    view.focus()
  }

  /** The next or previous finding in the order of the text, seen from the cursor, round and round. */
  neighbour(direction: 1 | -1): Finding | null {
    const all = PARTS.flatMap((part, index) => this.placed(part).map((placed) => ({ ...placed, index })))
    if (all.length === 0) return null
    const here = this.cursor()
    const compare = (a: { index: number; from: number }) => a.index - here.index || a.from - here.from
    const ahead = direction === 1 ? all.find((a) => compare(a) > 0) : all.findLast((a) => compare(a) < 0)
    return (ahead ?? (direction === 1 ? all[0] : all.at(-1)))?.finding ?? null
  }

  private placed(part: Part): readonly Placed[] {
    const view = this.views.get(part)
    return view === undefined ? [] : placedFindings(view.state)
  }

  private cursor(): { index: number; from: number } {
    const index = this.views.get('subject')?.hasFocus === true ? 0 : 1
    const part = PARTS[index] ?? 'body'
    return { index, from: this.views.get(part)?.state.selection.main.from ?? 0 }
  }

  private isComposing(): boolean {
    return [...this.views.values()].some((view) => view.compositionStarted)
  }
}

/** Findings with the text that they belong to. */
export interface Reviewed {
  readonly subject: string
  readonly body: string
  readonly findings: readonly Finding[]
}
