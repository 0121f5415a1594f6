import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

export interface SeparatorProps {
  readonly label: string
  readonly width: number
  readonly min: number
  readonly max: number
  /** 1 when the column grows towards the right, -1 when it grows towards the left */
  readonly direction: 1 | -1
  /** while it is dragged */
  readonly onDrag: (width: number) => void
  /** when it is let go */
  readonly onDone: (width: number) => void
}

const STEP_PX = 16

/** The edge of a column: dragged by pointer, moved by arrow keys. */
export function Separator({ label, width, min, max, direction, onDrag, onDone }: SeparatorProps) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const within = (value: number) => Math.round(Math.min(max, Math.max(min, value)))
  const at = (event: PointerEvent) =>
    start.current === null
      ? width
      : within(start.current.width + direction * (event.clientX - start.current.x))
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: STEP_PX * direction, ArrowLeft: -STEP_PX * direction }[event.key]
    const next = by !== undefined ? width + by : { Home: min, End: max }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onDone(within(next))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget, an <hr> is not
    <div
      className="separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => start.current !== null && onDrag(at(event))}
      onPointerUp={(event) => {
        onDone(at(event))
        start.current = null
      }}
      onKeyDown={onKeyDown}
    />
  )
}
