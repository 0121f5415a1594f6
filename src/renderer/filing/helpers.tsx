import type { Draft } from '@core/draft/schema'
import {
  CONTACT_QUESTIONS,
  type ContactAnswers,
  contactAdvice,
  nextContactQuestion,
} from '@core/filing/contact-helper'
import {
  SEVERITY_QUESTIONS,
  type SeverityAnswers,
  severityAdvice,
  severityPath,
} from '@core/filing/severity-helper'
import type { Way } from '@core/filing/ways'
import { useState } from 'react'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { Dialogue } from './dialogue'
import { filingFacts } from './filing-data'
import { messages } from './messages'

export interface HelperProps {
  readonly draft: Draft
  readonly way: Way
  readonly onChange: (change: Partial<Draft>) => void
}

/** From impact, environment and workaround to the severity, within the plan. */
export function SeverityHelper({ draft, onChange }: HelperProps) {
  const text = useText(messages)
  const lang = useLang()
  const [answers, setAnswers] = useState<SeverityAnswers>({})
  const advice = severityAdvice(answers, draft.plan, filingFacts)
  const chosen = advice?.severity ?? null
  const name = filingFacts.severities.find(({ code }) => code === chosen)?.[lang] ?? chosen ?? ''
  return (
    <Dialogue
      title={text.severityHelp}
      questions={severityPath(answers).map((id) => SEVERITY_QUESTIONS[id])}
      answers={{ ...answers }}
      onAnswer={(question, value) => setAnswers((before) => ({ ...before, [question]: value }))}
      advice={
        advice !== null && (
          <div className="filing-advice">
            <p>{chosen === null ? text.noTechnical : text.fits({ name })}</p>
            {advice.response !== null && <p>{text.target({ response: advice.response[lang] })}</p>}
            {advice.isLimitedByPlan && <p>{advice.reasons.at(-1)?.[lang]}</p>}
            {chosen !== null && chosen === draft.severity && <p>{text.isUsed}</p>}
            {chosen !== null && chosen !== draft.severity && (
              <Button size="small" look="primary" onClick={() => onChange({ severity: chosen })}>
                {text.useSeverity}
              </Button>
            )}
            <Button size="small" look="quiet" onClick={() => setAnswers({})}>
              {text.again}
            </Button>
          </div>
        )
      }
    />
  )
}

/** From what is to be achieved to the contact method, among those of plan and way. */
export function ContactHelper({ draft, way, onChange }: HelperProps) {
  const text = useText(messages)
  const lang = useLang()
  const [answers, setAnswers] = useState<ContactAnswers>({})
  const advice = contactAdvice(answers, draft.plan, filingFacts, way.contacts)
  const open = nextContactQuestion(answers)
  const answered = (['purpose', 'callable'] as const).filter((id) => answers[id] !== undefined)
  const contact = advice?.contact
  const name = filingFacts.contactMethods.find(({ id }) => id === contact)?.[lang] ?? ''
  return (
    <Dialogue
      title={text.contactHelp}
      questions={[...answered.map((id) => CONTACT_QUESTIONS[id]), ...(open === null ? [] : [open])]}
      answers={{ ...answers }}
      onAnswer={(question, value) => setAnswers((before) => ({ ...before, [question]: value }))}
      advice={
        advice !== null && (
          <div className="filing-advice">
            <p>{text.fits({ name })}</p>
            {advice.isLimitedByPlan && <p>{advice.reasons.at(-1)?.[lang]}</p>}
            {contact === draft.contact ? (
              <p>{text.isUsed}</p>
            ) : (
              <Button size="small" look="primary" onClick={() => onChange({ contact: advice.contact })}>
                {text.useContact}
              </Button>
            )}
            <Button size="small" look="quiet" onClick={() => setAnswers({})}>
              {text.again}
            </Button>
          </div>
        )
      }
    />
  )
}
