import { addReply } from '@core/case-life/follow-up'
import { PARTIES, type Party, REPLY_CHARS_MAX } from '@core/case-life/record'
import { type FormEvent, useState } from 'react'
import { useText } from '../app/language'
import type { DraftStore } from '../drafts/draft-store'
import { Button } from '../ui/button'
import { messages } from './messages'

export interface ReplyFormProps {
  readonly draftId: string
  readonly store: DraftStore
}

/** What a field of date and time holds: the user's own clock, to the minute. */
function localMinute(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`
}

/** A pasted message is masked by main and only then becomes part of the case. */
export function ReplyForm({ draftId, store }: ReplyFormProps) {
  const text = useText(messages)
  const [from, setFrom] = useState<Party>('support')
  const [at, setAt] = useState(() => localMinute(new Date()))
  const [pasted, setPasted] = useState('')
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const keep = async (): Promise<string> => {
    // Main reads account and own words of the saved draft.
    if (!(await store.saveNow())) return text.keepFailed
    const reply = await window.kihyo.replies.mask({ draftId, text: pasted })
    const open = store.open.get()
    if (!reply.ok || open?.id !== draftId) return text.keepFailed
    const moment = at === '' ? '' : new Date(at).toISOString()
    const change = addReply(open.draft, {
      from,
      at: moment,
      text: reply.value.text.slice(0, REPLY_CHARS_MAX),
    })
    if (change === null) return text.replyFull
    store.edit(change)
    setPasted('')
    return text.kept({ count: reply.value.masked })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pasted.trim() === '' || isBusy) return
    setBusy(true)
    void keep()
      .catch(() => text.keepFailed)
      .then(setSaid)
      .finally(() => setBusy(false))
  }
  return (
    <section>
      <h3>{text.addReply}</h3>
      <p className="follow-up-note">{text.maskNote}</p>
      <form className="follow-up-form" onSubmit={submit}>
        <label>
          {text.from}
          <select
            className="text-field"
            value={from}
            onChange={(event) => setFrom(PARTIES.find((party) => party === event.target.value) ?? from)}
          >
            {PARTIES.map((party) => (
              <option key={party} value={party}>
                {text[`from-${party}`]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.at}
          <input
            type="datetime-local"
            className="text-field"
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        </label>
        <label>
          {text.text}
          <textarea
            className="text-field"
            rows={5}
            maxLength={REPLY_CHARS_MAX}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        </label>
        <Button type="submit" disabled={isBusy}>
          {text.keep}
        </Button>
        <p role="status" className="follow-up-note">
          {said}
        </p>
      </form>
    </section>
  )
}
