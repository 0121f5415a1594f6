import { AreaSchema, areaBetween, isInside, moved, resized } from '@core/pictures/area'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const size = { width: 100, height: 80 }
const area = { x: 10, y: 20, width: 30, height: 10 }

describe('an area between two corners', () => {
  it('is the same whichever corner comes first', () => {
    const wanted = { x: 10, y: 20, width: 30, height: 10 }
    expect(areaBetween({ x: 10, y: 20 }, { x: 40, y: 30 }, size)).toEqual(wanted)
    expect(areaBetween({ x: 40, y: 20 }, { x: 10, y: 30 }, size)).toEqual(wanted)
  })
  it('takes a half-covered pixel in', () =>
    expect(areaBetween({ x: 10.9, y: 20.1 }, { x: 39.1, y: 29.9 }, size)).toEqual(area))
  it('ends at the edge of the picture', () =>
    expect(areaBetween({ x: -50, y: -1 }, { x: 500, y: 81 }, size)).toEqual({ x: 0, y: 0, ...size }))
  it('is large enough to be caught again, at the far edge as well', () =>
    expect(areaBetween({ x: 100, y: 80 }, { x: 100, y: 80 }, size)).toEqual({
      x: 96,
      y: 76,
      width: 4,
      height: 4,
    }))
  it('fills a picture that is smaller than that', () =>
    expect(areaBetween({ x: 0, y: 0 }, { x: 1, y: 1 }, { width: 2, height: 1 })).toEqual({
      x: 0,
      y: 0,
      width: 2,
      height: 1,
    }))
})

describe('moving', () => {
  it('goes by whole pixels', () =>
    expect(moved(area, { x: 1.4, y: -2 }, size)).toEqual({ ...area, x: 11, y: 18 }))
  it('stops at the edges with its size kept', () => {
    expect(moved(area, { x: -99, y: -99 }, size)).toEqual({ ...area, x: 0, y: 0 })
    expect(moved(area, { x: 999, y: 999 }, size)).toEqual({ ...area, x: 70, y: 70 })
  })
})

describe('resizing', () => {
  it('takes along the sides that are pulled, and no other', () => {
    expect(resized(area, { x: 1, y: 0 }, { x: 5, y: 7 }, size)).toEqual({ ...area, width: 35 })
    expect(resized(area, { x: -1, y: -1 }, { x: 5, y: -5 }, size)).toEqual({
      x: 15,
      y: 15,
      width: 25,
      height: 15,
    })
  })
  it('never turns inside out', () => {
    expect(resized(area, { x: 1, y: 1 }, { x: -99, y: -99 }, size)).toEqual({ ...area, width: 4, height: 4 })
    expect(resized(area, { x: -1, y: -1 }, { x: 99, y: 99 }, size)).toEqual({
      x: 36,
      y: 26,
      width: 4,
      height: 4,
    })
  })
  it('stops at the edges', () => {
    expect(resized(area, { x: 1, y: 1 }, { x: 999, y: 999 }, size)).toEqual({
      ...area,
      width: 90,
      height: 60,
    })
    expect(resized(area, { x: -1, y: -1 }, { x: -99, y: -99 }, size)).toEqual({
      x: 0,
      y: 0,
      width: 40,
      height: 30,
    })
  })
})

describe('what the window may send as an area', () => {
  it.each([
    ['a place outside', { ...area, x: -1 }],
    ['no width', { ...area, width: 0 }],
    ['a part of a pixel', { ...area, y: 0.5 }],
    ['no number', { ...area, height: Number.NaN }],
    ['something more', { ...area, path: '/etc/hosts' }],
  ])('not %s', (_, sent) => expect(v.safeParse(AreaSchema, sent).success).toBe(false))
  it('lies in the picture up to its last pixel', () => {
    expect(isInside({ x: 90, y: 70, width: 10, height: 10 }, size)).toBe(true)
    expect(isInside({ x: 91, y: 70, width: 10, height: 10 }, size)).toBe(false)
  })
})
