import { commands } from '@shared/commands'
import { useEffect, useRef } from 'react'
import { IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import { useLang, useText } from './language'
import { messages } from './messages'
import { acceleratorLabel } from './shortcuts'

export interface ShortcutSheetProps {
  readonly isMac: boolean
  readonly onClose: () => void
}

/** All commands that have a key, from the one table. */
export function ShortcutSheet({ isMac, onClose }: ShortcutSheetProps) {
  const text = useText(messages)
  const lang = useLang()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="sheet" aria-label={text.shortcuts} onClose={onClose}>
      <div className="sheet-head">
        <h2>{text.shortcuts}</h2>
        <IconButton label={text.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </IconButton>
      </div>
      <dl className="shortcuts">
        {commands.map(
          ({ id, name, accelerator }) =>
            accelerator !== null && (
              <div key={id}>
                <dt>{name[lang]}</dt>
                <dd>
                  <kbd>{acceleratorLabel(accelerator, isMac)}</kbd>
                </dd>
              </div>
            ),
        )}
      </dl>
    </dialog>
  )
}
