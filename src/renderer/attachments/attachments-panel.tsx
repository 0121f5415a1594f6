import type { AttachmentCard } from '@shared/contract'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { AttachmentCardView } from './attachment-card'
import './attachments.css'
import { Checklist } from './checklist'
import { messages } from './messages'
import type { Attachments } from './use-attachments'

export interface AttachmentsPanelProps {
  readonly draftId: string
  readonly attachments: Attachments
}

export function AttachmentsPanel({ draftId, attachments }: AttachmentsPanelProps) {
  const text = useText(messages)
  const { cards, choose, cancel, remove } = attachments
  return (
    <div className="attachments">
      <Checklist cards={cards} />
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
          />
        ))}
      </ul>
    </div>
  )
}
