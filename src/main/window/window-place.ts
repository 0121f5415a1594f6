import type { WindowPlace } from '../services/settings'

interface Size {
  readonly width: number
  readonly height: number
}

export interface Area extends Size {
  readonly x: number
  readonly y: number
}

const DEFAULT_SIZE = { width: 1280, height: 800 }
export const MIN_SIZE = { width: 640, height: 480 }
// Enough of the title bar to take hold of.
const VISIBLE_PX = 80

/**
 * Where to open the window: where it stood, unless that place is no longer on any display.
 * @param displays  the work areas of all displays, the primary one first
 * @returns a place in device-independent pixels; without x and y the system centres it
 */
export function placeWindow(
  last: WindowPlace | null,
  displays: readonly Area[],
): { x?: number; y?: number; width: number; height: number; maximized: boolean } {
  const primary = displays[0]
  if (last === null) {
    const width = Math.min(DEFAULT_SIZE.width, primary?.width ?? DEFAULT_SIZE.width)
    const height = Math.min(DEFAULT_SIZE.height, primary?.height ?? DEFAULT_SIZE.height)
    return { width, height, maximized: false }
  }
  // A window is fitted before it is looked for: what was cut off may be all that would show.
  const home = displays.find((display) => overlaps({ ...last, ...fitted(last, display) }, display))
  const size = fitted(last, home ?? primary ?? last)
  const { x, y, maximized } = last
  return home === undefined ? { ...size, maximized } : { x, y, ...size, maximized }
}

const fitted = (window: Area, limits: Size): Size => ({
  width: Math.max(MIN_SIZE.width, Math.min(window.width, limits.width)),
  height: Math.max(MIN_SIZE.height, Math.min(window.height, limits.height)),
})

function overlaps(window: Area, display: Area): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const titleIsInside = window.y >= display.y && window.y < display.y + display.height - VISIBLE_PX
  return across >= VISIBLE_PX && titleIsInside
}
