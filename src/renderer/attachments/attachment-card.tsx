import type { AttachmentCard } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { useState } from 'react'
import { formatBytes, formatPercent } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { ProgressBar } from '../ui/progress-bar'
import { KindBars } from './kind-bars'
import { LookButton } from './look-button'
import { messages } from './messages'
import { Offers } from './offers'
import { PictureNote, RedactButton } from './picture-part'
import { Samples } from './samples'
import { ToldPart } from './told-part'
import { type Attachments, offeredIn } from './use-attachments'

export interface AttachmentCardProps {
  readonly draftId: string
  readonly card: AttachmentCard
  readonly isReadOnly: boolean
  readonly onCancel: (id: string) => void
  readonly onRemove: (id: string) => void
  readonly onRedact: (id: string) => void
  readonly onLookThrough: (id: string) => void
  /** what the way of filing takes; null: no limit is documented */
  readonly bytesMax: number | null
  readonly onDecide: Attachments['decide']
  readonly reviewer: string
  readonly onDescribe: Attachments['describe']
}

/** A file: its name and size, how far masking is, what was found, and what can be done. */
export function AttachmentCardView({
  draftId,
  card,
  isReadOnly,
  onCancel,
  onRemove,
  onRedact,
  onLookThrough,
  bytesMax,
  onDecide,
  reviewer,
  onDescribe,
}: AttachmentCardProps) {
  const text = useText(messages)
  const lang = useLang()
  const [isLooking, setLooking] = useState(false)
  const { id, name, size, state, progress, report, problem, picture } = card
  const isRunning = state === 'waiting' || state === 'masking'
  const isMine = state === 'masked' && !isReadOnly
  const stateWords =
    state === 'masking'
      ? text['state-masking']({ share: formatPercent(progress, lang) })
      : text[`state-${state}`]
  return (
    <li className="attachment" data-state={state} data-name={name}>
      <div className="attachment-head">
        <span className="attachment-name">{name}</span>
        <span className="attachment-size">{formatBytes(size, lang)}</span>
        <span className="attachment-state">{stateWords}</span>
      </div>
      {isRunning && <ProgressBar label={text.progressOf({ name })} value={progress} />}
      {problem !== null && <p className="attachment-problem">{describeProblem(problem, lang)}</p>}
      {state === 'cancelled' && <p className="attachment-note">{text.retry}</p>}
      {bytesMax !== null && (report?.bytesOut ?? size) > bytesMax && state !== 'failed' && (
        <p className="attachment-problem">{text.overLimit({ max: formatBytes(bytesMax, lang) })}</p>
      )}
      {picture !== null && state !== 'failed' && <PictureNote {...picture} />}
      {picture === null && report !== null && <KindBars counts={report.counts} />}
      {isLooking && <Samples draftId={draftId} attachmentId={id} />}
      {isMine && offeredIn(report) > 0 && (
        <Offers draftId={draftId} attachmentId={id} count={offeredIn(report)} onDecide={onDecide} />
      )}
      {isMine && <ToldPart card={card} reviewer={reviewer} onDescribe={onDescribe} />}
      <div className="attachment-actions">
        {isRunning && (
          <Button size="small" onClick={() => onCancel(id)}>
            {text.cancel}
          </Button>
        )}
        {!isReadOnly && <RedactButton card={card} onRedact={onRedact} />}
        <LookButton card={card} onLookThrough={onLookThrough} />
        {isMine && picture === null && (
          <Button size="small" aria-expanded={isLooking} onClick={() => setLooking(!isLooking)}>
            {isLooking ? text.hide : text.look}
          </Button>
        )}
        {!isRunning && !isReadOnly && (
          <Button
            size="small"
            look="quiet"
            onClick={() => onRemove(id)}
            aria-label={`${text.remove}: ${name}`}
          >
            {text.remove}
          </Button>
        )}
      </div>
    </li>
  )
}
