import type { Area } from '@core/pictures/area'

/** An area on the screen; its id stays when it is moved, so that focus and React keep it. */
export interface Box extends Area {
  readonly id: number
}

/** The boxes over a picture, with the way back. */
export interface Redaction {
  readonly boxes: readonly Box[]
  readonly past: readonly (readonly Box[])[]
  readonly future: readonly (readonly Box[])[]
  /** a run of key presses with the same tag is one step back; null: the next change stands alone */
  readonly tag: string | null
  readonly nextId: number
}

/** What was blacked out when the picture was opened is no step of this visit. */
export function startWith(areas: readonly Area[]): Redaction {
  const boxes = areas.map((area, index) => ({ ...area, id: index + 1 }))
  return { boxes, past: [], future: [], tag: null, nextId: areas.length + 1 }
}

function change(state: Redaction, boxes: readonly Box[], tag: string | null = null): Redaction {
  const isSameRun = tag !== null && tag === state.tag
  const past = isSameRun ? state.past : [...state.past, state.boxes]
  return { ...state, boxes, past, future: [], tag }
}

/** The new box has the id `state.nextId`. */
export const withBox = (state: Redaction, area: Area): Redaction => ({
  ...change(state, [...state.boxes, { ...area, id: state.nextId }]),
  nextId: state.nextId + 1,
})

/** A box moved or resized; nothing happens when it stays as it was. */
export function withArea(state: Redaction, id: number, area: Area, tag: string | null = null): Redaction {
  const before = state.boxes.find((box) => box.id === id)
  if (before === undefined || isSameArea(before, area)) return state
  const boxes = state.boxes.map((box) => (box.id === id ? { ...area, id } : box))
  return change(state, boxes, tag)
}

export const without = (state: Redaction, id: number): Redaction =>
  change(
    state,
    state.boxes.filter((box) => box.id !== id),
  )

export function undone(state: Redaction): Redaction {
  const boxes = state.past.at(-1)
  if (boxes === undefined) return state
  return { ...state, boxes, past: state.past.slice(0, -1), future: [state.boxes, ...state.future], tag: null }
}

export function redone(state: Redaction): Redaction {
  const [boxes, ...future] = state.future
  if (boxes === undefined) return state
  return { ...state, boxes, past: [...state.past, state.boxes], future, tag: null }
}

/** The areas as they are saved, without the ids. */
export const areasOf = ({ boxes }: Redaction): Area[] =>
  boxes.map(({ x, y, width, height }) => ({ x, y, width, height }))

/** Whether something would be lost by leaving. */
export function isChanged(state: Redaction, saved: readonly Area[]): boolean {
  const now = areasOf(state)
  return (
    now.length !== saved.length ||
    now.some((area, index) => {
      const was = saved[index]
      return was === undefined || !isSameArea(area, was)
    })
  )
}

const isSameArea = (one: Area, other: Area): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
