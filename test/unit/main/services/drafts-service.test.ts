import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyDraft } from '@core/draft/schema'
import type { Notice } from '@shared/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asWriteError } from '../../../../src/edge/files/atomic-write'
import { DraftsService } from '../../../../src/main/services/drafts/drafts-service'

let folder: string
let notices: Notice[]
let service: DraftsService

const draftWith = (subject: string) => ({ ...emptyDraft(), subject })
const fileOf = (id: string): string => join(folder, 'drafts', `${id}.json`)

async function restart(): Promise<DraftsService> {
  await service.stop()
  return started()
}

async function started(): Promise<DraftsService> {
  service = new DraftsService(folder, (notice) => notices.push(notice))
  await service.start()
  return service
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-drafts-'))
  notices = []
  await started()
})
afterEach(async () => {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('saving a draft', () => {
  it('says saved only when the bytes are on the disk, in a file that only the owner can read', async () => {
    const { id } = await service.create(draftWith('first'))
    await service.save(id, draftWith('second'), { error: 1, warning: 2, info: 3 })
    expect(JSON.parse(readFileSync(fileOf(id), 'utf8'))).toMatchObject({
      version: 1,
      draft: { subject: 'second' },
      counts: { error: 1, warning: 2, info: 3 },
    })
    expect(statSync(fileOf(id)).mode & 0o077).toBe(0)
  })

  it('keeps the order of saves that are asked for at once', async () => {
    const { id } = await service.create(draftWith('0'))
    await Promise.all(Array.from({ length: 20 }, (_, n) => service.save(id, draftWith(String(n + 1)), null)))
    expect((await service.open(id)).draft.subject).toBe('20')
  })

  it('writes a draft anew whose file has vanished', async () => {
    const { id } = await service.create(draftWith('a'))
    rmSync(fileOf(id))
    await service.save(id, draftWith('b'), null)
    expect((await service.open(id)).draft.subject).toBe('b')
  })

  it('keeps keys that it does not know', async () => {
    const { id } = await service.create(draftWith('a'))
    const stored = JSON.parse(readFileSync(fileOf(id), 'utf8'))
    writeFileSync(fileOf(id), JSON.stringify({ ...stored, futureKey: { deep: true } }))
    await service.save(id, draftWith('b'), null)
    expect(JSON.parse(readFileSync(fileOf(id), 'utf8'))).toMatchObject({ futureKey: { deep: true } })
  })

  it('leaves no temporary file', async () => {
    const { id } = await service.create(draftWith('a'))
    await service.save(id, draftWith('b'), null)
    expect(readdirSync(join(folder, 'drafts')).sort()).toEqual([`${id}.json`, 'previous', 'trash'])
  })
})

describe('a damaged draft', () => {
  it.each([
    ['half a JSON', (text: string) => text.slice(0, text.length / 2)],
    ['an empty file', () => ''],
    ['bytes that are no text', () => '\u0000\u0001\u0002'],
    ['a wrong value', (text: string) => text.replace('"normal"', '"superhigh"')],
    ['a list instead of a draft', () => '[]'],
  ])('is set aside, reported and never taken for empty: %s', async (_, damage) => {
    const { id } = await service.create(draftWith('good'))
    await service.save(id, draftWith('better'), null)
    const damaged = damage(readFileSync(fileOf(id), 'utf8'))
    writeFileSync(fileOf(id), damaged)

    await expect(service.open(id)).rejects.toMatchObject({
      code: 'draft-unreadable',
      params: { name: 'better', keptAs: `${id}.damaged.json` },
    })
    expect(readFileSync(join(folder, 'drafts', `${id}.damaged.json`), 'utf8')).toBe(damaged)
    expect(notices.at(-1)).toMatchObject({ action: { kind: 'restore-previous', draftId: id } })
    expect((await service.restorePrevious(id)).draft.subject).toBe('good')
    expect((await service.list()).map(({ subject }) => subject)).toEqual(['good'])
  })

  it('is found and reported at the next start', async () => {
    const { id } = await service.create(draftWith('good'))
    await service.stop()
    writeFileSync(fileOf(id), '{"half": ')
    // What a sync tool does: the folder's time changes with the file.
    writeFileSync(join(folder, 'drafts', 'touch'), '')
    await started()
    expect(await service.list()).toEqual([])
    expect(notices.map(({ problem }) => problem.code)).toEqual(['draft-unreadable'])
    notices = []
    await restart()
    await service.list()
    expect(notices.map(({ problem }) => problem.code)).toEqual(['draft-set-aside'])
  })

  it('does not take the name of one that was set aside before', async () => {
    const { id } = await service.create(draftWith('a'))
    for (const text of ['1', '2']) {
      writeFileSync(fileOf(id), text)
      await service.open(id).catch(() => undefined)
    }
    expect(readFileSync(join(folder, 'drafts', `${id}.damaged.json`), 'utf8')).toBe('1')
    expect(readFileSync(join(folder, 'drafts', `${id}.damaged-2.json`), 'utf8')).toBe('2')
  })

  it('leaves a file of a newer version alone, and refuses to write over it', async () => {
    const { id } = await service.create(draftWith('a'))
    const newer = JSON.stringify({ version: 99, whatever: true })
    writeFileSync(fileOf(id), newer)
    await expect(service.open(id)).rejects.toMatchObject({ code: 'newer-version' })
    await expect(service.save(id, draftWith('b'), null)).rejects.toMatchObject({ code: 'newer-version' })
    expect(readFileSync(fileOf(id), 'utf8')).toBe(newer)
  })
})

describe('listing drafts', () => {
  it('shows the newest first, and the same after a restart', async () => {
    for (const subject of ['one', 'two', 'three']) {
      await service.create(draftWith(subject))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const before = await service.list()
    expect(before.map(({ subject }) => subject)).toEqual(['three', 'two', 'one'])
    await restart()
    expect(await service.list()).toEqual(before)
  })

  it('reads again only what changed while the app was closed', async () => {
    const { id } = await service.create(draftWith('old'))
    const other = await service.create(draftWith('other'))
    await service.stop()
    const stored = readFileSync(fileOf(id), 'utf8')
    rmSync(fileOf(id))
    writeFileSync(fileOf(id), stored.replace('"old"', '"changed outside"'))
    await started()
    const subjects = (await service.list()).map(({ subject }) => subject).sort()
    expect(subjects).toEqual(['changed outside', 'other'])
    expect(other.id).not.toBe(id)
  })

  it('does without its cache when that is damaged', async () => {
    await service.create(draftWith('a'))
    await service.stop()
    writeFileSync(join(folder, 'draft-list.json'), '{{{')
    await started()
    expect(await service.list()).toHaveLength(1)
  })

  it('opens no file of 10,000 drafts when nothing changed', async () => {
    const { id } = await service.create(draftWith('a'))
    const stored = readFileSync(fileOf(id), 'utf8')
    for (let n = 0; n < 9_999; n += 1) writeFileSync(fileOf(`copy-${n}`), stored)
    await restart()
    expect(await service.list()).toHaveLength(10_000)
    await service.stop()
    // Unreadable content under an unchanged folder would be reported if anybody opened it.
    const times = statSync(join(folder, 'drafts')).mtimeMs
    writeFileSync(fileOf('copy-5'), 'not a draft')
    expect(statSync(join(folder, 'drafts')).mtimeMs).toBe(times)
    await started()
    expect(await service.list()).toHaveLength(10_000)
    expect(notices).toEqual([])
  }, 60_000)
})

describe('deleting a draft', () => {
  it('can be undone', async () => {
    const { id } = await service.create(draftWith('a'))
    await service.trash(id)
    expect(await service.list()).toEqual([])
    expect((await service.untrash(id)).draft.subject).toBe('a')
    expect(await service.list()).toHaveLength(1)
  })

  it('says so when the draft is not there', async () => {
    await expect(service.trash('none')).rejects.toMatchObject({ code: 'draft-missing' })
  })
})

describe('a disk that takes no more', () => {
  it('is told in words, and the last good file stays', async () => {
    await service.stop()
    const disk = join(folder, 'small-disk')
    mkdirSync(disk)
    const mounted = mountSmallDisk(disk)
    try {
      folder = disk
      await started()
      const { id } = await service.create(draftWith('good'))
      const huge = { ...draftWith('too much'), body: 'x'.repeat(400_000) }
      const saving = service.save(id, huge, null)
      await (mounted ? expect(saving).rejects.toMatchObject({ code: 'disk-full' }) : saving)
      const expected = mounted ? 'good' : 'too much'
      expect(JSON.parse(readFileSync(fileOf(id), 'utf8')).draft.subject).toBe(expected)
      const strangers = () =>
        readdirSync(join(folder, 'drafts')).filter((name) => !/^[a-z0-9-]+(\.json)?$/.test(name))
      await expect.poll(strangers).toEqual([])
    } finally {
      await service.stop()
      if (mounted) execFileSync('umount', [disk])
      folder = join(disk, '..')
    }
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'not-writable'],
    ['EACCES', 'not-writable'],
  ])('%s is a problem of its own', (code, expected) => {
    expect(asWriteError(Object.assign(new Error(code), { code }), '/x')).toMatchObject({ code: expected })
  })
})

/** A real file system of 256 KB where the tests may mount one; false elsewhere. */
function mountSmallDisk(path: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'kihyo-test', path]).status === 0
}

describe('the versions of a draft', () => {
  const settled = () => service.stop().then(started)

  it('are kept at each save that changed something, with what stood there first', async () => {
    const { id } = await service.create(draftWith('first'))
    await service.save(id, draftWith('second'), null)
    await service.save(id, draftWith('second'), null)
    await settled()
    const { versions, damagedLines } = await service.versions(id)
    const subjects = await Promise.all(versions.map(async (v) => (await service.version(id, v.id)).subject))
    expect(subjects).toEqual(['first', 'second'])
    expect(damagedLines).toBe(0)
  })

  it('mark the text that was filed', async () => {
    const { id } = await service.create(draftWith('a case'))
    await service.save(id, { ...draftWith('a case'), status: 'filed', caseId: '17890000000001' }, null)
    await settled()
    expect((await service.versions(id)).versions.map(({ mark }) => mark)).toEqual([null, 'filed'])
  })

  it('come back, and what stood in their place becomes one itself', async () => {
    const { id } = await service.create(draftWith('first'))
    await service.save(id, draftWith('second'), null)
    await settled()
    const [first] = (await service.versions(id)).versions
    const restored = await service.restoreVersion(id, first?.id ?? '')
    expect(restored.draft.subject).toBe('first')
    expect((await service.open(id)).draft.subject).toBe('first')
    expect((await service.versions(id)).versions.map(({ mark }) => mark)).toEqual([
      null,
      null,
      'restored-from',
    ])
  })

  it('cost no save when they cannot be written', async () => {
    const { id } = await service.create(draftWith('first'))
    writeFileSync(join(folder, 'history'), 'a file where the folder should be')
    expect((await service.save(id, draftWith('second'), null)).id).toBe(id)
    await settled()
    expect((await service.open(id)).draft.subject).toBe('second')
  })
})

describe('what happened after filing', () => {
  it('stays when an earlier version of the text is restored', async () => {
    const { id } = await service.create(draftWith('first'))
    const followUp = {
      ...draftWith('').followUp,
      replies: [{ from: 'support' as const, at: '2026-11-20T01:00:00.000Z', text: 'kept' }],
    }
    await service.save(id, { ...draftWith('second'), followUp }, null)
    await service.stop()
    const { versions } = await service.versions(id)
    const restored = await service.restoreVersion(id, versions[0]?.id ?? '')
    expect(restored.draft.subject).toBe('first')
    expect(restored.draft.followUp).toEqual(followUp)
  })
})

describe('a status that is set from outside', () => {
  it('changes nothing else', async () => {
    const { id } = await service.create(draftWith('a case'))
    await service.setStatus(id, 'closed')
    const { draft } = await service.open(id)
    const { followUp } = draft
    expect(followUp).toEqual({ ...draftWith('').followUp, closedAt: expect.stringMatching(/Z$/) })
    expect({ ...draft, followUp: draftWith('').followUp }).toEqual({
      ...draftWith('a case'),
      status: 'closed',
    })
    expect((await service.list()).map(({ status }) => status)).toEqual(['closed'])
  })
})
