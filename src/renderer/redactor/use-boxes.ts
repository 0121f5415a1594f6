import { AREAS_MAX, type Area, areaBetween, moved, resized } from '@core/pictures/area'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { KeyAction } from './keys'
import { type Redaction, redone, startWith, undone, withArea, withBox, without } from './redaction'
import type { OpenPicture } from './use-picture'
import type { View } from './use-view'

type BoxAction = Extract<
  KeyAction,
  { kind: 'add' | 'remove' | 'undo' | 'redo' | 'move' | 'resize' | 'leave' | 'save' }
>

/** The boxes, the chosen one, and the focus, which goes where the hand expects it. */
export function useBoxes({ picture, areas }: OpenPicture, view: View, stage: RefObject<HTMLElement | null>) {
  const [state, setState] = useState<Redaction>(() => startWith(areas))
  const [chosen, setChosen] = useState<number | null>(null)
  const wanted = useRef<number | 'stage' | null>(null)
  const selected = state.boxes.some(({ id }) => id === chosen) ? chosen : null

  const focus = (id: number | null = selected) => {
    const box = id === null ? null : stage.current?.querySelector<HTMLElement>(`[data-box="${id}"]`)
    const target = box ?? stage.current
    target?.focus({ preventScroll: box === null })
    box?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  useLayoutEffect(() => {
    if (wanted.current === null) return
    focus(wanted.current === 'stage' ? null : wanted.current)
    wanted.current = null
  })
  const add = (area: Area) => {
    if (state.boxes.length >= AREAS_MAX) return
    wanted.current = state.nextId
    setChosen(state.nextId)
    setState(withBox(state, area))
  }
  const remove = () => {
    if (selected === null) return
    const at = state.boxes.findIndex(({ id }) => id === selected)
    const next = state.boxes[at + 1] ?? state.boxes[at - 1] ?? null
    wanted.current = next?.id ?? 'stage'
    setChosen(next?.id ?? null)
    setState(without(state, selected))
  }
  const step = (next: Redaction) => {
    const isGone = !next.boxes.some(({ id }) => id === selected)
    wanted.current = isGone ? 'stage' : selected
    setState(next)
  }
  const nudge = (action: Extract<KeyAction, { kind: 'move' | 'resize' }>) => {
    const box = state.boxes.find(({ id }) => id === selected)
    if (box === undefined) return
    const { id, ...area } = box
    const next =
      action.kind === 'move'
        ? moved(area, action.by, picture)
        : resized(area, { x: 1, y: 1 }, action.by, picture)
    wanted.current = id
    setState(withArea(state, id, next, `${action.kind} ${id}`))
  }
  const act = (action: BoxAction) => {
    if (action.kind === 'add') add(inTheMiddle(picture, view))
    else if (action.kind === 'remove') remove()
    else if (action.kind === 'undo') step(undone(state))
    else if (action.kind === 'redo') step(redone(state))
    else if (action.kind === 'move' || action.kind === 'resize') nudge(action)
  }
  const change = (id: number, area: Area) => setState(withArea(state, id, area))
  return { state, selected, select: setChosen, focus, add, change, act }
}

/** A new box by keyboard: a fifth of what is in sight wide, a tenth high. */
function inTheMiddle(picture: ImageBitmap, { view, scale }: View): Area {
  const place = view.current
  const width = Math.min(picture.width, (place?.clientWidth ?? 0) / scale)
  const height = Math.min(picture.height, (place?.clientHeight ?? 0) / scale)
  const middle = {
    x: (place?.scrollLeft ?? 0) / scale + width / 2,
    y: (place?.scrollTop ?? 0) / scale + height / 2,
  }
  const [half, tall] = [Math.max(4, width / 10), Math.max(4, height / 20)]
  return areaBetween(
    { x: Math.round(middle.x - half), y: Math.round(middle.y - tall) },
    { x: Math.round(middle.x + half), y: Math.round(middle.y + tall) },
    picture,
  )
}
