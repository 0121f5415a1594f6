import type { AccountContact } from '@core/account/cli-output'
import { formatDay } from '../app/format'
import { useLang, useText } from '../app/language'
import { useAccount } from './account'
import './account.css'
import { messages } from './messages'

// Of a year of holidays the next few tell enough.
const DAYS_SHOWN = 5

/** When a contact method is served, as the account's own options tell; nothing where they were not imported. */
export function ContactHours() {
  const text = useText(messages)
  const { contacts } = useAccount()
  if (contacts === null || contacts.items.length === 0) return null
  return (
    <section className="account-hours">
      <h2>{text.hours}</h2>
      <ul>
        {contacts.items.map((contact) => (
          <Hours key={contact.type} contact={contact} />
        ))}
      </ul>
      <p className="filing-note">{text.hoursNote}</p>
    </section>
  )
}

function Hours({ contact }: { readonly contact: AccountContact }) {
  const text = useText(messages)
  const lang = useLang()
  const { type, supportedHours, datesWithoutSupport } = contact
  const hours = supportedHours.map(({ startTime, endTime }) =>
    startTime === endTime || (startTime === '00:00' && /^(?:24:00|23:59)/.test(endTime))
      ? text.always
      : text.hoursOf({ from: startTime, to: endTime }),
  )
  const now = new Date().toISOString()
  const days = datesWithoutSupport
    .filter(
      ({ startDateTime, endDateTime }) => /^\d{4}-\d{2}-\d{2}T/.test(startDateTime) && endDateTime >= now,
    )
    .slice(0, DAYS_SHOWN)
    .map(({ startDateTime }) => formatDay(startDateTime.slice(0, 10), lang))
  return (
    <li>
      <strong>{type}</strong> {[...new Set(hours)].join(' / ')}
      {days.length > 0 && <div>{text.closed({ days: days.join(' · ') })}</div>}
    </li>
  )
}
