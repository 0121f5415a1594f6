import type { AttachmentCard } from '@shared/contract'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from '../redactor/messages'
import { Button } from '../ui/button'

/** What is known of a picture: not looked at yet, so many areas blacked out, or nothing to hide. */
export function PictureNote({ areas }: NonNullable<AttachmentCard['picture']>) {
  const text = useText(messages)
  const lang = useLang()
  const words =
    areas === null
      ? text.toRedact
      : areas.length === 0
        ? text.unneeded
        : text.redacted({ count: formatNumber(areas.length, lang) })
  return <p className="attachment-note">{words}</p>
}

export interface RedactButtonProps {
  readonly card: AttachmentCard
  readonly onRedact: (id: string) => void
}

/** Opens the redactor; nothing for what is no picture, or cannot be opened. */
export function RedactButton({ card: { id, name, state, picture }, onRedact }: RedactButtonProps) {
  const text = useText(messages)
  if (picture === null || (state !== 'to-redact' && state !== 'masked')) return null
  const isFirst = picture.areas === null
  return (
    <Button
      size="small"
      look={isFirst ? 'primary' : 'plain'}
      aria-label={(isFirst ? text.redactOf : text.againOf)({ name })}
      onClick={() => onRedact(id)}
    >
      {isFirst ? text.redact : text.again}
    </Button>
  )
}
