import { COMMANDS, type Settings, SettingsSchema } from '@shared/contract'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { CommandHandlers } from '../../../../src/renderer/app/use-commands'
import { type HandlersInput, useHandlers } from '../../../../src/renderer/app/use-handlers'

interface ProbeProps {
  readonly input: HandlersInput
  readonly onHandlers: (handlers: CommandHandlers) => void
}

function Probe({ input, onHandlers }: ProbeProps) {
  onHandlers(useHandlers(input))
  return null
}

/** A window in which nothing is drawn yet, and what was asked of it. */
function windowWith(settings: Partial<Settings>, isLeftShown = true, isRightShown = true) {
  const asked: unknown[] = []
  const column = (side: string, isShown: boolean) => ({
    width: 240,
    isShown,
    isDrawer: false,
    show: (isWanted: boolean) => asked.push([side, isWanted]),
  })
  const input: HandlersInput = {
    settings: { ...v.parse(SettingsSchema, {}), ...settings },
    onSettings: (change) => asked.push(change),
    layout: {
      left: column('left', isLeftShown),
      right: column('right', isRightShown),
      closeDrawers: () => asked.push('close'),
    },
    showView: (view) => asked.push(view),
    ask: { current: null },
    search: { current: null },
    newDraft: { current: null },
    chooseFiles: () => asked.push('choose files'),
    runExport: () => asked.push('run export'),
    archives: {
      exportDraft: () => asked.push('export draft'),
      exportAll: () => asked.push('export all'),
      choose: () => asked.push('import'),
      showBackup: () => asked.push('back up'),
      restore: () => asked.push('restore backup'),
    },
    step: (direction) => asked.push(direction),
    quickFix: () => asked.push('quick fix'),
    toggleGuided: () => asked.push('guided'),
    showShortcuts: () => asked.push('shortcut sheet'),
    showAccount: () => asked.push('account'),
    showCases: () => asked.push('cases'),
    showHistory: () => asked.push('shortcut sheet'),
    showTrash: () => asked.push('trash'),
    handOver: () => asked.push('hand over'),
  }
  const given: CommandHandlers[] = []
  renderToStaticMarkup(createElement(Probe, { input, onHandlers: (handlers) => given.push(handlers) }))
  const [handlers] = given
  if (handlers === undefined) throw new Error('nothing was drawn')
  return { handlers, asked }
}

describe('what commands do in the window', () => {
  it('is known for every command of the contract', () =>
    expect(Object.keys(windowWith({}).handlers).sort()).toEqual([...COMMANDS].sort()))

  it.each(COMMANDS)('breaks nothing when its part of the window is not drawn: %s', (id) =>
    expect(() => windowWith({}).handlers[id]()).not.toThrow(),
  )

  it.each([
    ['system', 'light'],
    ['light', 'dark'],
    ['dark', 'system'],
  ] as const)('goes from theme %s to %s', (theme, next) => {
    const { handlers, asked } = windowWith({ theme })
    handlers['switch-theme']()
    expect(asked).toEqual([{ theme: next }])
  })

  it.each([
    ['ja', 'en'],
    ['en', 'ja'],
  ] as const)('goes from language %s to %s', (lang, next) => {
    const { handlers, asked } = windowWith({ lang })
    handlers['switch-language']()
    expect(asked).toEqual([{ lang: next }])
  })

  it.each([true, false])('turns a column round that is shown: %s', (isShown) => {
    const { handlers, asked } = windowWith({}, isShown, isShown)
    handlers['toggle-left']()
    handlers['toggle-right']()
    expect(asked).toEqual([
      ['left', !isShown],
      ['right', !isShown],
    ])
  })

  it.each([
    ['next-finding', [1]],
    ['previous-finding', [-1]],
    ['add-attachment', ['attachments', 'choose files']],
    ['export', ['run export']],
    ['show-review', ['review']],
    ['show-preview', ['preview']],
    ['show-knowledge', ['knowledge']],
    ['show-attachments', ['attachments']],
    ['show-filing', ['filing']],
    ['show-shortcuts', ['shortcut sheet']],
    // What has the focus next must be drawn first.
    ['search-drafts', [['left', true]]],
    ['new-draft', [['left', true]]],
  ] as const)('%s', (id, expected) => {
    const { handlers, asked } = windowWith({}, false, false)
    handlers[id]()
    expect(asked).toEqual(expected)
  })
})
