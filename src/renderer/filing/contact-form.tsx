import type { Draft } from '@core/draft/schema'
import { readMailList } from '@core/filing/mail-list'
import type { Way } from '@core/filing/ways'
import { useState } from 'react'
import { useText } from '../app/language'
import { messages } from './messages'

const PERSON_CHARS_MAX = 500
const MAILS_CHARS_MAX = 5_000

export interface ContactFormProps {
  readonly draft: Draft
  readonly way: Way
  readonly onChange: (change: Partial<Draft>) => void
}

/** Who answers questions and who else is told, where the form of this way asks for it; kept with the draft. */
export function ContactForm({ draft, way, onChange }: ContactFormProps) {
  const text = useText(messages)
  const [mails, setMails] = useState(draft.ccEmails.join(', '))
  const { wrong } = readMailList(mails)
  const asksPerson = way.fields.includes('contactPerson')
  const asksMails = way.fields.includes('ccEmails')
  if (!asksPerson && !asksMails) return null
  return (
    <section className="filing-contacts">
      <h2>{text.contacts}</h2>
      {asksPerson && (
        <label>
          {text.contactPerson}
          <input
            className="text-field"
            maxLength={PERSON_CHARS_MAX}
            value={draft.contactPerson}
            onChange={(event) => onChange({ contactPerson: event.target.value })}
          />
        </label>
      )}
      {asksMails && (
        <label>
          {text.ccEmails}
          <input
            className="text-field"
            maxLength={MAILS_CHARS_MAX}
            value={mails}
            aria-invalid={wrong.length > 0}
            onChange={(event) => {
              setMails(event.target.value)
              onChange({ ccEmails: [...readMailList(event.target.value).addresses].slice(0, 100) })
            }}
          />
        </label>
      )}
      {asksMails && wrong.length > 0 && (
        <p className="filing-problem" role="status">
          {text.notMail({ what: wrong.join(', ') })}
        </p>
      )}
      <p className="filing-note">{text.contactsNote}</p>
    </section>
  )
}
