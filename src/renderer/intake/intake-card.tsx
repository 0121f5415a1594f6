import type { Draft } from '@core/draft/schema'
import type { Intake, IntakeField } from '@core/intake'
import { useState } from 'react'
import { useLang, useText } from '../app/language'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import './intake.css'
import { messages } from './messages'

const INTO_FIELDS = ['service', 'region', 'accountId'] as const
type FieldName = (typeof INTO_FIELDS)[number]

export interface IntakeCardProps {
  readonly intake: Intake
  readonly draft: Draft
  readonly onFields: (change: Partial<Pick<Draft, FieldName>>) => void
  readonly onSentence: (text: string) => void
  readonly onClose: () => void
}

/** What was read of a paste, each value to be confirmed before it goes into the case. */
export function IntakeCard({ intake, draft, onFields, onSentence, onClose }: IntakeCardProps) {
  const text = useText(messages)
  const lang = useLang()
  const fields = INTO_FIELDS.flatMap((name) => {
    const field = intake.fields.find((each) => each.name === name)
    return field === undefined || field.value === draft[name] ? [] : [{ name, field }]
  })
  const sentence = intake.summary[draft.language]
  const [refused, setRefused] = useState<ReadonlySet<string>>(
    // What is already told is not replaced unasked.
    () => new Set(fields.filter(({ name }) => draft[name] !== '').map(({ name }) => name)),
  )
  const toggle = (name: string) =>
    setRefused((before) => {
      const after = new Set(before)
      if (!after.delete(name)) after.add(name)
      return after
    })
  const apply = () => {
    const chosen = fields.filter(({ name }) => !refused.has(name))
    onFields(Object.fromEntries(chosen.map(({ name, field }) => [name, field.value])))
    if (sentence !== '' && !refused.has('sentence')) onSentence(sentence)
    onClose()
  }
  return (
    <section className="intake" aria-label={text.found({ kind: intake.kindName[lang] })}>
      <div className="intake-head">
        <h3 aria-live="polite">{text.found({ kind: intake.kindName[lang] })}</h3>
        <IconButton label={text.close} onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </div>
      <ul>
        {fields.map(({ name, field }) => (
          <Row key={name} label={text[name]} isChosen={!refused.has(name)} onToggle={() => toggle(name)}>
            <Value field={field} before={draft[name]} />
          </Row>
        ))}
        {sentence !== '' && (
          <Row label={text.sentence} isChosen={!refused.has('sentence')} onToggle={() => toggle('sentence')}>
            <span lang={draft.language}>{sentence}</span>
          </Row>
        )}
      </ul>
      <div className="intake-foot">
        <Button look="primary" size="small" onClick={apply}>
          {text.apply}
        </Button>
        <span>{intake.isCut ? text.cut : text.note}</span>
      </div>
    </section>
  )
}

function Value({ field, before }: { readonly field: IntakeField; readonly before: string }) {
  const text = useText(messages)
  const lang = useLang()
  return (
    <span>
      {field.shown[lang]}
      {field.certainty === 'unsure' && <em> {text.unsure}</em>}
      {before !== '' && <small> {text.replaces({ before })}</small>}
    </span>
  )
}

interface RowProps {
  readonly label: string
  readonly isChosen: boolean
  readonly onToggle: () => void
  readonly children: React.ReactNode
}

function Row({ label, isChosen, onToggle, children }: RowProps) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span className="intake-name">{label}</span>
        {children}
      </label>
    </li>
  )
}
