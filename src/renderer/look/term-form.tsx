import { type RefObject, useId } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'
import type { Changes } from './use-changes'

export interface TermFormProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly term: string
  readonly onTerm: (term: string) => void
  readonly onAdd: Changes['addTerm']
}

/** A word that only this organisation knows: from the selection, or typed. */
export function TermForm({ field, term, onTerm, onAdd }: TermFormProps) {
  const text = useText(messages)
  const id = useId()
  const add = (isForAll: boolean) => {
    if (onAdd(term, isForAll)) onTerm('')
    field.current?.focus()
  }
  return (
    <form
      className="look-term"
      onSubmit={(event) => {
        event.preventDefault()
        add(false)
      }}
    >
      <label htmlFor={id}>{text.term}</label>
      <input
        id={id}
        ref={field}
        className="text-field"
        value={term}
        maxLength={200}
        placeholder={text.termHint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onTerm(event.currentTarget.value)}
      />
      <Button size="small" type="submit" disabled={term.trim() === ''}>
        {text.termCase}
      </Button>
      <Button size="small" disabled={term.trim() === ''} onClick={() => add(true)}>
        {text.termAll}
      </Button>
    </form>
  )
}
