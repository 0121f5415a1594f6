import type { Bridge, Problem } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { useCallback, useState } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import type { DraftStore } from '../drafts/draft-store'
import type { Toasts } from '../ui/toasts'
import { messages } from './messages'

export interface Export {
  readonly isBusy: boolean
  readonly run: () => void
}

/** Writes the bundle of the open draft, after saving it. */
export function useExport(
  bridge: Bridge,
  store: DraftStore,
  toasts: Toasts,
  onProblem: (problem: Problem) => void,
): Export {
  const text = useText(messages)
  const lang = useLang()
  const [isBusy, setBusy] = useState(false)
  const write = useCallback(async () => {
    const draftId = store.open.get()?.id
    if (draftId === undefined) return
    if (!(await store.saveNow())) {
      toasts.show({ text: text.notSaved, tone: 'alert' })
      return
    }
    const reply = await bridge.bundle
      .export({ draftId, lang })
      .catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
    if (!reply.ok) onProblem(reply.problem)
    else if (reply.value !== null) {
      const { folder, files, notPrinted } = reply.value
      const action = { label: text.show, run: () => void bridge.bundle.show({}) }
      const done = text.done({ count: formatNumber(files.length, lang), folder })
      if (notPrinted.length === 0) toasts.show({ text: done, action })
      else
        toasts.show({
          text: `${done} ${text.notPrinted({ names: notPrinted.join(', ') })}`,
          tone: 'alert',
          action,
        })
    }
  }, [bridge, store, toasts, onProblem, text, lang])
  const run = useCallback(() => {
    setBusy(true)
    void write().finally(() => setBusy(false))
  }, [write])
  return { isBusy, run }
}
