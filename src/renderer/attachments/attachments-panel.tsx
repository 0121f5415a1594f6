import type { AttachmentCard } from '@shared/contract'
import { useText } from '../app/language'
import type { DraftStore } from '../drafts/draft-store'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { AttachmentCardView } from './attachment-card'
import './attachments.css'
import { Checklist } from './checklist'
import { FitList } from './fit-list'
import { messages } from './messages'
import type { Attachments } from './use-attachments'
import { useFit } from './use-fit'

export interface AttachmentsPanelProps {
  readonly draftId: string
  readonly attachments: Attachments
  readonly store: DraftStore
}

export function AttachmentsPanel({ draftId, attachments, store }: AttachmentsPanelProps) {
  const text = useText(messages)
  const { cards, choose, cancel, remove, redact, decide, lookThrough } = attachments
  const fit = useFit(window.kihyo, store, cards)
  return (
    <div className="attachments">
      <Checklist cards={cards} />
      {fit !== null && <FitList notes={fit} />}
      <div className="drop-zone">
        <Icon name="drop" />
        <p>{text.dropHint}</p>
        <Button onClick={choose}>{text.choose}</Button>
      </div>
      <ul className="attachment-cards">
        {cards.map((card: AttachmentCard) => (
          <AttachmentCardView
            key={card.id}
            draftId={draftId}
            card={card}
            onCancel={cancel}
            onRemove={remove}
            onRedact={redact}
            onLookThrough={lookThrough}
            onDecide={decide}
          />
        ))}
      </ul>
    </div>
  )
}
