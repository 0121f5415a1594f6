import { type CaseEvent, timelineOf } from '@core/case-life/follow-up'
import type { Draft } from '@core/draft/schema'
import { formatMoment } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'

export interface TimelineProps {
  readonly draft: Draft
  /** ISO 8601, UTC */
  readonly createdAt: string
}

/** What happened to a case, oldest first; messages open on a click. */
export function Timeline({ draft, createdAt }: TimelineProps) {
  const text = useText(messages)
  return (
    <section>
      <h3>{text.timeline}</h3>
      <ol className="follow-up-timeline">
        {timelineOf(draft, createdAt).map((event) => (
          <li key={event.kind === 'reply' ? `reply ${event.index}` : event.kind} data-kind={event.kind}>
            <Moment at={event.at} />
            <Told event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Moment({ at }: { readonly at: string }) {
  const text = useText(messages)
  const lang = useLang()
  if (at === '') return <span className="follow-up-note">{text.noTime}</span>
  return <time dateTime={at}>{formatMoment(at, lang)}</time>
}

function Told({ event }: { readonly event: CaseEvent }) {
  const text = useText(messages)
  if (event.kind !== 'reply') return <span>{text[event.kind]}</span>
  return (
    <details>
      <summary>{text[`from-${event.reply.from}`]}</summary>
      <div className="follow-up-text">{event.reply.text}</div>
    </details>
  )
}
