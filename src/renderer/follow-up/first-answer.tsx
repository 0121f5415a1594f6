import { responseClock } from '@core/case-life/response-clock'
import type { Draft } from '@core/draft/schema'
import { responseText } from '@core/filing/severity-helper'
import { useEffect, useState } from 'react'
import { formatMoment } from '../app/format'
import { useLang, useText } from '../app/language'
import { filingFacts } from '../filing/filing-data'
import { messages } from './messages'

const MINUTE_MS = 60_000

/** What remains until the first answer is aimed at, or for how long it is overdue; renewed once a minute. */
export function FirstAnswer({ draft }: { readonly draft: Draft }) {
  const text = useText(messages)
  const lang = useLang()
  const [nowMs, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  const clock = responseClock(draft, filingFacts, nowMs)
  if (clock === null) return null
  const target = responseText(clock.target)[lang]
  if (clock.kind === 'business-hours')
    return <p className="follow-up-clock">{text.answerBusiness({ target })}</p>
  const [hours, minutes] = [Math.floor(clock.minutes / 60), clock.minutes % 60]
  const span = hours === 0 ? text.minutes({ minutes }) : text.hours({ hours, minutes })
  const due = formatMoment(new Date(clock.dueMs).toISOString(), lang)
  return (
    <p className="follow-up-clock" data-kind={clock.kind}>
      <strong>{text[`answer-${clock.kind}`]({ span })}</strong>
      <span>{text.answerTarget({ target, due })}</span>
    </p>
  )
}
