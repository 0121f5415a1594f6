import { messages as draftMessages } from '../drafts/messages'
import { Button } from '../ui/button'
import { useText } from './language'
import { messages } from './messages'

export interface EmptyMiddleProps {
  readonly isLoading: boolean
  readonly onNew: () => void
  readonly onAsk: () => void
}

/** No draft is open: says what to do next. */
export function EmptyMiddle({ isLoading, onNew, onAsk }: EmptyMiddleProps) {
  const text = useText(messages)
  const words = useText(draftMessages)
  if (isLoading) return <p className="empty-middle">{text.loading}</p>
  return (
    <div className="empty-middle">
      <h2>{words.noDraft}</h2>
      <p>{words.noDraftHint}</p>
      <div className="empty-actions">
        <Button look="primary" onClick={onNew}>
          {words.newFrom}
        </Button>
        <Button onClick={onAsk}>{text.askFirst}</Button>
      </div>
    </div>
  )
}
