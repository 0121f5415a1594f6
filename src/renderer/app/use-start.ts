import type { Bridge, Settings } from '@shared/contract'
import { useEffect, useRef, useState } from 'react'
import type { Boot, Session } from './app'
import { useStore } from './store'

// A window that is covered gets no animation frame; main must not wait for one.
const PAINT_MAX_MS = 100

/** Opens the last draft (on the first start an example), then tells main that the window can be used. */
export function useStart(
  bridge: Bridge,
  boot: Boot,
  { store }: Session,
  onSettings: (change: Partial<Settings>) => void,
): { readonly isLoading: boolean } {
  const [isLoading, setLoading] = useState(true)
  const hasStarted = useRef(false)
  const openId = useStore(store.open, (open) => open?.id ?? null)

  useEffect(() => {
    if (hasStarted.current) return
    hasStarted.current = true
    const start = async () => {
      const { lastDraftId, lang } = boot.settings
      const list = store.loadList()
      if (boot.firstStart) {
        await list
        if (store.list.get().length === 0) await store.create('example', lang)
        return
      }
      // The draft does not wait for a long list.
      const opened = lastDraftId !== null && (await store.openDraft(lastDraftId))
      await list
      const first = store.list.get()[0]
      if (!opened && first !== undefined) await store.openDraft(first.id)
    }
    void start().finally(() => setLoading(false))
  }, [boot, store])

  const wasTold = useRef(false)
  const isUsable = openId !== null || !isLoading
  useEffect(() => {
    if (!isUsable || wasTold.current) return
    wasTold.current = true
    const tell = () => void bridge.app.ready({})
    // A task that a frame leaves behind runs when that frame was painted.
    const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const late = new Promise((resolve) => setTimeout(resolve, PAINT_MAX_MS))
    void Promise.race([painted, late]).then(tell)
  }, [isUsable, bridge])

  const remembered = useRef(boot.settings.lastDraftId)
  useEffect(() => {
    if (openId === null || openId === remembered.current) return
    remembered.current = openId
    onSettings({ lastDraftId: openId })
  }, [openId, onSettings])

  return { isLoading }
}
