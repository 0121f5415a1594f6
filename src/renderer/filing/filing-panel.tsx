import type { Draft } from '@core/draft/schema'
import { type FormField, formFor } from '@core/filing/file-form'
import { WAY_IDS, type Way } from '@core/filing/ways'
import { hmacSha256 } from '@core/masking'
import { useDeferredValue, useMemo } from 'react'
import { useAccount } from '../account/account'
import { ContactHours } from '../account/contact-hours'
import { useLang, useText } from '../app/language'
import { ContactForm } from './contact-form'
import { CopyButton } from './copy-button'
import { FiledForm } from './filed-form'
import './filing.css'
import { filingFacts, wayOf, ways } from './filing-data'
import { ContactHelper, SeverityHelper } from './helpers'
import { messages } from './messages'
import { PlanTargets } from './plan-targets'
import { useSummary } from './use-summary'

export interface FilingPanelProps {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
}

// What is shown of a long text; all of it is copied.
const SHOWN_MAX = 400
const KEY_BYTES = 32

/** The draft in the form of each way of filing: what the form would refuse is told before, and each field is copied in its order. */
export function FilingPanel({ draft, onChange }: FilingPanelProps) {
  const text = useText(messages)
  const lang = useLang()
  const chosen = wayOf(draft.way) ?? ways[0]
  if (chosen === undefined) return null
  return (
    <div className="filing">
      <label className="filing-way">
        {text.way}
        <select
          className="text-field"
          value={chosen.id}
          onChange={(event) => {
            const id = WAY_IDS.find((known) => known === event.target.value)
            if (id !== undefined) onChange({ way: id })
          }}
        >
          {ways.map((way) => (
            <option key={way.id} value={way.id}>
              {way[lang]}
            </option>
          ))}
        </select>
      </label>
      <p className="filing-note">
        {chosen.note[lang]} <span>{text.asOf({ day: chosen.asOf })}</span>
      </p>
      {chosen.isPublic && <p className="filing-public">{text.public}</p>}
      <ContactForm draft={draft} way={chosen} onChange={onChange} />
      <FilledForm draft={draft} way={chosen} />
      <SeverityHelper draft={draft} way={chosen} onChange={onChange} />
      <PlanTargets plan={draft.plan} />
      <ContactHelper draft={draft} way={chosen} onChange={onChange} />
      <ContactHours />
      <FiledForm key={draft.caseId} draft={draft} onChange={onChange} />
    </div>
  )
}

function FilledForm({ draft: newest, way }: { readonly draft: Draft; readonly way: Way }) {
  const text = useText(messages)
  const lang = useLang()
  // A public text is masked anew with every key; typing goes first.
  const draft = useDeferredValue(newest)
  // A key for nothing else, so that no stand-in of a public text tells of the case.
  const hmac = useMemo(() => hmacSha256(crypto.getRandomValues(new Uint8Array(KEY_BYTES))), [])
  const { services } = useAccount()
  const { fields, problems } = useMemo(() => {
    const account = services === null ? {} : { account: { services: services.items } }
    return formFor(draft, way, { facts: filingFacts, hmac, ...account })
  }, [draft, way, hmac, services])
  const summary = useSummary(draft)
  return (
    <>
      <section className="filing-problems" data-good={problems.length === 0}>
        <h2>{text.problems}</h2>
        {problems.length === 0 ? (
          <p>{text.noProblems}</p>
        ) : (
          <ul>
            {problems.map(({ code, field, level, message }) => (
              <li key={`${code} ${field} ${message[lang]}`} data-level={level}>
                {message[lang]}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{text.form}</h2>
        <ol className="filing-fields">
          {fields.map((field) => (
            <Field key={field.field} field={field} />
          ))}
        </ol>
      </section>
      {summary !== null && way.masking === null && (
        <section className="filing-summary">
          <h2>{text.summary}</h2>
          <p className="filing-note">{text.summaryNote}</p>
          <pre lang="en">{summary}</pre>
          <CopyButton text={summary} name={text.summary} />
        </section>
      )}
    </>
  )
}

function Field({ field }: { readonly field: FormField }) {
  const text = useText(messages)
  const lang = useLang()
  const { kind, label, value, copyText, isCompulsory } = field
  const shown = value[lang]
  const isEmpty = shown === ''
  return (
    <li data-empty={isEmpty} data-field={field.field}>
      <div className="filing-label">
        <span>{label[lang]}</span>
        {isCompulsory && <span className="filing-compulsory">{text.compulsory}</span>}
        {kind === 'choice' && !isEmpty && <span className="filing-choose">{text.choose}</span>}
        {kind === 'text' && !isEmpty && <CopyButton text={copyText} name={label[lang]} />}
      </div>
      <div className="filing-value">
        {isEmpty ? text.empty : shown.length > SHOWN_MAX ? `${shown.slice(0, SHOWN_MAX)}…` : shown}
      </div>
    </li>
  )
}
