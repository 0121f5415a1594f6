import * as v from 'valibot'
import type { Size } from './picture'

const Coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(32_767))
const Side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32_767))

/** A rectangle to black out, in pixels of the picture as it is shown, from its top left corner. */
export const AreaSchema = v.strictObject({ x: Coordinate, y: Coordinate, width: Side, height: Side })
export type Area = Readonly<v.InferOutput<typeof AreaSchema>>

/** More than anybody draws by hand. */
export const AREAS_MAX = 500
/** Smaller ones could not be seen nor caught again. */
export const SIDE_MIN = 4

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** Whether an area lies in the picture as a whole. */
export const isInside = ({ x, y, width, height }: Area, size: Size): boolean =>
  x + width <= size.width && y + height <= size.height

export interface Point {
  readonly x: number
  readonly y: number
}

/** The area between two corners, outwards to whole pixels, so that no half-covered one shows through; kept in the picture. */
export function areaBetween(one: Point, other: Point, size: Size): Area {
  const left = between(Math.floor(Math.min(one.x, other.x)), 0, Math.max(0, size.width - SIDE_MIN))
  const top = between(Math.floor(Math.min(one.y, other.y)), 0, Math.max(0, size.height - SIDE_MIN))
  const right = between(Math.ceil(Math.max(one.x, other.x)), left + sideMin(size.width), size.width)
  const bottom = between(Math.ceil(Math.max(one.y, other.y)), top + sideMin(size.height), size.height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const sideMin = (side: number): number => Math.min(SIDE_MIN, side)

/** Moved by whole pixels; stops at the edge of the picture. */
export function moved(area: Area, by: Point, size: Size): Area {
  return {
    ...area,
    x: between(Math.round(area.x + by.x), 0, size.width - area.width),
    y: between(Math.round(area.y + by.y), 0, size.height - area.height),
  }
}

/** Which sides a handle takes along: -1 left or top, 1 right or bottom, 0 neither. */
export interface Pull {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}

/** With some of its sides moved; it never gets smaller than SIDE_MIN, nor leaves the picture. */
export function resized(area: Area, pull: Pull, by: Point, size: Size): Area {
  const across = span(area.x, area.width, pull.x, by.x, size.width)
  const down = span(area.y, area.height, pull.y, by.y, size.height)
  return { x: across.at, y: down.at, width: across.length, height: down.length }
}

function span(at: number, length: number, pull: -1 | 0 | 1, by: number, limit: number) {
  const end = at + length
  const least = sideMin(limit)
  if (pull === 1)
    return { at, length: between(Math.round(end + by), Math.min(at + least, limit), limit) - at }
  if (pull === 0) return { at, length }
  const start = between(Math.round(at + by), 0, Math.max(0, end - least))
  return { at: start, length: end - start }
}
