import { type CaseEvent, timelineOf } from '@core/case-life/follow-up'
import type { Draft } from '@core/draft/schema'
import { formatMoment } from '../app/format'
import { useLang, useText } from '../app/language'
import type { DraftStore } from '../drafts/draft-store'
import { messages } from './messages'
import { ReplyEditor } from './reply-editor'

export interface TimelineProps {
  readonly draft: Draft
  /** ISO 8601, UTC */
  readonly createdAt: string
  readonly draftId: string
  readonly store: DraftStore
}

// A message that follows a deleted one must not take its open editor over.
const keyOf = (event: CaseEvent): string =>
  event.kind === 'reply' ? `reply ${event.index} ${event.at} ${event.reply.text.slice(0, 80)}` : event.kind

/** What happened to a case, oldest first; messages open on a click. */
export function Timeline({ draft, createdAt, draftId, store }: TimelineProps) {
  const text = useText(messages)
  return (
    <section>
      <h3>{text.timeline}</h3>
      <ol className="follow-up-timeline">
        {timelineOf(draft, createdAt).map((event) => (
          <li key={keyOf(event)} data-kind={event.kind}>
            <Moment at={event.at} />
            <Told event={event} draftId={draftId} store={store} />
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

interface ToldProps extends Pick<TimelineProps, 'draftId' | 'store'> {
  readonly event: CaseEvent
}

function Told({ event, draftId, store }: ToldProps) {
  const text = useText(messages)
  if (event.kind !== 'reply') return <span>{text[event.kind]}</span>
  return (
    <details>
      <summary>{text[`from-${event.reply.from}`]}</summary>
      <ReplyEditor draftId={draftId} store={store} reply={event.reply} index={event.index} />
    </details>
  )
}
