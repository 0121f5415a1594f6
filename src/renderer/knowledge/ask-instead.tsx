import type { Verdict } from '@core/knowledge/types'
import { useEffect, useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'

// Long enough to be seen, short enough not to be taken for the button's name.
const COPIED_MS = 2_000

export interface AskInsteadProps {
  readonly question: string
  readonly verdict: Verdict | 'unknown'
  /** the key that copies it, where there is one */
  readonly shortcut?: string | undefined
}

/** The question as support can answer it, ready to be copied. */
export function AskInstead({ question, verdict, shortcut }: AskInsteadProps) {
  const text = useText(messages)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () => void navigator.clipboard.writeText(question).then(() => setCopied(true))
  return (
    <section className="instead">
      <h3>{verdict === 'answerable' || verdict === 'guidance' ? text.insteadAsk : text.instead}</h3>
      <p>{question}</p>
      <Button size="small" onClick={copy} onPointerDown={(event) => event.preventDefault()}>
        <span aria-live="polite">{isCopied ? text.copied : text.copyInstead}</span>
        {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      </Button>
    </section>
  )
}
