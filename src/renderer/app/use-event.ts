import { useCallback, useRef } from 'react'

/** A function that stays the same from drawing to drawing and always does what the newest one would. */
export function useEvent<A extends readonly unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act)
  latest.current = act
  return useCallback((...given: A) => latest.current(...given), [])
}
