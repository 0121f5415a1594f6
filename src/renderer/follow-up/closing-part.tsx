import { closingMessage, SOLUTIONS, type Solution } from '@core/case-life/closing'
import type { Draft } from '@core/draft/schema'
import { useState } from 'react'
import { useText } from '../app/language'
import { CopyButton } from '../filing/copy-button'
import { messages } from './messages'

/** The last message of the case, put together from what solved it. */
export function ClosingPart({ draft }: { readonly draft: Draft }) {
  const text = useText(messages)
  const [solution, setSolution] = useState<Solution>('answer')
  const [what, setWhat] = useState('')
  const message = closingMessage(draft, { solution, what })
  return (
    <section className="follow-up-closing">
      <h3>{text.closing}</h3>
      <p className="follow-up-note">{text.closingWhy}</p>
      <div className="follow-up-form">
        <label>
          {text.solution}
          <select
            className="text-field"
            value={solution}
            onChange={(event) => setSolution(SOLUTIONS.find((id) => id === event.target.value) ?? solution)}
          >
            {SOLUTIONS.map((id) => (
              <option key={id} value={id}>
                {text[id]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.what}
          <textarea
            className="text-field"
            rows={3}
            value={what}
            onChange={(event) => setWhat(event.target.value)}
          />
        </label>
        <div className="follow-up-text" lang={draft.language}>
          {message}
        </div>
        <div>
          <CopyButton text={message} name={text.closingText} />
        </div>
      </div>
    </section>
  )
}
