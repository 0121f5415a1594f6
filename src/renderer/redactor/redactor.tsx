import type { Area } from '@core/pictures/area'
import type { Bridge } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { useEffect, useRef } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import { Desk, type DeskHandle } from './desk'
import { messages } from './messages'
import './redactor.css'
import { usePicture } from './use-picture'

export interface RedactorProps {
  readonly bridge: Bridge
  readonly draftId: string
  readonly attachmentId: string
  readonly name: string
  readonly isMac: boolean
  readonly onSaved: (words: string) => void
  readonly onClose: () => void
}

/** A picture over the whole window, to look at and to black out what must not leave the laptop. */
export function Redactor({ bridge, draftId, attachmentId, name, isMac, onSaved, onClose }: RedactorProps) {
  const text = useText(messages)
  const lang = useLang()
  const dialog = useRef<HTMLDialogElement>(null)
  const desk = useRef<DeskHandle>(null)
  const state = usePicture(bridge, draftId, attachmentId, name)
  const isOpen = state !== null && 'picture' in state
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  const leave = () => (desk.current === null ? close() : desk.current.leave())
  const saved = (areas: readonly Area[]) => {
    const count = formatNumber(areas.length, lang)
    onSaved(areas.length === 0 ? text.savedNothing({ name }) : text.savedAreas({ name, count }))
    close()
  }
  const size = isOpen && {
    width: formatNumber(state.picture.width, lang),
    height: formatNumber(state.picture.height, lang),
  }
  return (
    <dialog
      ref={dialog}
      className="redactor"
      aria-label={text.title({ name })}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <div className="redactor-head">
        <h2>{text.title({ name })}</h2>
        {size && <span className="redactor-size">{text.size(size)}</span>}
        <IconButton label={text.close} shortcut="Esc" onClick={leave}>
          <Icon name="close" />
        </IconButton>
      </div>
      {state === null && <p className="redactor-note">{text.loading}</p>}
      {state !== null && 'problem' in state && (
        <p className="redactor-note redactor-problem" role="alert">
          {describeProblem(state.problem, lang)}
        </p>
      )}
      {isOpen && (
        <Desk
          ref={desk}
          open={state}
          name={name}
          isMac={isMac}
          save={(bytes, areas) => bridge.pictures.save({ draftId, attachmentId, bytes, areas })}
          onSaved={saved}
          onLeave={close}
        />
      )}
    </dialog>
  )
}
