import { changeReply, removeReply } from '@core/case-life/follow-up'
import { REPLY_CHARS_MAX, type Reply } from '@core/case-life/record'
import { useState } from 'react'
import { useText } from '../app/language'
import type { DraftStore } from '../drafts/draft-store'
import { Button } from '../ui/button'
import { MessageText } from './message-text'
import { messages } from './messages'

export interface ReplyEditorProps {
  readonly draftId: string
  readonly store: DraftStore
  readonly reply: Reply
  readonly index: number
}

/** A message that is kept: corrected (and masked anew), or deleted after asking. */
export function ReplyEditor({ draftId, store, reply, index }: ReplyEditorProps) {
  const text = useText(messages)
  const [mode, setMode] = useState<'shown' | 'edited' | 'asked'>('shown')
  const [written, setWritten] = useState(reply.text)
  const [said, setSaid] = useState('')
  const keep = async (): Promise<string> => {
    if (!(await store.saveNow())) return text.keepFailed
    const masked = await window.kihyo.replies.mask({ draftId, text: written })
    const open = store.open.get()
    if (!masked.ok || open?.id !== draftId) return text.keepFailed
    const changed = { ...reply, text: masked.value.text.slice(0, REPLY_CHARS_MAX) }
    store.edit({ followUp: changeReply(open.draft.followUp, index, changed) })
    setMode('shown')
    return text.kept({ count: masked.value.masked })
  }
  const remove = () => {
    const open = store.open.get()
    if (open?.id === draftId) store.edit({ followUp: removeReply(open.draft.followUp, index) })
  }
  if (mode === 'edited')
    return (
      <div className="follow-up-form">
        <textarea
          className="text-field"
          aria-label={text.editText}
          rows={6}
          maxLength={REPLY_CHARS_MAX}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <div className="follow-up-row">
          <Button
            size="small"
            onClick={() =>
              void keep()
                .catch(() => text.keepFailed)
                .then(setSaid)
            }
          >
            {text.keep}
          </Button>
          <Button size="small" look="quiet" onClick={() => setMode('shown')}>
            {text.cancelEdit}
          </Button>
        </div>
        <p role="status">{said}</p>
      </div>
    )
  const edit = () => {
    setWritten(reply.text)
    setSaid('')
    setMode('edited')
  }
  return (
    <>
      <MessageText draftId={draftId} text={reply.text} />
      {mode === 'asked' ? (
        <div className="follow-up-row" role="alert">
          <span>{text.removeAsk}</span>
          <Button size="small" onClick={() => setMode('shown')}>
            {text.removeNo}
          </Button>
          <Button size="small" onClick={remove}>
            {text.removeYes}
          </Button>
        </div>
      ) : (
        <div className="follow-up-row">
          <Button size="small" look="quiet" onClick={edit}>
            {text.edit}
          </Button>
          <Button size="small" look="quiet" onClick={() => setMode('asked')}>
            {text.remove}
          </Button>
        </div>
      )}
    </>
  )
}
