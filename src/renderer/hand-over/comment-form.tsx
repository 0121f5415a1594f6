import { COMMENT_CHARS_MAX, NAME_CHARS_MAX, quoteOf } from '@core/hand-over/hand-over'
import { type FormEvent, useState } from 'react'
import { useText } from '../app/language'
import type { Editors } from '../editor/editors'
import { Button } from '../ui/button'
import { messages } from './messages'

export interface CommentFormProps {
  readonly editors: Editors
  readonly ownName: string
  readonly onOwnName: (name: string) => void
  readonly onSay: (said: { by: string; quote: string; text: string }) => Promise<boolean>
}

/** A comment about a passage that is selected in the text, or about the whole case. */
export function CommentForm({ editors, ownName, onOwnName, onSay }: CommentFormProps) {
  const text = useText(messages)
  const [name, setName] = useState(ownName)
  const [quote, setQuote] = useState('')
  const [said, setSaid] = useState('')
  const [hint, setHint] = useState('')
  const [isBusy, setBusy] = useState(false)
  const takeQuote = () => {
    const selected = quoteOf(editors.selected())
    setHint(selected === '' ? text.noSelection : '')
    setQuote(selected)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (said.trim() === '' || isBusy) return
    setBusy(true)
    const say = async () => {
      if (!(await onSay({ by: name.trim(), quote, text: said.trim() }))) return
      setSaid('')
      setQuote('')
    }
    void say().finally(() => setBusy(false))
  }
  return (
    <form className="comment-form" onSubmit={submit}>
      <p className="comment-note">{text.note}</p>
      <label>
        {text.name}
        <input
          className="text-field"
          maxLength={NAME_CHARS_MAX}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => onOwnName(name.trim())}
        />
      </label>
      {quote === '' ? (
        <div>
          <Button size="small" onClick={takeQuote}>
            {text.quote}
          </Button>
          <p className="comment-note" role="status">
            {hint === '' ? text.quoteHint : hint}
          </p>
        </div>
      ) : (
        <div>
          <blockquote className="comment-quote">{quote}</blockquote>
          <Button size="small" look="quiet" onClick={() => setQuote('')}>
            {text.dropQuote}
          </Button>
        </div>
      )}
      <label>
        {text.text}
        <textarea
          className="text-field"
          rows={4}
          maxLength={COMMENT_CHARS_MAX}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
      </label>
      <Button type="submit" look="primary" disabled={isBusy}>
        {text.add}
      </Button>
    </form>
  )
}
