import { describe, expect, it } from 'vitest'
import { type Area, MIN_SIZE, placeWindow } from '../../../../src/main/window/window-place'

const laptop: Area = { x: 0, y: 25, width: 1440, height: 875 }
const left: Area = { x: -1920, y: 0, width: 1920, height: 1080 }
const right: Area = { x: 1440, y: -200, width: 2560, height: 1440 }
const small: Area = { x: 0, y: 0, width: 500, height: 400 }

const at = (x: number, y: number, width = 1000, height = 700, maximized = false) => ({
  x,
  y,
  width,
  height,
  maximized,
})

/** How many pixels of the window's upper edge can be seen and taken hold of. */
function visibleAcross(window: { x?: number; y?: number; width: number }, displays: readonly Area[]): number {
  const { x, y, width } = window
  if (x === undefined || y === undefined) return width
  return Math.max(
    ...displays.map((display) => {
      if (y < display.y || y >= display.y + display.height) return 0
      return Math.min(x + width, display.x + display.width) - Math.max(x, display.x)
    }),
  )
}

describe('opening the window', () => {
  it('has a size of its own the first time, and leaves the place to the system', () =>
    expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 800, maximized: false }))

  it('is no larger than the display the first time', () =>
    expect(placeWindow(null, [{ ...laptop, width: 1100, height: 600 }])).toMatchObject({
      width: 1100,
      height: 600,
    }))

  it.each([
    ['in the middle', at(100, 100)],
    ['on the second display', at(-1800, 50)],
    ['on a display that begins above the first', at(2000, -150)],
    ['partly over an edge', at(1300, 100)],
    ['maximised', at(100, 100, 1000, 700, true)],
  ])('finds it where it stood: %s', (_, last) =>
    expect(placeWindow(last, [laptop, left, right])).toEqual(last),
  )
})

describe('a place that is no longer there', () => {
  it.each([
    ['the display on the left was unplugged', at(-1800, 50)],
    ['the display on the right was unplugged', at(1500, 100)],
    ['far to the right', at(99_999, 100)],
    ['far above', at(100, -5_000)],
    ['far below', at(100, 5_000)],
    ['only its left edge would show', at(1439, 100)],
    ['only its right edge would show', at(-999, 100)],
    ['its title bar would be above the display', at(100, 0)],
    ['its title bar would be at the very bottom', at(100, 890)],
  ])('is left to the system, which centres the window: %s', (_, last) =>
    expect(placeWindow(last, [laptop])).toEqual({ width: 1000, height: 700, maximized: false }),
  )

  it('keeps a window maximised that was', () =>
    expect(placeWindow(at(99_999, 0, 1000, 700, true), [laptop])).toMatchObject({ maximized: true }))
})

describe('a size that does not fit', () => {
  it.each([
    ['larger than its display', at(0, 25, 5_000, 4_000), [laptop], { width: 1440, height: 875 }],
    [
      'larger than the display it must move to',
      at(-1900, 0, 1900, 1000),
      [laptop],
      { width: 1440, height: 875 },
    ],
    ['too small to work in', at(10, 30, 3, 2), [laptop], MIN_SIZE],
    ['of a display that is smaller than the least size', at(0, 0), [small], MIN_SIZE],
    ['without width and height', at(10, 30, 0, -5), [laptop], MIN_SIZE],
  ] as const)('is made to fit: %s', (_, last, displays, size) =>
    expect(placeWindow(last, displays)).toMatchObject(size),
  )
})

describe('wherever the window stood, and whatever was unplugged', () => {
  const edges = [-99_999, -2_700, -1_999, -1_910, -1_000, -50, 0, 30, 700, 1_400, 1_439, 3_900, 99_999]
  const sizes = [1, 640, 1_000, 1_920, 4_000, 99_999]
  it.each([
    ['one display', [laptop]],
    ['two displays', [laptop, left]],
    ['three displays', [laptop, left, right]],
    ['a display smaller than the window may be', [small]],
  ])('its title bar can be taken hold of: %s', (_, displays) => {
    for (const x of edges)
      for (const y of edges)
        for (const width of sizes) {
          const placed = placeWindow(at(x, y, width, 700), displays)
          expect(
            visibleAcross(placed, displays),
            JSON.stringify({ x, y, width, placed }),
          ).toBeGreaterThanOrEqual(80)
          expect(placed.width).toBeGreaterThanOrEqual(MIN_SIZE.width)
        }
  })

  it('keeps its size when no display is known', () =>
    expect(placeWindow(at(5, 5), [])).toEqual({ width: 1000, height: 700, maximized: false }))
})
