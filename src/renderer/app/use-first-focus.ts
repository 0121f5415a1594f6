import { type RefObject, useEffect, useRef } from 'react'
import type { AskHandle } from '../knowledge/ask-box'
import type { Session } from './app'
import { useStore } from './store'

/** Where the first key goes: to the ask box on the first start, later to the body of the last draft. */
export function useFirstFocus(
  { store, editors }: Session,
  ask: RefObject<AskHandle | null>,
  isFirstStart: boolean,
): void {
  const hasOpen = useStore(store.open, (open) => open !== null)
  const isDone = useRef(false)
  useEffect(() => {
    if (!hasOpen || isDone.current) return
    isDone.current = true
    if (isFirstStart) ask.current?.focus({ open: false })
    else editors.focus('body')
  }, [hasOpen, isFirstStart, ask, editors])
}
