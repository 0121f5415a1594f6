import { type RefObject, useEffect } from 'react'

/**
 * When what had the focus inside an element is taken away (a form that did its work, a card that was removed), the element
 * itself takes it: the next Tab goes on from there instead of from the top of the window.
 */
export function useKeptFocus(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    let focused: Element | null = null
    const onFocus = ({ target }: FocusEvent) => {
      focused = target instanceof Element && element.contains(target) ? target : null
    }
    const observer = new MutationObserver(() => {
      if (focused === null || focused.isConnected || document.activeElement !== document.body) return
      focused = null
      element.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', onFocus)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocus)
      observer.disconnect()
    }
  }, [ref])
}
