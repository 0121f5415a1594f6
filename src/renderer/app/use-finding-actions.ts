import type { Dismissal } from '@core/draft/schema'
import { dismissalOf } from '@core/review/dismissals'
import type { Finding, Fix, SplitDraft } from '@core/review/types'
import { localDay } from '@shared/local-day'
import { type RefObject, useState } from 'react'
import type { DraftStore } from '../drafts/draft-store'
import type { Editors } from '../editor/editors'
import type { GuidedHandle } from '../guided/guided-form'
import { messages } from '../review/messages'
import { withKeys } from '../review/readiness'
import type { Findings } from '../review/use-findings'
import type { Toasts } from '../ui/toasts'
import { useText } from './language'
import type { Layout } from './use-layout'

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
      editors.apply(fix)
      if (fix.opens !== null) void split(fix.opens)
    },
    quickFix: () => {
      if (!editors.quickFix()) toasts.show({ text: text.nothingHere })
    },
  }
}

function useDismissing({ store, toasts, review }: FindingActionsInput) {
  const text = useText(messages)
  const dismissals = () => store.open.get()?.draft.dismissals ?? []
  const restore = (given: readonly Dismissal[]) =>
    store.edit({ dismissals: dismissals().filter((dismissal) => !given.includes(dismissal)) })
  return {
    restore,
    dismiss: (finding: Finding, reason: string) => {
      if (review.reviewed === null) return
      const made = dismissalOf(review.reviewed, finding, reason, localDay(new Date()))
      store.edit({ dismissals: [...dismissals(), made] })
      toasts.show({ text: text.dismissed, action: { label: text.undo, run: () => restore([made]) } })
    },
  }
}
