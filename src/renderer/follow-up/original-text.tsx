import type { Translated } from '@core/masking/translate-back'
import type { Problem } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { type ClipboardEvent, useEffect, useState } from 'react'
import { useLang, useText } from '../app/language'
import { messages } from './originals-messages'

export interface OriginalTextProps {
  readonly draftId: string
  /** with stand-ins */
  readonly text: string
}

type State = { readonly translated: Translated } | { readonly problem: Problem } | null

/** A text with the originals in the place of stand-ins, marked. What is copied has the stand-ins in it. */
export function OriginalText({ draftId, text: answer }: OriginalTextProps) {
  const text = useText(messages)
  const lang = useLang()
  const [state, setState] = useState<State>(null)
  useEffect(() => {
    let isCurrent = true
    setState(null)
    void window.kihyo.originals.translate({ draftId, text: answer }).then((reply) => {
      if (isCurrent) setState(reply.ok ? { translated: reply.value } : { problem: reply.problem })
    })
    return () => {
      isCurrent = false
    }
  }, [draftId, answer])
  if (state === null) return <p className="follow-up-note">{text.reading}</p>
  if ('problem' in state) return <p role="alert">{describeProblem(state.problem, lang)}</p>
  const { parts, shown, unknown } = state.translated
  let at = 0
  const placed = parts.map((part) => {
    at += part.text.length
    return { ...part, at }
  })
  return (
    <div className="originals-text">
      <p role="status" className="follow-up-note">
        {shown === 0 ? text.noneShown : text.shown({ count: shown })}
        {unknown.length > 0 && text.unknown({ count: unknown.length, first: unknown[0] ?? '' })}
      </p>
      <div className="follow-up-text" onCopy={copyWithStandIns}>
        {placed.map((part) =>
          part.standIn === null ? (
            part.text
          ) : (
            <mark key={part.at} data-stand-in={part.standIn} title={part.standIn}>
              {part.text}
            </mark>
          ),
        )}
      </div>
    </div>
  )
}

/** What goes to the clipboard may be kept in its history, or pasted into the case. */
function copyWithStandIns(event: ClipboardEvent<HTMLElement>): void {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0) return
  const range = selection.getRangeAt(0)
  const copied = range.cloneContents()
  for (const mark of copied.querySelectorAll('[data-stand-in]'))
    mark.textContent = mark.getAttribute('data-stand-in')
  const { commonAncestorContainer: inside } = range
  const mark = (inside instanceof Element ? inside : inside.parentElement)?.closest('[data-stand-in]')
  event.clipboardData.setData('text/plain', mark?.getAttribute('data-stand-in') ?? copied.textContent ?? '')
  event.preventDefault()
}
