import { moveTo } from '@core/case-life/follow-up'
import { type ReminderSettings, reminderOf } from '@core/case-life/reminders'
import type { Draft, Status } from '@core/draft/schema'
import { useText } from '../app/language'
import type { DraftStore, OpenState } from '../drafts/draft-store'
import { Button } from '../ui/button'
import { ClosingPart } from './closing-part'
import './follow-up.css'
import { FirstAnswer } from './first-answer'
import { messages } from './messages'
import { OriginalsPart } from './originals-part'
import { OwedPart } from './owed-part'
import { RelativesPart } from './relatives-part'
import { ReplyForm } from './reply-form'
import { Timeline } from './timeline'

export interface FollowUpPanelProps {
  readonly open: OpenState
  readonly store: DraftStore
  /** after how many days something is told */
  readonly reminders: ReminderSettings
}

/** A case after it was filed: what happened, what is owed, how it ends, and what comes out of it. */
export function FollowUpPanel({ open, store, reminders }: FollowUpPanelProps) {
  const text = useText(messages)
  const { draft } = open
  if (draft.status === 'drafting') return <p className="follow-up follow-up-note">{text.notFiled}</p>
  const reminder = reminderOf(draft, Date.now(), reminders)
  return (
    <div className="follow-up">
      {draft.caseId !== '' && <h2>{text.case({ id: draft.caseId })}</h2>}
      {reminder !== null && (
        <p className="follow-up-reminder">{text[reminder.kind]({ days: reminder.days })}</p>
      )}
      <FirstAnswer draft={draft} />
      <Timeline draft={draft} createdAt={open.createdAt} draftId={open.id} store={store} />
      <StatusButtons draft={draft} onChange={(change) => store.edit(change)} />
      <ReplyForm draftId={open.id} store={store} />
      <OriginalsPart key={open.id} draftId={open.id} round={draft.followUp.replies.length} />
      <OwedPart followUp={draft.followUp} onChange={(followUp) => store.edit({ followUp })} />
      <ClosingPart draft={draft} />
      <section>
        <h3>{text.feedback}</h3>
        <ul className="follow-up-list">
          <li>{text.feedbackStars}</li>
          <li>{text.feedbackService}</li>
        </ul>
        <p className="follow-up-note">{text.feedbackLocal}</p>
      </section>
      <RelativesPart draft={draft} onBegin={(relative) => void store.openNew(relative)} />
    </div>
  )
}

interface StatusButtonsProps {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
}

function StatusButtons({ draft, onChange }: StatusButtonsProps) {
  const text = useText(messages)
  const { status } = draft
  const move = (to: Status) => onChange(moveTo(draft, to, new Date().toISOString()))
  const isOver = status === 'resolved' || status === 'closed'
  return (
    <div className="follow-up-row">
      {!isOver && (
        <Button size="small" onClick={() => move('resolved')}>
          {text.markResolved}
        </Button>
      )}
      {status !== 'closed' && (
        <Button size="small" onClick={() => move('closed')}>
          {text.markClosed}
        </Button>
      )}
      {isOver && (
        <Button size="small" look="quiet" onClick={() => move('answered')}>
          {text.reopen}
        </Button>
      )}
    </div>
  )
}
