import { commands } from '@shared/commands'
import { COMMANDS } from '@shared/contract'
import { LANGS } from '@shared/lang'
import { describe, expect, it } from 'vitest'

const accelerators = commands.flatMap(({ id, accelerator }) =>
  accelerator === null ? [] : [{ id, accelerator }],
)

/** The same keys however they are written: the order of the modifiers and the size of letters do not count. */
const normal = (accelerator: string) => accelerator.toLowerCase().split('+').sort().join('+')

// What the system, the editor or a text field does with these keys must stay so.
const TAKEN = [
  ...[
    'A',
    'C',
    'F',
    'V',
    'X',
    'Y',
    'Z',
    'Q',
    'W',
    'H',
    'M',
    'Shift+Z',
    'Left',
    'Right',
    'Plus',
    '-',
    '0',
  ].map((key) => `CmdOrCtrl+${key}`),
  ...['F3', 'Enter', 'Tab', 'Escape', 'Space'],
]

describe('the table of commands', () => {
  it('has an entry for every command of the contract, once', () =>
    expect(commands.map(({ id }) => id).sort()).toEqual([...COMMANDS].sort()))

  it.each(LANGS)('gives every command a name of its own in %s', (lang) => {
    const names = commands.map(({ name }) => name[lang].trim())
    expect(names.filter((name) => name === '')).toEqual([])
    expect(new Set(names).size).toBe(commands.length)
  })

  it('names a command differently in the two languages', () =>
    expect(commands.filter(({ name }) => name.ja === name.en)).toEqual([]))

  it('gives no keys to two commands', () =>
    expect(new Set(accelerators.map(({ accelerator }) => normal(accelerator))).size).toBe(
      accelerators.length,
    ))

  it.each(accelerators)('writes the keys of $id as Electron reads them: $accelerator', ({ accelerator }) =>
    expect(accelerator).toMatch(/^(?:CmdOrCtrl\+)?(?:Shift\+)?(?:[A-Z0-9]|F(?:[1-9]|1[0-2])|[\\/,.;])$/),
  )

  it.each(accelerators)('leaves a letter alone to the text: $id', ({ accelerator }) =>
    expect(accelerator).toMatch(/^CmdOrCtrl\+|^(?:Shift\+)?F\d+$/),
  )

  it.each(TAKEN)('leaves %s to those who know it by another meaning', (keys) =>
    expect(accelerators.filter(({ accelerator }) => normal(accelerator) === normal(keys))).toEqual([]),
  )
})
