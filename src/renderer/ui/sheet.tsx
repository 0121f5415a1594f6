import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './button'
import { Icon } from './icons'

export interface SheetProps {
  readonly title: string
  readonly closeLabel: string
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the window, closed by its button or Escape. */
export function Sheet({ title, closeLabel, className = '', onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={`sheet ${className}`} aria-label={title} onClose={onClose}>
      <div className="sheet-head">
        <h2>{title}</h2>
        <IconButton label={closeLabel} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </IconButton>
      </div>
      {children}
    </dialog>
  )
}
