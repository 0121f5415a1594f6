import { inOrder } from '@core/hand-over/hand-over'
import type { Bridge, Handed, Problem, Reply } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useText } from '../app/language'
import { useStore } from '../app/store'
import type { DraftStore } from '../drafts/draft-store'
import type { Toasts } from '../ui/toasts'
import { messages } from './messages'

const NOBODY: Handed = { handed: null, comments: [] }

export interface HandOverState extends Handed {
  readonly isReadOnly: boolean
  /** @returns whether it is kept */
  readonly comment: (said: { by: string; quote: string; text: string }) => Promise<boolean>
  readonly remove: (commentId: string) => void
  /** A file for a colleague, or the one that goes back. */
  readonly save: (from: string) => void
}

/** What was said about the open draft, and the files that carry it to a colleague and back. */
export function useHandOver(
  bridge: Bridge,
  store: DraftStore,
  toasts: Toasts,
  onProblem: (problem: Problem) => void,
): HandOverState {
  const text = useText(messages)
  const draftId = useStore(store.open, (open) => open?.id ?? null)
  const isReadOnly = useStore(store.open, (open) => open?.isReadOnly === true)
  const [known, setKnown] = useState<{ draftId: string; told: Handed } | null>(null)
  const latest = useRef(onProblem)
  latest.current = onProblem
  const ask = useCallback(async <T>(call: Promise<Reply<T>>): Promise<T | null> => {
    const reply = await call.catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
    if (reply.ok) return reply.value
    latest.current(reply.problem)
    return null
  }, [])
  const take = useCallback(
    async (id: string, call: Promise<Reply<Handed>>): Promise<boolean> => {
      const told = await ask(call)
      if (told !== null && store.open.get()?.id === id) setKnown({ draftId: id, told })
      return told !== null
    },
    [ask, store],
  )
  const load = useCallback(() => {
    const id = store.open.get()?.id
    if (id !== undefined) void take(id, bridge.handover.get({ draftId: id }))
  }, [bridge, store, take])
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew for every draft that is opened
  useEffect(load, [load, draftId])
  // Comments came in with an import.
  useEffect(() => bridge.on('drafts', load), [bridge, load])

  const save = async (id: string, from: string) => {
    if (!(await store.saveNow())) return toasts.show({ text: text.notSaved, tone: 'alert' })
    const written = await ask(bridge.handover.save({ draftId: id, from }))
    if (written === null) return
    toasts.show({ text: (isReadOnly ? text.savedBack : text.saved)({ path: written.path }) })
    load()
  }
  const { handed, comments } = known?.draftId === draftId ? known.told : NOBODY
  return {
    handed,
    comments: [...inOrder(comments)],
    isReadOnly,
    comment: async (said) => draftId !== null && take(draftId, bridge.handover.comment({ draftId, ...said })),
    remove: (commentId) => {
      if (draftId !== null) void take(draftId, bridge.handover.remove({ draftId, commentId }))
    },
    save: (from) => {
      if (draftId !== null) void save(draftId, from)
    },
  }
}
