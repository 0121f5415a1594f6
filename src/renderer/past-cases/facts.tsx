import { draftIdOf, type PastEntry } from '@core/past-cases/source'
import { formatDay } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'

/** One line about a case: where it stands, its service, ID and day. */
export function Facts({ past }: { readonly past: PastEntry }) {
  const text = useText(messages)
  const lang = useLang()
  const facts = [
    text[`status-${past.status}`],
    past.service,
    past.caseId === '' ? '' : text.case({ id: past.caseId }),
    formatDay(past.at, lang),
    draftIdOf(past.ref) === null ? text.imported : '',
  ]
  return <small className="past-facts">{facts.filter((fact) => fact !== '').join(' · ')}</small>
}
