import { StateEffect } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Sent when an IME has committed its text: what rested while it composed catches up. */
export const settled = StateEffect.define<null>()

// CodeMirror reads the last change of a composition from the DOM after `compositionend`.
const SETTLE_MS = 30

/** Tells when an IME begins to compose and when its text has arrived in the document. */
export function composition(onChange: (isComposing: boolean) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = (view: EditorView) => {
    if (view.compositionStarted) return
    onChange(false)
    view.dispatch({ effects: settled.of(null) })
  }
  return EditorView.domEventHandlers({
    compositionstart: () => {
      clearTimeout(timer)
      onChange(true)
    },
    compositionend: (_, view) => {
      clearTimeout(timer)
      timer = setTimeout(() => settle(view), SETTLE_MS)
    },
  })
}
