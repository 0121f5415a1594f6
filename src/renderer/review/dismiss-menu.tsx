import { useId, useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { Popover } from '../ui/popover'
import { messages } from './messages'

const REASONS = ['not-so', 'on-purpose', 'elsewhere'] as const

export interface DismissMenuProps {
  /** what is put aside, for screen readers */
  readonly message: string
  readonly onDismiss: (reason: string) => void
  readonly onSwitchOff: () => void
}

/** Puts a finding aside: a reason with one click, or in one's own words. */
export function DismissMenu({ message, onDismiss, onSwitchOff }: DismissMenuProps) {
  const text = useText(messages)
  return (
    <Popover
      className="link dismiss"
      label={text.dismissLabel({ message })}
      title={text.whyDismiss}
      button={text.dismiss}
    >
      {(close) => (
        <DismissForm
          onDismiss={(reason) => {
            close()
            onDismiss(reason)
          }}
          onSwitchOff={() => {
            close()
            onSwitchOff()
          }}
        />
      )}
    </Popover>
  )
}

function DismissForm({ onDismiss, onSwitchOff }: Omit<DismissMenuProps, 'message'>) {
  const text = useText(messages)
  const [own, setOwn] = useState('')
  const id = useId()
  return (
    <form
      className="dismiss-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (own.trim() !== '') onDismiss(own.trim())
      }}
    >
      <p>{text.whyDismiss}</p>
      {REASONS.map((reason) => (
        <Button key={reason} size="small" onClick={() => onDismiss(text[`reason-${reason}`])}>
          {text[`reason-${reason}`]}
        </Button>
      ))}
      <label htmlFor={id}>{text.ownReason}</label>
      <div className="dismiss-own">
        <input
          id={id}
          className="text-field"
          value={own}
          maxLength={1_000}
          onChange={(event) => setOwn(event.target.value)}
        />
        <Button size="small" type="submit" disabled={own.trim() === ''}>
          {text.dismiss}
        </Button>
      </div>
      <button type="button" className="link" onClick={onSwitchOff}>
        {text.switchOff}
      </button>
    </form>
  )
}
