import { describe, expect, it } from 'vitest'
import {
  areasOf,
  isChanged,
  type Redaction,
  redone,
  startWith,
  undone,
  withArea,
  withBox,
  without,
} from '../../../../src/renderer/redactor/redaction'

const one = { x: 1, y: 2, width: 30, height: 40 }
const two = { x: 50, y: 60, width: 7, height: 8 }
const right = (state: Redaction, id: number) => {
  const box = state.boxes.find((known) => known.id === id)
  return box === undefined ? state : withArea(state, id, { ...one, x: box.x + 1 }, `move ${id}`)
}

describe('boxes over a picture', () => {
  it('start with those that were saved', () => expect(areasOf(startWith([one, two]))).toEqual([one, two]))

  it('each get an id of their own, also after one was taken away', () => {
    const state = withBox(without(withBox(withBox(startWith([]), one), two), 2), two)
    expect(state.boxes.map(({ id }) => id)).toEqual([1, 3])
  })
})

describe('undo and redo', () => {
  it('go through adding, changing and deleting, back and forth', () => {
    const steps = [startWith([one])]
    steps.push(withBox(steps[0] ?? startWith([]), two))
    steps.push(withArea(steps[1] ?? startWith([]), 1, { ...one, width: 99 }))
    steps.push(without(steps[2] ?? startWith([]), 2))
    let state = steps[3] ?? startWith([])
    for (const before of [2, 1, 0]) {
      state = undone(state)
      expect(areasOf(state)).toEqual(areasOf(steps[before] ?? startWith([])))
    }
    for (const after of [1, 2, 3]) {
      state = redone(state)
      expect(areasOf(state)).toEqual(areasOf(steps[after] ?? startWith([])))
    }
  })

  it('stop at both ends', () => {
    const state = startWith([one])
    expect(undone(state)).toBe(state)
    expect(redone(state)).toBe(state)
  })

  it('take a run of key presses on one box as one step', () => {
    const moved = right(right(right(startWith([one]), 1), 1), 1)
    expect(areasOf(moved)).toEqual([{ ...one, x: 4 }])
    expect(areasOf(undone(moved))).toEqual([one])
  })

  it('tell apart runs with something between them', () => {
    const state = right(undone(right(right(startWith([one]), 1), 1)), 1)
    expect(areasOf(undone(right(withBox(state, two), 1)))[0]).toEqual({ ...one, x: 2 })
  })

  it('forget what was undone once something new is done', () =>
    expect(redone(withBox(undone(withBox(startWith([]), one)), two)).boxes).toHaveLength(1))

  it('have no step for what changed nothing', () =>
    expect(withArea(startWith([one]), 1, { ...one }).past).toHaveLength(0))
})

describe('leaving', () => {
  it('loses nothing while the boxes are those that were saved', () => {
    expect(isChanged(startWith([one]), [one])).toBe(false)
    expect(isChanged(undone(withBox(startWith([one]), two)), [one])).toBe(false)
  })
  it.each<[string, Redaction]>([
    ['added', withBox(startWith([one]), two)],
    ['moved', right(startWith([one]), 1)],
    ['deleted', without(startWith([one]), 1)],
  ])('would lose a box that was %s', (_, state) => expect(isChanged(state, [one])).toBe(true))
})
