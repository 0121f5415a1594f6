import type { AttachmentCard, Bridge } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { useEffect, useRef, useState } from 'react'
import { formatPercent } from '../app/format'
import { useLang, useText } from '../app/language'
import type { DraftStore } from '../drafts/draft-store'
import type { PreferencesState } from '../settings/use-preferences'
import { IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import { Desk } from './desk'
import './look.css'
import { messages } from './messages'
import { useFile } from './use-file'

export interface LookThroughProps {
  readonly bridge: Bridge
  readonly draftId: string
  readonly card: AttachmentCard
  readonly store: DraftStore
  readonly preferences: PreferencesState
  readonly onClose: () => void
}

/** A masked file over the whole window, to go through it before it leaves the laptop. */
export function LookThrough({ bridge, draftId, card, store, preferences, onClose }: LookThroughProps) {
  const text = useText(messages)
  const lang = useLang()
  const dialog = useRef<HTMLDialogElement>(null)
  const [changes, setChanges] = useState(0)
  const { id: attachmentId, name, state, progress, report, problem } = card
  const file = useFile(
    bridge,
    { draftId, attachmentId },
    `${changes} ${report?.sha256Out} ${report?.seconds}`,
  )
  const isOpen = file !== null && 'look' in file
  const isRunning = state === 'waiting' || state === 'masking'
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="look" data-steps aria-label={text.title({ name })} onClose={onClose}>
      <div className="look-head">
        <h2>{text.title({ name })}</h2>
        {isRunning && (
          <span className="look-run">{text.remasking({ share: formatPercent(progress, lang) })}</span>
        )}
        {problem !== null && <span className="look-problem">{describeProblem(problem, lang)}</span>}
        <IconButton label={text.close} shortcut="Esc" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </IconButton>
      </div>
      {file === null && <p className="look-aside">{text.loading}</p>}
      {file !== null && 'problem' in file && (
        <p className="look-aside look-problem" role="alert">
          {describeProblem(file.problem, lang)}
        </p>
      )}
      {isOpen && (
        <Desk
          bridge={bridge}
          place={{ draftId, attachmentId }}
          open={file}
          store={store}
          preferences={preferences}
          onChanged={() => setChanges((count) => count + 1)}
        />
      )}
    </dialog>
  )
}
