import type { AttachmentCard } from '@shared/contract'
import { useText } from '../app/language'
import { messages } from '../look/messages'
import { Button } from '../ui/button'

export interface LookButtonProps {
  readonly card: AttachmentCard
  readonly onLookThrough: (id: string) => void
}

/** Opens the screen to go through a file; nothing for pictures, and for what was never masked. */
export function LookButton({ card: { id, name, state, report, picture }, onLookThrough }: LookButtonProps) {
  const text = useText(messages)
  // While it is masked anew, what was decided is shown already.
  const isThere = state === 'masked' || state === 'masking' || state === 'waiting'
  if (picture !== null || report === null || !isThere) return null
  return (
    <Button size="small" aria-label={text.openOf({ name })} onClick={() => onLookThrough(id)}>
      {text.open}
    </Button>
  )
}
