import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DraftFolder } from '@edge/drafts/draft-folder'
import { dataFolderIn, userDataFolder } from '@edge/files/data-folder'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DraftsService } from '../../../../src/main/services/drafts/drafts-service'
import { putDrafts, storedDraft } from './sample'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('reading drafts beside the app', () => {
  it('lists them newest first, without those in the trash', async () => {
    putDrafts(folder, storedDraft('a', {}, '2026-11-20T00:00:00.000Z'))
    putDrafts(folder, storedDraft('b', { status: 'filed' }, '2026-11-21T00:00:00.000Z'))
    mkdirSync(join(folder, 'drafts', 'trash'))
    writeFileSync(join(folder, 'drafts', 'trash', 'c.json'), JSON.stringify(storedDraft('c')))
    const { drafts, problems } = await new DraftFolder(folder).list()
    expect(drafts.map(({ id, status }) => [id, status])).toEqual([
      ['b', 'filed'],
      ['a', 'drafting'],
    ])
    expect(problems).toEqual([])
  })

  it('is empty where there is no data yet, and makes none', async () => {
    expect(await new DraftFolder(join(folder, 'none')).list()).toEqual({ drafts: [], problems: [] })
    expect(readdirSync(folder)).toEqual([])
  })

  it('tells what it cannot read, reads the rest, and touches nothing', async () => {
    putDrafts(folder, storedDraft('a'), { ...storedDraft('later'), version: 99 })
    writeFileSync(join(folder, 'drafts', 'torn.json'), '{"version":1,')
    writeFileSync(join(folder, 'drafts', 'a.json.tmp-1'), 'x')
    const before = readdirSync(join(folder, 'drafts'))
    const { drafts, problems } = await new DraftFolder(folder).list()
    expect(drafts.map(({ id }) => id)).toEqual(['a'])
    expect(problems.map(({ code }) => code).sort()).toEqual(['cannot-read', 'newer-version'])
    expect(readdirSync(join(folder, 'drafts'))).toEqual(before)
  })

  it.each(['../a', 'A', 'a/b', '', '.', 'a\0', '-a', 'a'.repeat(65)])('knows no draft %j', async (id) => {
    await expect(new DraftFolder(folder).read(id)).rejects.toMatchObject({ code: 'draft-missing' })
  })

  it('never sees half a draft while the app saves, creates and deletes', async () => {
    const app = new DraftsService(folder, () => undefined)
    await app.start()
    const { draft } = storedDraft('x')
    const ids: string[] = []
    for (let n = 0; n < 8; n += 1) ids.push((await app.create({ ...draft, body: '始' })).id)
    let writing = true
    const writer = (async () => {
      for (let round = 0; round < 12; round += 1) {
        await Promise.all(ids.map((id) => app.save(id, { ...draft, body: `${round} `.repeat(5_000) }, null)))
        const gone = await app.create(draft)
        await app.trash(gone.id)
      }
      writing = false
    })()
    const reader = new DraftFolder(folder)
    while (writing) {
      const { drafts, problems } = await reader.list()
      expect(problems).toEqual([])
      expect(drafts.length).toBeGreaterThanOrEqual(ids.length)
    }
    await writer
    await app.stop()
  })
})

describe('the place of the data', () => {
  const at = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) =>
    dataFolderIn(userDataFolder({ platform, env, home: '/home/u' }))

  it('is the one that KIHYO_DATA names', () =>
    expect(at('linux', { KIHYO_DATA: '/data' })).toBe(join('/data', 'kihyo')))

  it('is that of the app on each system', () => {
    expect(at('linux', {})).toBe(join('/home/u', '.config', 'Kihyo', 'kihyo'))
    expect(at('linux', { XDG_CONFIG_HOME: '/x', KIHYO_DATA: '' })).toBe(join('/x', 'Kihyo', 'kihyo'))
    expect(at('darwin', {})).toBe(join('/home/u', 'Library', 'Application Support', 'Kihyo', 'kihyo'))
    expect(at('win32', { APPDATA: '/roaming' })).toBe(join('/roaming', 'Kihyo', 'kihyo'))
  })
})
