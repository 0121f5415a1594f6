import { describe, expect, it } from 'vitest'
import { actionOf, type RedactorKey } from '../../../../src/renderer/redactor/keys'

const press = (words: string, scale = 1) => {
  const parts = words.split('+')
  const event: RedactorKey = {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
  return actionOf(event, scale)
}

describe('keys of the redactor', () => {
  it.each([
    ['n', { kind: 'add' }],
    ['N', { kind: 'add' }],
    ['Delete', { kind: 'remove' }],
    ['Backspace', { kind: 'remove' }],
    ['Escape', { kind: 'leave' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Meta+z', { kind: 'undo' }],
    ['Ctrl+Shift+Z', { kind: 'redo' }],
    ['Ctrl+y', { kind: 'redo' }],
    ['Ctrl+s', { kind: 'save' }],
    ['0', { kind: 'zoom', to: 'fit' }],
    ['1', { kind: 'zoom', to: 1 }],
    ['ArrowLeft', { kind: 'move', by: { x: -10, y: 0 } }],
    ['Shift+ArrowDown', { kind: 'resize', by: { x: 0, y: 10 } }],
    ['Alt+ArrowUp', { kind: 'move', by: { x: 0, y: -1 } }],
    ['Alt+Shift+ArrowRight', { kind: 'resize', by: { x: 1, y: 0 } }],
  ])('%s', (words, action) => expect(press(words)).toEqual(action))

  it('go the same way on the screen however small the picture is shown', () => {
    expect(press('ArrowRight', 0.25)).toEqual({ kind: 'move', by: { x: 40, y: 0 } })
    expect(press('ArrowRight', 2)).toEqual({ kind: 'move', by: { x: 5, y: 0 } })
    expect(press('Alt+ArrowRight', 0.25)).toEqual({ kind: 'move', by: { x: 1, y: 0 } })
  })

  it.each([
    'Tab',
    'Enter',
    ' ',
    'x',
    'Shift+N',
    'Ctrl+n',
    'Alt+z',
    'Ctrl+ArrowLeft',
    'Ctrl+1',
    'constructor',
  ])('leave %s to the window', (words) => expect(press(words)).toBeNull())
})
