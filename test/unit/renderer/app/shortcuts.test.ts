import { commands } from '@shared/commands'
import { COMMANDS } from '@shared/contract'
import { describe, expect, it } from 'vitest'
import { acceleratorLabel, commandOf, type KeyPress } from '../../../../src/renderer/app/shortcuts'

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...change,
})

describe('keys of commands', () => {
  it('has an entry for every command of the contract, once', () => {
    expect(commands.map(({ id }) => id).toSorted()).toEqual([...COMMANDS].toSorted())
  })

  it('gives no key to two commands', () => {
    const keys = commands.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([
    ['Ctrl+K asks', press('k', { ctrlKey: true }), false, 'ask'],
    ['Cmd+K asks on a Mac', press('k', { metaKey: true }), true, 'ask'],
    ['Ctrl+K is the editor’s on a Mac', press('k', { ctrlKey: true }), true, null],
    ['Shift tells two keys apart', press('F', { ctrlKey: true, shiftKey: true }), false, 'search-drafts'],
    ['Ctrl+F is the editor’s search', press('f', { ctrlKey: true }), false, null],
    ['F8 goes on', press('F8'), false, 'next-finding'],
    ['Shift+F8 goes back', press('F8', { shiftKey: true }), false, 'previous-finding'],
    ['a yen sign is the backslash key', press('¥', { ctrlKey: true }), false, 'toggle-right'],
    ['a letter alone is text', press('k'), false, null],
    ['AltGr types a character', press('\\', { ctrlKey: true, altKey: true }), false, null],
  ])('%s', (_, event, isMac, id) => {
    expect(commandOf(event, commands, isMac)).toBe(id)
  })

  it('leaves every key to an IME that composes', () => {
    expect(commandOf(press('F8', { isComposing: true }), commands, false)).toBeNull()
    expect(commandOf(press('F8', { keyCode: 229 }), commands, false)).toBeNull()
  })

  it('shows keys as they are printed', () => {
    expect(acceleratorLabel('CmdOrCtrl+Shift+F', false)).toBe('Ctrl Shift F')
    expect(acceleratorLabel('CmdOrCtrl+K', true)).toBe('⌘ K')
  })
})
