import type { AttachmentCard } from '@shared/contract'
import { useId, useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './told-messages'
import type { Attachments } from './use-attachments'

export interface ToldPartProps {
  readonly card: AttachmentCard
  /** whoever sits here; empty: not told yet */
  readonly reviewer: string
  readonly onDescribe: Attachments['describe']
}

// As the contract takes it.
const FORMAT_CHARS_MAX = 1_000

/** What a person says about a masked copy: who let it go, and what is unusual about the log's format. */
export function ToldPart({ card, reviewer, onDescribe }: ToldPartProps) {
  const text = useText(messages)
  const hint = useId()
  const { id, name, acceptedBy, logFormat, picture } = card
  const [format, setFormat] = useState(logFormat)
  return (
    <div className="attachment-told">
      {picture === null && (
        <label>
          {text.logFormat}
          <textarea
            className="text-field"
            rows={1}
            maxLength={FORMAT_CHARS_MAX}
            placeholder={text.formatHint}
            value={format}
            onChange={(event) => setFormat(event.target.value)}
            onBlur={() => {
              if (format.trim() !== logFormat) onDescribe(id, { logFormat: format })
            }}
          />
        </label>
      )}
      <div className="attachment-actions">
        {acceptedBy === null ? (
          <>
            <Button
              size="small"
              disabled={reviewer.trim() === ''}
              aria-label={text.acceptOf({ name })}
              aria-describedby={reviewer.trim() === '' ? hint : undefined}
              onClick={() => onDescribe(id, { acceptedBy: reviewer })}
            >
              {text.accept}
            </Button>
            {reviewer.trim() === '' && (
              <span id={hint} className="attachment-note">
                {text.nameFirst}
              </span>
            )}
          </>
        ) : (
          <>
            <span className="attachment-note">{text.accepted({ by: acceptedBy })}</span>
            <Button
              size="small"
              look="quiet"
              aria-label={text.withdrawOf({ name })}
              onClick={() => onDescribe(id, { acceptedBy: '' })}
            >
              {text.withdraw}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

export interface ReviewerFieldProps {
  readonly reviewer: string
  readonly onReviewer: (name: string) => void
}

/** The name that stands beside what was accepted and decided here. */
export function ReviewerField({ reviewer, onReviewer }: ReviewerFieldProps) {
  const text = useText(messages)
  const [name, setName] = useState(reviewer)
  return (
    <label className="reviewer">
      {text.reviewer}
      <input
        className="text-field"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => {
          if (name.trim() !== reviewer) onReviewer(name.trim())
        }}
      />
      <span className="attachment-note">{text.reviewerNote}</span>
    </label>
  )
}
