import type { Point } from '@core/pictures/area'

/** What a key does in the redactor. */
export type KeyAction =
  | { readonly kind: 'add' | 'remove' | 'undo' | 'redo' | 'leave' | 'save' }
  | { readonly kind: 'zoom'; readonly to: Zoom }
  | { readonly kind: 'move' | 'resize'; readonly by: Point }

/** The whole picture, or CSS pixels for each of its pixels. */
export type Zoom = 'fit' | 1 | 2

export interface RedactorKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const ARROWS: ReadonlyMap<string, Point> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
])
const PLAIN: ReadonlyMap<string, KeyAction> = new Map<string, KeyAction>([
  ['n', { kind: 'add' }],
  ['delete', { kind: 'remove' }],
  ['backspace', { kind: 'remove' }],
  ['escape', { kind: 'leave' }],
  ['0', { kind: 'zoom', to: 'fit' }],
  ['1', { kind: 'zoom', to: 1 }],
  ['2', { kind: 'zoom', to: 2 }],
])
// How far an arrow goes on the screen; with Alt it is one pixel of the picture.
const STEP = 10

/**
 * @param scale  CSS pixels for each pixel of the picture
 * @returns null: the key means nothing here
 */
export function actionOf(event: RedactorKey, scale: number): KeyAction | null {
  const { key, shiftKey, altKey } = event
  const isMain = event.ctrlKey || event.metaKey
  const arrow = ARROWS.get(key)
  if (arrow !== undefined) {
    if (isMain) return null
    const step = altKey ? 1 : Math.max(1, Math.round(STEP / scale))
    return { kind: shiftKey ? 'resize' : 'move', by: { x: arrow.x * step, y: arrow.y * step } }
  }
  if (altKey) return null
  const typed = key.toLowerCase()
  if (!isMain) return shiftKey ? null : (PLAIN.get(typed) ?? null)
  if (typed === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  if (shiftKey) return null
  if (typed === 'y') return { kind: 'redo' }
  return typed === 's' ? { kind: 'save' } : null
}
