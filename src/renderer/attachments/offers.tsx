import { kindName } from '@core/masking/kinds'
import type { Offer } from '@core/masking/offers'
import type { Problem } from '@shared/contract'
import { describeProblem, toProblem } from '@shared/errors'
import { useEffect, useState } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'
import type { Attachments } from './use-attachments'

export interface OffersProps {
  readonly draftId: string
  readonly attachmentId: string
  /** values that wait for a decision */
  readonly count: number
  readonly onDecide: Attachments['decide']
}

/** Values of low certainty: each is decided once, for all files of the case. */
export function Offers({ draftId, attachmentId, count, onDecide }: OffersProps) {
  const text = useText(messages)
  const lang = useLang()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="offers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.offered({ count: formatNumber(count, lang) })}</summary>
      <p className="attachment-note">{text.offersNote}</p>
      {isOpen && <OfferList draftId={draftId} attachmentId={attachmentId} onDecide={onDecide} />}
    </details>
  )
}

type State = { readonly offers: readonly Offer[] } | { readonly problem: Problem } | null

/** The values are asked for when they are looked at, and dropped afterwards. */
function OfferList({ draftId, attachmentId, onDecide }: Omit<OffersProps, 'count'>) {
  const text = useText(messages)
  const lang = useLang()
  const [state, setState] = useState<State>(null)
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const reply = await window.kihyo.attachments
        .offers({ draftId, attachmentId })
        .catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
      if (isWanted) setState(reply.ok ? { offers: reply.value } : { problem: reply.problem })
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [draftId, attachmentId])
  if (state === null) return <p className="attachment-note">{text.loading}</p>
  if ('problem' in state) return <p className="attachment-problem">{describeProblem(state.problem, lang)}</p>
  return (
    <ul>
      {state.offers.map((offer) => (
        <OfferItem key={offer.standIn} offer={offer} onDecide={onDecide} />
      ))}
    </ul>
  )
}

function OfferItem({ offer, onDecide }: { readonly offer: Offer } & Pick<OffersProps, 'onDecide'>) {
  const text = useText(messages)
  const lang = useLang()
  const { value, before, after, kind, line, hits } = offer
  const number = (count: number) => formatNumber(count, lang)
  const choice = (act: string, isMasked: boolean) => (
    <Button size="small" aria-label={text.offerOf({ act, value })} onClick={() => onDecide(offer, isMasked)}>
      {act}
    </Button>
  )
  return (
    <li>
      <code>
        {before}
        <mark>{value}</mark>
        {after}
      </code>
      <span className="attachment-note">
        {kindName(kind, lang)} · {text.offerHits({ line: number(line), hits: number(hits) })}
      </span>
      <div className="attachment-actions">
        {choice(text.offerMask, true)}
        {choice(text.offerKeep, false)}
      </div>
    </li>
  )
}
