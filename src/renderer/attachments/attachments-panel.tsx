import type { AttachmentCard } from '@shared/contract'
import { useText } from '../app/language'
import { useStore } from '../app/store'
import type { DraftStore } from '../drafts/draft-store'
import { wayOf } from '../filing/filing-data'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { AttachmentCardView } from './attachment-card'
import './attachments.css'
import { Checklist } from './checklist'
import { FitList } from './fit-list'
import { KeptList } from './kept-list'
import { messages } from './messages'
import { ReviewerField } from './told-part'
import type { Attachments } from './use-attachments'
import { useFit } from './use-fit'

const NO_LIMITS = { files: null, bytesPerFile: null }

export interface AttachmentsPanelProps {
  readonly draftId: string
  /** a case that was received: its masked copies are looked through, nothing is decided */
  readonly isReadOnly: boolean
  readonly attachments: Attachments
  readonly store: DraftStore
  /** who sits here, as checklist and proof sheet tell it */
  readonly reviewer: string
  readonly onReviewer: (name: string) => void
}

export function AttachmentsPanel({
  draftId,
  isReadOnly,
  attachments,
  store,
  reviewer,
  onReviewer,
}: AttachmentsPanelProps) {
  const text = useText(messages)
  const { cards, choose, cancel, remove, redact, decide, describe, lookThrough } = attachments
  const way = useStore(store.open, (open) => wayOf(open?.draft.way ?? 'console'))
  const limits = way?.limits ?? NO_LIMITS
  const fit = useFit(window.kihyo, store, cards)
  return (
    <div className="attachments">
      <Checklist cards={cards} limits={limits} />
      {fit !== null && <FitList notes={fit} />}
      {!isReadOnly && (
        <div className="drop-zone">
          <Icon name="drop" />
          <p>{text.dropHint}</p>
          <Button onClick={choose}>{text.choose}</Button>
        </div>
      )}
      {isReadOnly && cards.length === 0 && <p className="attachment-note">{text.noFiles}</p>}
      {cards.length > 0 && !isReadOnly && <ReviewerField reviewer={reviewer} onReviewer={onReviewer} />}
      <ul className="attachment-cards">
        {cards.map((card: AttachmentCard) => (
          <AttachmentCardView
            key={card.id}
            draftId={draftId}
            card={card}
            isReadOnly={isReadOnly}
            onCancel={cancel}
            onRemove={remove}
            onRedact={redact}
            onLookThrough={lookThrough}
            bytesMax={limits.bytesPerFile?.max ?? null}
            onDecide={decide}
            reviewer={reviewer}
            onDescribe={describe}
          />
        ))}
      </ul>
      {!isReadOnly && <KeptList draftId={draftId} cards={cards} reviewer={reviewer} />}
    </div>
  )
}
