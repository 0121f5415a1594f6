import { addOwed, setDone } from '@core/case-life/follow-up'
import { type FollowUp, PARTIES, type Party } from '@core/case-life/record'
import { type FormEvent, useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'

export interface OwedPartProps {
  readonly followUp: FollowUp
  readonly onChange: (followUp: FollowUp) => void
}

// As the schema holds them.
const OWED_CHARS_MAX = 2_000

/** What was asked, by whom it is owed, and what is done of it. */
export function OwedPart({ followUp, onChange }: OwedPartProps) {
  const text = useText(messages)
  const items = followUp.owed.map((item, index) => ({ ...item, index }))
  return (
    <section className="follow-up-owed">
      <h3>{text.owed}</h3>
      <p className="follow-up-note">{text.owedNote}</p>
      {items.every(({ isDone }) => isDone) && <p>{text.noOwed}</p>}
      {PARTIES.filter((party) => items.some(({ by }) => by === party)).map((party) => (
        <fieldset key={party}>
          <legend>{text[`owed-${party}`]}</legend>
          {items
            .filter(({ by }) => by === party)
            .map(({ index, text: asked, isDone }) => (
              <label key={index} data-done={isDone}>
                <input
                  type="checkbox"
                  checked={isDone}
                  onChange={(event) => onChange(setDone(followUp, index, event.target.checked))}
                />
                <span>{asked}</span>
              </label>
            ))}
        </fieldset>
      ))}
      <NewOwed onAdd={(by, asked) => onChange(addOwed(followUp, by, asked))} />
    </section>
  )
}

function NewOwed({ onAdd }: { readonly onAdd: (by: Party, asked: string) => void }) {
  const text = useText(messages)
  const [asked, setAsked] = useState('')
  const [by, setBy] = useState<Party>('us')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAdd(by, asked)
    setAsked('')
  }
  return (
    <form className="follow-up-row" onSubmit={submit}>
      <select
        className="text-field"
        aria-label={text.by}
        value={by}
        onChange={(event) => setBy(PARTIES.find((party) => party === event.target.value) ?? by)}
      >
        {PARTIES.map((party) => (
          <option key={party} value={party}>
            {text[party]}
          </option>
        ))}
      </select>
      <input
        className="text-field"
        aria-label={text.newOwed}
        maxLength={OWED_CHARS_MAX}
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <Button type="submit" size="small">
        {text.addOwed}
      </Button>
    </form>
  )
}
