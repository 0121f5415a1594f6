import type { Dismissal } from '@core/draft/schema'
import { dismissalOf } from '@core/review/dismissals'
import type { Finding, Fix, SplitDraft } from '@core/review/types'
import { localDay } from '@shared/local-day'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DraftStore } from '../drafts/draft-store'
import type { Editors } from '../editor/editors'
import type { GuidedHandle } from '../guided/guided-form'
import { messages } from '../review/messages'
import { withKeys } from '../review/readiness'
import type { Findings } from '../review/use-findings'
import type { Toasts } from '../ui/toasts'
import { useText } from './language'
import { useEvent } from './use-event'
import type { Layout } from './use-layout'

// Longer than a review takes; later a click is forgotten.
const WAIT_MS = 2_000

/** A fix whose place was overtaken by typing. */
interface Waiting {
  readonly rule: string
  readonly title: string
  /** milliseconds since 1970 */
  readonly until: number
}

export interface FindingActionsInput {
  readonly store: DraftStore
  readonly editors: Editors
  readonly toasts: Toasts
  readonly layout: Layout
  readonly review: Findings
  /** the questions, while the body is written by answering them */
  readonly guided: RefObject<GuidedHandle | null>
}

/** Moving between findings, mending them and putting them aside, from the cards and by key. */
export function useFindingActions(input: FindingActionsInput) {
  const { store, editors, layout, guided, toasts } = input
  const { findings } = input.review
  const text = useText(messages)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const activate = (finding: Finding) => {
    setActiveKey(withKeys(findings).find((keyed) => keyed.finding === finding)?.key ?? null)
    if (guided.current === null || finding.range?.part === 'subject') editors.jump(finding)
    else guided.current.focusAt(finding.range?.start ?? null)
  }
  // A drawer would lie over the place it leads to.
  const uncover = () => {
    if (layout.right.isDrawer) layout.closeDrawers()
  }
  const step = (direction: 1 | -1) => {
    const next = editors.neighbour(direction) ?? findings[0]
    if (next !== undefined) activate(next)
  }
  const split = async (fields: SplitDraft) => {
    const added = await store.addBeside(fields)
    if (added === null) return
    const action = { label: text.openSplit, run: () => void store.openDraft(added.id) }
    toasts.show({ text: text.split, action })
  }
  /** While questions are answered the body's editor is not there to be focused. */
  const focusAnswer = (fix: Fix) => {
    const edit = fix.edits.findLast(({ range }) => range.part === 'body')
    if (guided.current === null || edit === undefined) return
    // The answers are drawn anew first.
    setTimeout(() => guided.current?.focusAt(edit.range.start + edit.text.length))
  }
  const apply = (fix: Fix): boolean => {
    const isApplied = editors.apply(fix)
    if (isApplied && fix.opens !== null) void split(fix.opens)
    if (isApplied) focusAnswer(fix)
    return isApplied
  }
  const waiting = useRef<Waiting | null>(null)
  const applyLatest = useEvent(apply)
  useEffect(() => {
    const wanted = waiting.current
    if (wanted === null) return
    waiting.current = null
    const same = findings.filter(({ rule }) => rule === wanted.rule)
    const fix = same.length === 1 ? same[0]?.fixes.find(({ title }) => title === wanted.title) : undefined
    if (fix !== undefined && Date.now() < wanted.until) applyLatest(fix)
  }, [findings, applyLatest])
  return {
    ...useDismissing(input),
    activeKey,
    step,
    jump: (finding: Finding) => {
      uncover()
      activate(finding)
    },
    fix: (fix: Fix) => {
      uncover()
      // The text was typed on since it was reviewed: the next review tells the place anew.
      if (apply(fix)) return
      const rule = findings.find(({ fixes }) => fixes.includes(fix))?.rule
      waiting.current = rule === undefined ? null : { rule, title: fix.title, until: Date.now() + WAIT_MS }
    },
    quickFix: () => {
      if (!editors.quickFix()) toasts.show({ text: text.nothingHere })
    },
  }
}

/** The card goes: the focus moves to the one that takes its place. */
function focusNextCard(): void {
  const heads = () => [...document.querySelectorAll<HTMLElement>('.finding-head')]
  const at = heads().findIndex((head) => head.parentElement?.contains(document.activeElement))
  // The list is drawn anew first.
  setTimeout(() => {
    const now = heads()
    now[Math.min(Math.max(0, at), now.length - 1)]?.focus()
  })
}

/** A draft that was opened again holds other objects of the same content. */
const isSame = (a: Dismissal, b: Dismissal): boolean =>
  a.rule === b.rule && a.words === b.words && a.sentence === b.sentence && a.reason === b.reason

function useDismissing({ store, toasts, review }: FindingActionsInput) {
  const text = useText(messages)
  const dismissals = () => store.open.get()?.draft.dismissals ?? []
  const restore = (given: readonly Dismissal[]) =>
    store.edit({
      dismissals: dismissals().filter((dismissal) => !given.some((other) => isSame(other, dismissal))),
    })
  return {
    restore,
    dismiss: (finding: Finding, reason: string) => {
      if (review.reviewed === null) return
      const made = dismissalOf(review.reviewed, finding, reason, localDay(new Date()))
      focusNextCard()
      store.edit({ dismissals: [...dismissals(), made] })
      toasts.show({ text: text.dismissed, action: { label: text.undo, run: () => restore([made]) } })
    },
  }
}
