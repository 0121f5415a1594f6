import { type Area, areaBetween, moved, type Point, type Pull, resized } from '@core/pictures/area'
import type { Size } from '@core/pictures/picture'
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Box } from './redaction'

// A hand trembles: less than this, in CSS pixels, is a click.
const CLICK = 4

type Drag = { readonly from: Point; isFar: boolean } & (
  | { readonly kind: 'draw' }
  | { readonly kind: 'move'; readonly box: Box }
  | { readonly kind: 'resize'; readonly box: Box; readonly pull: Pull }
)

/** What is being dragged, as it would be now; without an id it is a new one. */
export interface Live {
  readonly id: number | null
  readonly area: Area
}

export interface DragInput {
  readonly stage: RefObject<HTMLElement | null>
  readonly size: Size
  /** CSS pixels for each pixel of the picture */
  readonly scale: number
  readonly onDrawn: (area: Area) => void
  readonly onChanged: (id: number, area: Area) => void
  readonly onClickBeside: () => void
}

/** Draws, moves and resizes boxes with mouse, pen or finger; Escape gives up what is under way. */
export function useDrag({ stage, size, scale, onDrawn, onChanged, onClickBeside }: DragInput) {
  const drag = useRef<Drag | null>(null)
  const [live, setLive] = useState<Live | null>(null)
  const pointOf = (event: PointerEvent): Point => {
    const place = stage.current?.getBoundingClientRect()
    return { x: (event.clientX - (place?.left ?? 0)) / scale, y: (event.clientY - (place?.top ?? 0)) / scale }
  }
  const areaAt = (now: Drag, to: Point): Area => {
    const by = { x: to.x - now.from.x, y: to.y - now.from.y }
    if (now.kind === 'draw') return areaBetween(now.from, to, size)
    const { x, y, width, height } = now.box
    const area = { x, y, width, height }
    return now.kind === 'move' ? moved(area, by, size) : resized(area, now.pull, by, size)
  }
  const start = (event: PointerEvent<HTMLElement>, at: { box: Box; pull: Pull | null } | null) => {
    if (event.button !== 0 || drag.current !== null) return
    event.stopPropagation()
    const from = pointOf(event)
    if (at === null) drag.current = { kind: 'draw', from, isFar: false }
    else if (at.pull === null) drag.current = { kind: 'move', box: at.box, from, isFar: false }
    else drag.current = { kind: 'resize', box: at.box, pull: at.pull, from, isFar: false }
    stage.current?.setPointerCapture(event.pointerId)
  }
  const cancel = () => {
    drag.current = null
    setLive(null)
  }
  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current
    if (now === null) return
    const to = pointOf(event)
    now.isFar ||= Math.hypot(to.x - now.from.x, to.y - now.from.y) * scale >= CLICK
    if (now.isFar) setLive({ id: now.kind === 'draw' ? null : now.box.id, area: areaAt(now, to) })
  }
  const onPointerUp = (event: PointerEvent) => {
    const now = drag.current
    if (now === null) return
    cancel()
    if (!now.isFar) {
      if (now.kind === 'draw') onClickBeside()
      return
    }
    const area = areaAt(now, pointOf(event))
    if (now.kind === 'draw') onDrawn(area)
    else onChanged(now.box.id, area)
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drag.current === null) return
      event.preventDefault()
      event.stopPropagation()
      drag.current = null
      setLive(null)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
  return { live, start, handlers: { onPointerMove, onPointerUp, onPointerCancel: cancel } }
}
