import { moveTo } from '@core/case-life/follow-up'
import type { Draft } from '@core/draft/schema'
import { type FormEvent, useId, useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'

// The console's number, or the API's own ID.
const CASE_ID = /^(?:\d{10,18}|case-\d{12}-[\w-]{4,60})$/

export interface FiledFormProps {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
}

/** The case's ID, once it is filed: from then on the draft is a case. */
export function FiledForm({ draft, onChange }: FiledFormProps) {
  const text = useText(messages)
  const field = useId()
  const [caseId, setCaseId] = useState(draft.caseId)
  const [isWrong, setWrong] = useState(false)
  const isFiled = draft.status !== 'drafting' && draft.caseId !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const id = caseId.normalize('NFKC').trim()
    const isGood = CASE_ID.test(id)
    setWrong(!isGood)
    if (isGood) onChange({ caseId: id, ...moveTo(draft, 'filed', new Date().toISOString()) })
  }
  if (isFiled)
    return (
      <section className="filing-filed">
        <h2>{text.filed}</h2>
        <p role="status">{text.isFiled({ id: draft.caseId })}</p>
        <Button size="small" look="quiet" onClick={() => onChange(moveTo(draft, 'drafting', ''))}>
          {text.undo}
        </Button>
      </section>
    )
  return (
    <section className="filing-filed">
      <h2>{text.filed}</h2>
      <p className="filing-note">{text.filedNote}</p>
      <form onSubmit={submit}>
        <label htmlFor={field}>{text.caseId}</label>
        <input
          id={field}
          className="text-field"
          value={caseId}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${field}-wrong` : undefined}
          onChange={(event) => setCaseId(event.target.value)}
        />
        <Button type="submit" size="small">
          {text.markFiled}
        </Button>
      </form>
      {isWrong && (
        <p id={`${field}-wrong`} role="alert" className="filing-problem">
          {text.badId}
        </p>
      )}
    </section>
  )
}
