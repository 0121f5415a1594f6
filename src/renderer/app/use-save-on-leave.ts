import { useEffect } from 'react'
import type { DraftStore } from '../drafts/draft-store'

/** Saves at once when the window loses the focus, is hidden or closes. */
export function useSaveOnLeave(store: DraftStore): void {
  useEffect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    // An IME's own window may take the focus for a moment: its text is not finished.
    const save = () => {
      if (!store.composing.get()) void store.saveNow()
    }
    window.addEventListener('blur', save, { signal })
    document.addEventListener('visibilitychange', () => document.hidden && save(), { signal })
    // The call is on its way before the window is gone; main answers it to the end.
    window.addEventListener('beforeunload', () => void store.saveNow(), { signal })
    return () => listeners.abort()
  }, [store])
}
