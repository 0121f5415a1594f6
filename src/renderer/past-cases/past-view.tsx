import { draftIdOf, type PastWhole } from '@core/past-cases/source'
import type { Problem } from '@shared/contract'
import { describeProblem, toProblem } from '@shared/errors'
import { useEffect, useState } from 'react'
import { formatMoment } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { Facts } from './facts'
import { messages } from './messages'

export interface PastViewProps {
  readonly pastRef: string
  readonly onOpen: (draftId: string) => void
  readonly onReuse: (ref: string) => void
  /** null: no draft is open that could cite it */
  readonly onCite: ((caseId: string) => void) | null
  /** the open draft; null: none */
  readonly ownRef: string | null
  readonly isCited: (caseId: string) => boolean
}

/** One case as a whole, and what can be done with it. */
export function PastView({ pastRef, onOpen, onReuse, onCite, ownRef, isCited }: PastViewProps) {
  const text = useText(messages)
  const lang = useLang()
  const [past, setPast] = useState<PastWhole | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const reply = await window.kihyo.cases
        .whole({ ref: pastRef })
        .catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
      if (!isWanted) return
      setPast(reply.ok ? reply.value : null)
      setProblem(reply.ok ? null : reply.problem)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [pastRef])
  if (problem !== null) return <p role="alert">{describeProblem(problem, lang)}</p>
  if (past === null) return null
  const draftId = draftIdOf(past.ref)
  const canCite = onCite !== null && past.caseId !== '' && past.ref !== ownRef
  return (
    <article aria-label={past.subject}>
      <h3>{past.subject === '' ? text.untitled : past.subject}</h3>
      <Facts past={past} />
      <div className="past-actions">
        {draftId !== null && (
          <Button size="small" onClick={() => onOpen(draftId)}>
            {text.open}
          </Button>
        )}
        <Button size="small" title={text.reuseHint} onClick={() => onReuse(past.ref)}>
          {text.reuse}
        </Button>
        {canCite && (
          <Button size="small" disabled={isCited(past.caseId)} onClick={() => onCite(past.caseId)}>
            {isCited(past.caseId) ? text.cited : text.cite}
          </Button>
        )}
      </div>
      <p className="past-text">{past.body}</p>
      {past.replies.length > 0 && <h4>{text.replies}</h4>}
      <ol className="past-replies">
        {past.replies.map((reply) => (
          <li key={`${reply.at} ${reply.text.slice(0, 200)}`}>
            <strong>{text[`from-${reply.from}`]}</strong>
            {reply.at !== '' && <time dateTime={reply.at}>{formatMoment(reply.at, lang)}</time>}
            <p className="past-text">{reply.text}</p>
          </li>
        ))}
      </ol>
    </article>
  )
}
