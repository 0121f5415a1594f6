import { citing } from '@core/past-cases/cite'
import { draftRef, type PastFound } from '@core/past-cases/source'
import type { Problem } from '@shared/contract'
import { useState } from 'react'
import { useText } from '../app/language'
import { useStore } from '../app/store'
import type { DraftStore } from '../drafts/draft-store'
import type { Editors } from '../editor/editors'
import type { Toasts } from '../ui/toasts'
import { messages } from './messages'
import type { PastSheetProps } from './past-sheet'
import { useSimilar } from './use-similar'

export interface PastCases {
  /** filed cases like the open draft */
  readonly similar: readonly PastFound[]
  /** @param ref  shown at first; null: none */
  readonly show: (ref: string | null) => void
  /** null: the sheet is closed */
  readonly sheet: PastSheetProps | null
}

interface World {
  readonly store: DraftStore
  readonly editors: Editors
  readonly toasts: Toasts
  readonly onProblem: (problem: Problem) => void
}

/** The memory of past cases: beside the open draft, and in a sheet of its own. */
export function usePastCases({ store, editors, toasts, onProblem }: World): PastCases {
  const text = useText(messages)
  const open = useStore(store.open, (value) => value)
  const similar = useSimilar(open)
  const [shown, setShown] = useState<{ readonly ref: string | null } | null>(null)
  const close = () => setShown(null)
  const reuse = async (ref: string) => {
    const reply = await window.kihyo.cases.template({ ref })
    if (!reply.ok) onProblem(reply.problem)
    else if (await store.openNew(reply.value)) {
      close()
      toasts.show({ text: text.reused })
      // The editors take the new draft in the next frame.
      setTimeout(() => editors.focus('subject'))
    }
  }
  const cite = (caseId: string) => {
    const draft = store.open.get()?.draft
    if (draft === undefined) return
    const { relatedCases, line } = citing(draft, caseId)
    close()
    store.edit({ relatedCases })
    if (line !== null) editors.insertLine('body', line)
    toasts.show({ text: text.citedNow({ id: caseId }) })
  }
  const sheet = (ref: string | null): PastSheetProps => ({
    initial: ref,
    onClose: close,
    onOpen: (id) => {
      close()
      void store.openDraft(id)
    },
    onReuse: (chosen) => void reuse(chosen),
    onCite: open === null || open.isReadOnly ? null : cite,
    ownRef: open === null ? null : draftRef(open.id),
    isCited: (caseId) => open?.draft.body.includes(caseId) === true,
  })
  return {
    similar,
    show: (ref) => {
      // What was just typed is found, too; a save that fails is told elsewhere.
      void store.saveNow()
      setShown({ ref })
    },
    sheet: shown === null ? null : sheet(shown.ref),
  }
}
