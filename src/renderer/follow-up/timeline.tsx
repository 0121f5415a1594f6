import { type CaseEvent, timelineOf } from '@core/case-life/follow-up'
import type { Draft } from '@core/draft/schema'
import { useState } from 'react'
import { formatMoment } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'
import { OriginalText } from './original-text'
import { messages as originalsMessages } from './originals-messages'

export interface TimelineProps {
  readonly draftId: string
  readonly draft: Draft
  /** ISO 8601, UTC */
  readonly createdAt: string
}

/** What happened to a case, oldest first; messages open on a click. */
export function Timeline({ draftId, draft, createdAt }: TimelineProps) {
  const text = useText(messages)
  return (
    <section>
      <h3>{text.timeline}</h3>
      <ol className="follow-up-timeline">
        {timelineOf(draft, createdAt).map((event) => (
          <li key={event.kind === 'reply' ? `reply ${event.index}` : event.kind} data-kind={event.kind}>
            <Moment at={event.at} />
            <Told draftId={draftId} event={event} />
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

function Told({ draftId, event }: { readonly draftId: string; readonly event: CaseEvent }) {
  const text = useText(messages)
  if (event.kind !== 'reply') return <span>{text[event.kind]}</span>
  return (
    <details>
      <summary>{text[`from-${event.reply.from}`]}</summary>
      <Message draftId={draftId} text={event.reply.text} />
    </details>
  )
}

/** A message as it was kept, or with the originals for as long as they are wanted. */
function Message({ draftId, text: kept }: { readonly draftId: string; readonly text: string }) {
  const text = useText(originalsMessages)
  const [isOriginal, setOriginal] = useState(false)
  return (
    <>
      {isOriginal ? (
        <OriginalText draftId={draftId} text={kept} />
      ) : (
        <div className="follow-up-text">{kept}</div>
      )}
      <Button size="small" look="quiet" aria-pressed={isOriginal} onClick={() => setOriginal(!isOriginal)}>
        {isOriginal ? text.hideReply : text.showReply}
      </Button>
    </>
  )
}
