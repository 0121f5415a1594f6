import { type CSSProperties, type ReactNode, type RefObject, useId, useRef, useState } from 'react'

export interface PopoverProps {
  /** the accessible name of the button */
  readonly label: string
  /** the accessible name of what opens; the button's when absent */
  readonly title?: string | undefined
  readonly className?: string | undefined
  readonly tooltip?: string | undefined
  /** for what opens it from elsewhere, by a click */
  readonly buttonRef?: RefObject<HTMLButtonElement | null> | undefined
  /** what the button shows */
  readonly button: ReactNode
  /** what opens; drawn only while it is open. `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ReactNode
}

/** A button with a small sheet below it. Escape and a click elsewhere close it: the platform's own popover. */
export function Popover({
  label,
  title,
  className = '',
  tooltip,
  buttonRef,
  button,
  children,
}: PopoverProps) {
  const id = useId()
  const anchor = `--anchor-${id.replace(/[^a-zA-Z0-9]/g, '')}`
  const ownRef = useRef<HTMLButtonElement>(null)
  const trigger = buttonRef ?? ownRef
  const sheet = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    sheet.current?.hidePopover()
    trigger.current?.focus()
  }
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-label={label}
        title={tooltip}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
        style={{ anchorName: anchor } as CSSProperties}
      >
        {button}
      </button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title ?? label}
        className="popover"
        style={{ positionAnchor: anchor } as CSSProperties}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && children(close)}
      </div>
    </>
  )
}
