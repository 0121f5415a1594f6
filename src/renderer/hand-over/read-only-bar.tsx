import { formatMoment } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import './hand-over.css'
import { messages } from './messages'
import type { HandOverState } from './use-hand-over'

export interface ReadOnlyBarProps {
  readonly handOver: HandOverState
  readonly onComment: () => void
}

/** Says above a received draft that it cannot be changed, and what can be done instead. */
export function ReadOnlyBar({ handOver, onComment }: ReadOnlyBarProps) {
  const text = useText(messages)
  const lang = useLang()
  const { handed, isReadOnly } = handOver
  if (!isReadOnly || handed === null) return null
  const from = handed.from === '' ? text.someone : handed.from
  return (
    <div className="read-only-bar" role="note">
      <p>{text.received({ from, day: formatMoment(handed.at, lang) })}</p>
      <Button size="small" onClick={onComment}>
        {text.write}
      </Button>
    </div>
  )
}
