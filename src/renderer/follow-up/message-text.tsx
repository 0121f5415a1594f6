import { useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { OriginalText } from './original-text'
import { messages } from './originals-messages'

/** A message as it was kept, or with the originals for as long as they are wanted. */
export function MessageText({ draftId, text: kept }: { readonly draftId: string; readonly text: string }) {
  const text = useText(messages)
  const [isOriginal, setOriginal] = useState(false)
  return (
    <>
      {isOriginal ? (
        <OriginalText draftId={draftId} text={kept} />
      ) : (
        <div className="follow-up-text">{kept}</div>
      )}
      <Button size="small" look="quiet" aria-pressed={isOriginal} onClick={() => setOriginal(!isOriginal)}>
        {isOriginal ? text.hideReply : text.showReply}
      </Button>
    </>
  )
}
