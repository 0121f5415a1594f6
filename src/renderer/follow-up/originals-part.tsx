import { REPLY_CHARS_MAX } from '@core/case-life/record'
import type { OriginalsState, Problem } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { OriginalText } from './original-text'
import { messages } from './originals-messages'

export interface OriginalsPartProps {
  readonly draftId: string
  /** another number whenever masking may have added to what is kept */
  readonly round: number
}

/** Support's answer with the originals in it, and what is kept to show them. Nothing that is pasted here is saved. */
export function OriginalsPart({ draftId, round }: OriginalsPartProps) {
  const text = useText(messages)
  const [pasted, setPasted] = useState('')
  const [shown, setShown] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShown(pasted)
  }
  return (
    <section className="originals">
      <h3>{text.title}</h3>
      <p className="follow-up-note">{text.note}</p>
      <Kept draftId={draftId} round={round} />
      <form className="follow-up-form" onSubmit={submit}>
        <label>
          {text.answer}
          <textarea
            className="text-field"
            rows={4}
            maxLength={REPLY_CHARS_MAX}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        </label>
        <div className="follow-up-row">
          <Button type="submit" disabled={pasted.trim() === ''}>
            {text.show}
          </Button>
          {shown !== '' && (
            <Button
              look="quiet"
              onClick={() => {
                setShown('')
                setPasted('')
              }}
            >
              {text.hide}
            </Button>
          )}
        </div>
      </form>
      {shown !== '' && <OriginalText draftId={draftId} text={shown} />}
    </section>
  )
}

/** How much is kept, how it is protected, and how to be rid of it. */
function Kept({ draftId, round }: OriginalsPartProps) {
  const text = useText(messages)
  const lang = useLang()
  const [state, setState] = useState<OriginalsState | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isAsking, setAsking] = useState(false)
  const read = useCallback(async () => {
    const reply = await window.kihyo.originals.state({ draftId })
    setState(reply.ok ? reply.value : null)
    setProblem(reply.ok ? null : reply.problem)
  }, [draftId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the reason to read again
  useEffect(() => {
    void read()
    // Masking of files adds to it, too.
    return window.kihyo.on('attachments', ({ cards }) => {
      if (cards.every(({ state }) => state !== 'masking')) void read()
    })
  }, [read, round])
  const forget = async () => {
    setAsking(false)
    const reply = await window.kihyo.originals.forget({ draftId })
    if (reply.ok) await read()
    else setProblem(reply.problem)
  }
  if (state === null && problem === null) return null
  const count = state?.count ?? 0
  return (
    <div className="originals-kept">
      {problem !== null && <p role="alert">{describeProblem(problem, lang)}</p>}
      {state !== null && <p>{count > 0 ? text.kept({ count }) : state.isOn ? text.nothingKept : text.off}</p>}
      {state !== null && count > 0 && (
        <p className="follow-up-note">
          {state.isSealedBySystem ? text.bySystem : text.byFile}
          {state.isFull && text.full}
          {!state.isOn && text.offNow}
        </p>
      )}
      {(count > 0 || problem !== null) && (
        <div className="follow-up-row">
          {isAsking && <span>{text.forgetWhy}</span>}
          <Button size="small" look="quiet" onClick={() => (isAsking ? void forget() : setAsking(true))}>
            {isAsking ? text.forgetNow : text.forget}
          </Button>
          {isAsking && (
            <Button size="small" onClick={() => setAsking(false)}>
              {text.keepIt}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
