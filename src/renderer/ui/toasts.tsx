import { useEffect, useState } from 'react'
import { Store, useStore } from '../app/store'
import { Button, IconButton } from './button'
import { Icon } from './icons'

export interface Toast {
  readonly text: string
  readonly tone?: 'calm' | 'alert'
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Shown = Toast & { readonly id: number }

// Long enough to read two lines and reach for the button; a problem stays until it is closed.
const SHOWN_MS = 8_000
let lastId = 0

/** Short messages at the lower edge, newest last. */
export class Toasts {
  readonly shown = new Store<readonly Shown[]>([])

  show = (toast: Toast): void => {
    lastId += 1
    // The same words twice tell nothing new.
    const others = this.shown.get().filter(({ text }) => text !== toast.text)
    this.shown.set([...others, { ...toast, id: lastId }].slice(-3))
  }

  close = (id: number): void => {
    this.shown.set(this.shown.get().filter((toast) => toast.id !== id))
  }
}

export interface ToastListProps {
  readonly toasts: Toasts
  readonly label: string
  readonly closeLabel: string
}

export function ToastList({ toasts, label, closeLabel }: ToastListProps) {
  const shown = useStore(toasts.shown, (value) => value)
  return (
    <section className="toasts" aria-label={label} aria-live="polite">
      {shown.map((toast) => (
        <ToastView key={toast.id} toast={toast} close={toasts.close} closeLabel={closeLabel} />
      ))}
    </section>
  )
}

interface ToastViewProps {
  readonly toast: Shown
  readonly close: (id: number) => void
  readonly closeLabel: string
}

function ToastView({ toast, close, closeLabel }: ToastViewProps) {
  const { id, text, tone = 'calm', action } = toast
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld || tone === 'alert') return
    const timer = setTimeout(() => close(id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld, tone, close, id])
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that somebody is reading it
    <div
      className="toast"
      data-tone={tone}
      {...hold}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{text}</span>
      {action && (
        <Button
          size="small"
          onClick={() => {
            action.run()
            close(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={closeLabel} onClick={() => close(id)}>
        <Icon name="close" />
      </IconButton>
    </div>
  )
}
