import { describe, expect, it } from 'vitest'
import { actionOf, type LookKey } from '../../../../src/renderer/look/keys'

const press = (key: string, with_: Partial<LookKey> = {}): LookKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...with_,
})

describe('keys while going through a file', () => {
  it.each([
    ['F8', {}, { kind: 'step', isForward: true }],
    ['F8', { shiftKey: true }, { kind: 'step', isForward: false }],
    ['n', {}, { kind: 'step', isForward: true }],
    ['p', {}, { kind: 'step', isForward: false }],
    ['b', {}, { kind: 'original' }],
    ['k', {}, { kind: 'keep' }],
    ['m', {}, { kind: 'mask' }],
    ['t', {}, { kind: 'term' }],
    ['ArrowDown', {}, { kind: 'scroll', by: 1 }],
    ['ArrowUp', {}, { kind: 'scroll', by: -1 }],
    ['PageDown', {}, { kind: 'scroll', by: 29 }],
    ['PageUp', {}, { kind: 'scroll', by: -29 }],
    ['End', {}, { kind: 'edge', isEnd: true }],
    ['Home', { ctrlKey: true }, { kind: 'edge', isEnd: false }],
  ])('%s %o', (key, with_, action) => expect(actionOf(press(key, with_), 30, false)).toEqual(action))

  it('leaves copying, closing and the keys of the system alone', () => {
    for (const key of [
      press('c', { ctrlKey: true }),
      press('Escape'),
      press('Tab'),
      press('n', { altKey: true }),
    ])
      expect(actionOf(key, 30, false)).toBeNull()
  })

  it('leaves letters and arrows to a field in which somebody types, but not F8', () => {
    for (const key of ['n', 'k', 'ArrowDown', 'Home']) expect(actionOf(press(key), 30, true)).toBeNull()
    expect(actionOf(press('F8'), 30, true)).toEqual({ kind: 'step', isForward: true })
  })

  it('moves by a row at least where only one fits', () =>
    expect(actionOf(press('PageDown'), 1, false)).toEqual({ kind: 'scroll', by: 1 }))
})
