import type { Bridge, Problem, Settings } from '@shared/contract'
import { useCallback, useEffect, useState } from 'react'
import { applyTheme } from '../app/theme'

/** The settings and how to change them: at once in the window, then on the disk. */
export function useSettings(bridge: Bridge, initial: Settings, onProblem: (problem: Problem) => void) {
  const [settings, setSettings] = useState(initial)
  useEffect(() => applyTheme(settings.theme), [settings.theme])
  useEffect(() => {
    document.documentElement.lang = settings.lang
  }, [settings.lang])
  const change = useCallback(
    (part: Partial<Settings>) => {
      setSettings((before) => ({ ...before, ...part }))
      void bridge.settings.set(part).then((reply) => {
        if (!reply.ok) onProblem(reply.problem)
      })
    },
    [bridge, onProblem],
  )
  return { settings, change }
}
