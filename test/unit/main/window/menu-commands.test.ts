import { commands } from '@shared/commands'
import { COMMANDS } from '@shared/contract'
import { describe, expect, it, vi } from 'vitest'

// The table is looked at, no menu is made.
vi.mock('electron', () => ({ Menu: {} }))
const { MENUS } = await import('../../../../src/main/window/menu')

describe('the menu', () => {
  it('has every command of the table in exactly one place', () =>
    expect(Object.values(MENUS).flat().sort()).toEqual([...COMMANDS].sort()))

  it('and the table has every command once', () =>
    expect(commands.map(({ id }) => id).sort()).toEqual([...COMMANDS].sort()))
})
