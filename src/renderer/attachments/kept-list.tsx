import type { Kept } from '@core/masking/decisions'
import { kindName } from '@core/masking/kinds'
import type { AttachmentCard } from '@shared/contract'
import { useCallback, useEffect, useState } from 'react'
import { useLang, useText } from '../app/language'
import { messages } from './told-messages'

export interface KeptListProps {
  readonly draftId: string
  /** read again when they change: a decision masks them anew */
  readonly cards: readonly AttachmentCard[]
  readonly reviewer: string
}

/** Values that stay readable because somebody decided so, each with the reason that goes to the proof sheet. */
export function KeptList({ draftId, cards, reviewer }: KeptListProps) {
  const text = useText(messages)
  const [kept, setKept] = useState<readonly Kept[]>([])
  const read = useCallback(async () => {
    const reply = await window.kihyo.attachments.kept({ draftId })
    if (reply.ok) setKept(reply.value)
  }, [draftId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are the reason to read again
  useEffect(() => {
    void read()
  }, [read, cards])
  if (kept.length === 0) return null
  const explain = (one: Kept, reason: string) =>
    void window.kihyo.attachments
      .explain({ draftId, standIn: one.standIn, reason, by: reviewer || (one.by ?? '') })
      .then((reply) => {
        if (reply.ok) setKept(reply.value)
      })
  return (
    <section className="kept">
      <h2>{text.keptTitle({ count: kept.length })}</h2>
      <p className="attachment-note">{text.keptNote}</p>
      <ul>
        {kept.map((one) => (
          <KeptItem
            key={`${one.standIn} ${one.reason}`}
            kept={one}
            onExplain={(reason) => explain(one, reason)}
          />
        ))}
      </ul>
    </section>
  )
}

interface KeptItemProps {
  readonly kept: Kept
  readonly onExplain: (reason: string) => void
}

function KeptItem({ kept, onExplain }: KeptItemProps) {
  const text = useText(messages)
  const lang = useLang()
  const { kind, standIn, by = '', day = '' } = kept
  const [reason, setReason] = useState(kept.reason)
  return (
    <li>
      <span>
        {kindName(kind, lang)} <code>{standIn}</code>
      </span>
      <input
        className="text-field"
        aria-label={text.reasonOf({ standIn })}
        placeholder={text.reason}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onBlur={() => {
          if (reason.trim() !== kept.reason) onExplain(reason.trim())
        }}
      />
      <span className="attachment-note">
        {[by === '' ? text.nobody : by, day].filter((part) => part !== '').join(' · ')}
      </span>
    </li>
  )
}
