import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { fieldMessages } from './field-messages'

export interface AccountFormProps {
  readonly value: string
  readonly onSet: (value: string) => void
}

/** Asks for the filing account. Hyphens, spaces and full-width digits are fine; an empty field clears it. */
export function AccountForm({ value, onSet }: AccountFormProps) {
  const text = useText(fieldMessages)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => field.current?.select(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const digits = typed.normalize('NFKC').replace(/[\s‐-―−-]/g, '')
    if (digits === '' || /^\d{12}$/.test(digits)) onSet(digits)
    else setRefused(true)
  }
  return (
    <form className="account-form" onSubmit={submit}>
      <label htmlFor={id}>{text.accountLabel}</label>
      <div className="account-row">
        <input
          ref={field}
          id={id}
          className="text-field"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          aria-invalid={isRefused}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="primary">
          {text.save}
        </Button>
      </div>
      <p id={`${id}-problem`} className="field-problem">
        {isRefused && text.accountInvalid}
      </p>
    </form>
  )
}
