import type { Area, Pull } from '@core/pictures/area'
import type { PointerEvent } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'

const SIDES = [-1, 0, 1] as const
const PULLS: readonly Pull[] = SIDES.flatMap((y) => SIDES.map((x) => ({ x, y }))).filter(
  ({ x, y }) => x !== 0 || y !== 0,
)

// Between two corners that are closer, in CSS pixels, a third handle would cover them.
const HANDLE_ROOM = 24

export interface BoxViewProps {
  readonly id: number
  readonly number: number
  readonly area: Area
  readonly scale: number
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onGrab: (event: PointerEvent<HTMLElement>, pull: Pull | null) => void
}

/** A box over the picture. A chosen one lets through what is under it, so that one sees whether it covers enough. */
export function BoxView({ id, number, area, scale, isSelected, onSelect, onGrab }: BoxViewProps) {
  const text = useText(messages)
  const hasRoom = (pull: Pull) =>
    (pull.x !== 0 || area.width * scale >= HANDLE_ROOM) &&
    (pull.y !== 0 || area.height * scale >= HANDLE_ROOM)
  const lang = useLang()
  const told = (value: number) => formatNumber(value, lang)
  const label = text.box({
    number: told(number),
    x: told(area.x),
    y: told(area.y),
    width: told(area.width),
    height: told(area.height),
  })
  return (
    <button
      type="button"
      className="redactor-box"
      data-box={id}
      data-selected={isSelected}
      aria-label={label}
      aria-pressed={isSelected}
      style={{
        left: area.x * scale,
        top: area.y * scale,
        width: area.width * scale,
        height: area.height * scale,
      }}
      onFocus={onSelect}
      onPointerDown={(event) => {
        event.currentTarget.focus()
        onGrab(event, null)
      }}
    >
      {isSelected &&
        PULLS.filter(hasRoom).map((pull) => (
          <span
            key={`${pull.x} ${pull.y}`}
            className="redactor-handle"
            data-x={pull.x}
            data-y={pull.y}
            onPointerDown={(event) => onGrab(event, pull)}
          />
        ))}
    </button>
  )
}
