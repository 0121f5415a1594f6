import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { Editors } from './editors'
import { type Part, type TextWorld, textState } from './text-state'

export interface TextEditorProps {
  readonly part: Part
  /** another number: another draft, the editor starts anew with its text */
  readonly opening: number
  readonly initialText: string
  readonly world: TextWorld
  readonly editors: Editors
  /** kept, but out of sight while the body is written by answering questions */
  readonly isHidden?: boolean | undefined
}

/**
 * A CodeMirror editor. It lives in a shadow root: there CodeMirror keeps its styles in constructed sheets, so the content
 * security policy needs no 'unsafe-inline'.
 */
export function TextEditor({
  part,
  opening,
  initialText,
  world,
  editors,
  isHidden = false,
}: TextEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef({ world, initialText })
  latest.current = { world, initialText }

  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (root === undefined) return
    const made = new EditorView({ parent: root, root })
    view.current = made
    const remove = editors.add(part, made)
    return () => {
      remove()
      made.destroy()
      view.current = null
    }
  }, [part, editors])

  const { lang, writtenIn, isReadOnly } = world
  const shown = useRef(-1)
  useEffect(() => {
    if (view.current === null) return
    // Another language only: the text and the cursor stay, the history starts anew.
    const isSameDraft = shown.current === opening
    shown.current = opening
    const text = isSameDraft ? view.current.state.doc.toString() : latest.current.initialText
    const { selection } = view.current.state
    const world: TextWorld = {
      lang,
      writtenIn,
      isReadOnly,
      onText: (changed) => latest.current.world.onText(changed),
      onComposing: (isComposing) => latest.current.world.onComposing(isComposing),
      onTooLarge: () => latest.current.world.onTooLarge(),
      onFix: (fix) => latest.current.world.onFix(fix),
      onReadArticle: (id) => latest.current.world.onReadArticle(id),
      onPaste: (pasted) => latest.current.world.onPaste(pasted),
      onLeave: () => latest.current.world.onLeave(),
    }
    view.current.setState(textState(part, text, world))
    if (isSameDraft) view.current.dispatch({ selection })
  }, [part, opening, lang, writtenIn, isReadOnly])

  return <div ref={host} className={`text-editor text-editor-${part}`} hidden={isHidden} />
}
