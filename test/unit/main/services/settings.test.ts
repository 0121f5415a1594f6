import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '@shared/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SettingsService } from '../../../../src/main/services/settings'
import { mountSmallDisk } from '../../edge/small-disk'

let folder = ''
const file = () => join(folder, 'settings.json')
const stored = () => JSON.parse(readFileSync(file(), 'utf8'))

async function started(lang: 'ja' | 'en' = 'ja'): Promise<SettingsService> {
  const service = new SettingsService(folder, lang)
  await service.start()
  return service
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const DEFAULTS = {
  lang: 'ja',
  theme: 'system',
  leftWidth: 240,
  rightWidth: 400,
  leftFolded: false,
  rightFolded: false,
  lastDraftId: null,
  reminders: { isOn: false, quietDays: 3, unclosedDays: 2 },
  review: { levels: {}, glossary: [] },
  keepsOriginals: true,
  ownName: '',
}
const CHOSEN = {
  lang: 'en',
  theme: 'dark',
  leftWidth: 300,
  rightWidth: 500,
  leftFolded: true,
  rightFolded: true,
  lastDraftId: 'a1b2',
  review: { levels: { 'goal-missing': 'off' }, glossary: ['ハヤブサ台帳'] },
  reminders: { isOn: true, quietDays: 5, unclosedDays: 1 },
  keepsOriginals: false,
  ownName: '佐藤',
} satisfies Settings
const PLACE = { x: -1900, y: 20, width: 1000, height: 700, maximized: true }

describe('the first start', () => {
  it.each(['ja', 'en'] as const)('has the defaults, and the language of the system: %s', async (lang) => {
    const settings = await started(lang)
    expect(settings.get()).toEqual({ ...DEFAULTS, lang })
    expect(settings.windowPlace()).toBeNull()
  })

  it('writes nothing before something was chosen', async () => {
    await started()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what was chosen', () => {
  it('is there again after a restart, with the place of the window', async () => {
    const settings = await started()
    expect(await settings.set(CHOSEN)).toEqual(CHOSEN)
    await settings.setWindowPlace(PLACE)
    await settings.stop()
    const again = await started()
    expect(again.get()).toEqual(CHOSEN)
    expect(again.windowPlace()).toEqual(PLACE)
  })

  it('keeps what was not chosen now', async () => {
    const settings = await started()
    await settings.set({ theme: 'dark' })
    await settings.set({ leftWidth: 300 })
    expect((await started()).get()).toEqual({ ...DEFAULTS, theme: 'dark', leftWidth: 300 })
  })

  it('is what was chosen last when two things are chosen at once', async () => {
    const settings = await started()
    await Promise.all([
      ...Array.from({ length: 20 }, (_, n) => settings.set({ leftWidth: 200 + n })),
      settings.setWindowPlace(PLACE),
      settings.set({ theme: 'light' }),
    ])
    const again = await started()
    expect(again.get()).toEqual({ ...DEFAULTS, leftWidth: 219, theme: 'light' })
    expect(again.windowPlace()).toEqual(PLACE)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('is for the owner of the laptop alone', async () => {
    await (await started()).set({ theme: 'dark' })
    expect(statSync(file()).mode & 0o077).toBe(0)
  })

  it('is the language of the system only until one is chosen', async () => {
    await (await started('en')).set({ theme: 'dark' })
    expect((await started('ja')).get().lang).toBe('en')
  })
})

describe('a wrong value', () => {
  it.each<[string, string, unknown]>([
    ['a language that there is not', 'lang', 'fr'],
    ['a level that there is not', 'review', { levels: { 'goal-missing': 'loud' }, glossary: [] }],
    ['a theme of a later version', 'theme', 'sepia'],
    ['a width in words', 'leftWidth', 'wide'],
    ['a width that is too large', 'leftWidth', 100_000],
    ['a width that is negative', 'rightWidth', -400],
    ['neither folded nor not', 'leftFolded', 1],
    ['no value', 'rightFolded', null],
    ['a path for a draft', 'lastDraftId', '../../etc/hosts'],
  ])('gives way to its default, and all others stay: %s', async (_, key, value) => {
    writeFileSync(file(), JSON.stringify({ ...CHOSEN, window: PLACE, [key]: value }))
    const settings = await started()
    expect(settings.get()).toEqual({ ...CHOSEN, [key]: Reflect.get(DEFAULTS, key) })
    expect(settings.windowPlace()).toEqual(PLACE)
  })

  it('gives way to the language of the system when it is the language', async () => {
    writeFileSync(file(), JSON.stringify({ ...CHOSEN, lang: 7 }))
    expect((await started('ja')).get().lang).toBe('ja')
    expect((await started('en')).get().lang).toBe('en')
  })

  it('may be one of many', async () => {
    writeFileSync(
      file(),
      JSON.stringify({ lang: 1, theme: 2, leftWidth: [], rightWidth: {}, leftFolded: true }),
    )
    expect((await started()).get()).toEqual({ ...DEFAULTS, leftFolded: true })
  })

  it.each<[string, string]>([
    ['half a place', '{"x":1,"y":2}'],
    ['words', '{"x":"left","y":0,"width":800,"height":600}'],
    ['no place at all', '"middle"'],
    ['half a pixel', '{"x":0.5,"y":0,"width":800,"height":600}'],
    ['a number without end', '{"x":0,"y":0,"width":1e999,"height":600}'],
    ['nothing known of one edge', '{"x":null,"y":0,"width":800,"height":600}'],
  ])('forgets the place of the window, and nothing else: %s', async (_, window) => {
    writeFileSync(file(), JSON.stringify(CHOSEN).replace(/\}$/, `,"window":${window}}`))
    const settings = await started()
    expect(settings.windowPlace()).toBeNull()
    expect(settings.get()).toEqual(CHOSEN)
  })

  it('takes a place from before windows were remembered as maximised', async () => {
    const { maximized: _, ...old } = PLACE
    writeFileSync(file(), JSON.stringify({ ...CHOSEN, window: old }))
    expect((await started()).windowPlace()).toEqual({ ...old, maximized: false })
  })
})

describe('a damaged file', () => {
  it.each([
    ['half a JSON', '{"lang":"en","theme":'],
    ['an empty file', ''],
    ['bytes that are no text', '\u0000\u0001\u0002'],
    ['a list', '[{"lang":"en"}]'],
    ['a word', '"dark"'],
    ['null', 'null'],
  ])('is set aside as it is, and the defaults return: %s', async (_, damaged) => {
    writeFileSync(file(), damaged)
    const settings = await started()
    expect(settings.get()).toEqual(DEFAULTS)
    expect(readdirSync(folder)).toEqual(['settings.damaged.json'])
    expect(readFileSync(join(folder, 'settings.damaged.json'), 'utf8')).toBe(damaged)
    await settings.set({ theme: 'dark' })
    expect((await started()).get().theme).toBe('dark')
  })

  it('does not take the name of one that was set aside before', async () => {
    for (const damaged of ['1', '2', '3']) {
      writeFileSync(file(), damaged)
      await started()
    }
    const names = ['settings.damaged.json', 'settings.damaged-2.json', 'settings.damaged-3.json']
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['1', '2', '3'])
  })

  it('is no reason to lose it when it cannot be read at all', async () => {
    mkdirSync(file())
    await expect(started()).rejects.toMatchObject({ code: 'EISDIR' })
    expect(statSync(file()).isDirectory()).toBe(true)
  })
})

describe('a disk that may not be written to', () => {
  it('is told in words, and the file stays as it was', async () => {
    const home = folder
    folder = join(home, 'disk')
    mkdirSync(folder)
    const disk = mountSmallDisk(folder)
    try {
      const settings = await started()
      await settings.set({ theme: 'dark' })
      disk.makeReadOnly()
      const setting = settings.set({ theme: 'light' })
      await (disk.isSmall ? expect(setting).rejects.toMatchObject({ code: 'not-writable' }) : setting)
      expect(stored().theme).toBe(disk.isSmall ? 'dark' : 'light')
    } finally {
      disk.remove()
      folder = home
    }
  })
})
