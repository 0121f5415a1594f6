import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDraftFile } from '@core/draft/codec'
import type { Draft } from '@core/draft/schema'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ArchivesService } from '../../../../src/main/services/archives-service'
import { DraftsService } from '../../../../src/main/services/drafts/drafts-service'
import { putDrafts, storedDraft } from '../../edge/drafts/sample'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kihyo-archives-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** An app with a data folder of its own, as far as archives need one. */
function appIn(name: string) {
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  const drafts = new DraftsService(folder, () => undefined)
  const told: unknown[] = []
  const archives = new ArchivesService({
    dataFolder: folder,
    drafts,
    app: '0.1.0',
    now: () => new Date('2026-11-24T00:00:00.000Z'),
    onProgress: (progress) => told.push(progress),
    onImported: () => drafts.reload(),
  })
  return { folder, drafts, archives, told }
}

const FOLLOW_UP: Draft['followUp'] = {
  filedAt: '2026-11-20T01:05:00.000Z',
  resolvedAt: '2026-11-22T03:00:00.000Z',
  closedAt: '',
  replies: [
    { from: 'support', at: '2026-11-21T02:00:00.000Z', text: '<AKID-1> を確認しました。' },
    { from: 'us', at: '', text: 'ログを送ります。' },
  ],
  owed: [
    { by: 'us', text: 'キューの名前をご教示ください。', isDone: true },
    { by: 'support', text: '原因は何でしょうか。', isDone: false },
  ],
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

describe('drafts to files and back', () => {
  it.each(['case.kihyo', 'case.md'])('keeps what happened after filing: %s', async (name) => {
    const [here, there] = [appIn('here'), appIn('there')]
    putDrafts(here.folder, storedDraft('a', { status: 'resolved', caseId: '17', followUp: FOLLOW_UP }))
    await here.drafts.start()
    await there.drafts.start()
    const { path, drafts } = await here.archives.exportDraft('a', join(root, name))
    expect(drafts).toBe(1)
    const report = await there.archives.import([path])
    expect(report).toMatchObject({ added: [{ what: 'draft', name: '件名 a' }], skipped: [], refused: [] })
    const [summary] = await there.drafts.list()
    const opened = await there.drafts.open(summary?.id ?? '')
    expect(opened.draft).toEqual((await here.drafts.open('a')).draft)
    expect(opened.draft.followUp).toEqual(FOLLOW_UP)
  })

  it('writes Markdown that anybody can read', async () => {
    const here = appIn('here')
    putDrafts(here.folder, storedDraft('a', { service: 'Amazon SQS' }))
    await here.drafts.start()
    const { path } = await here.archives.exportDraft('a', join(root, 'a.md'))
    expect(parseDraftFile(readFileSync(path, 'utf8')).draft).toMatchObject({
      subject: '件名 a',
      service: 'Amazon SQS',
    })
  })

  it.each(['a.md', 'a.kihyo'])('takes another name rather than overwriting %s', async (name) => {
    const here = appIn('here')
    putDrafts(here.folder, storedDraft('a'))
    await here.drafts.start()
    writeFileSync(join(root, name), 'mine')
    const { path } = await here.archives.exportDraft('a', join(root, name))
    expect(path).toBe(join(root, name.replace('.', '-2.')))
    expect(readFileSync(join(root, name), 'utf8')).toBe('mine')
  })

  it('says what it did: added, already there, under a new id, refused', async () => {
    const [here, there] = [appIn('here'), appIn('there')]
    putDrafts(here.folder, storedDraft('a'), storedDraft('b'), storedDraft('c'))
    putDrafts(there.folder, storedDraft('b'), storedDraft('c', { body: 'ほかの本文' }))
    await here.drafts.start()
    await there.drafts.start()
    const all = await here.archives.exportAll(join(root, 'all.kihyo'))
    writeFileSync(join(root, 'bad.md'), '---\nseverity: huge\n---\n# x\n')
    const report = await there.archives.import([all.path, join(root, 'bad.md')])
    expect(report.added.map(({ name, isRenamed }) => [name, isRenamed === true])).toEqual([
      ['件名 a', false],
      ['件名 c', true],
    ])
    expect(report.skipped.map(({ id }) => id)).toEqual(['b'])
    expect(report.refused.map(({ code }) => code)).toEqual(['draft-value'])
    expect((await there.drafts.open('c')).draft.body).toBe('ほかの本文')
  })

  it('brings trash and keys back from a backup, and leaves what is there', async () => {
    const [here, there] = [appIn('here'), appIn('there')]
    putDrafts(here.folder, storedDraft('a'), storedDraft('t'))
    mkdirSync(join(here.folder, 'keys'))
    writeFileSync(join(here.folder, 'keys/a.json'), '{}')
    await here.drafts.start()
    await here.drafts.trash('t')
    const { path } = await here.archives.backUp(join(root, 'b.kihyo'), true)
    await there.drafts.start()
    await there.archives.import([path], true)
    expect(existsSync(join(there.folder, 'drafts/trash/t.json'))).toBe(true)
    expect(existsSync(join(there.folder, 'keys/a.json'))).toBe(true)
  })

  it('refuses a second one while one is at work', async () => {
    const here = appIn('here')
    putDrafts(here.folder, storedDraft('a'))
    await here.drafts.start()
    const first = here.archives.exportAll(join(root, '1.kihyo'))
    await expect(here.archives.exportAll(join(root, '2.kihyo'))).rejects.toMatchObject({
      code: 'archive-busy',
    })
    await first
    expect(here.told.at(-1)).toBe(null)
  })
})

describe('one that is cancelled', () => {
  it('leaves no file of an export or a backup', async () => {
    const here = appIn('here')
    putDrafts(here.folder, ...Array.from({ length: 50 }, (_, n) => storedDraft(`d${n}`)))
    await here.drafts.start()
    const before = filesIn(root)
    const backup = here.archives.backUp(join(root, 'b.kihyo'), false)
    here.archives.cancel()
    await expect(backup).rejects.toMatchObject({ code: 'archive-cancelled' })
    expect(filesIn(root)).toEqual(before)
  })

  it('leaves the data as it was before an import', async () => {
    const [here, there] = [appIn('here'), appIn('there')]
    putDrafts(here.folder, ...Array.from({ length: 50 }, (_, n) => storedDraft(`d${n}`)))
    putDrafts(there.folder, storedDraft('mine'))
    await here.drafts.start()
    await there.drafts.start()
    const { path } = await here.archives.exportAll(join(root, 'all.kihyo'))
    const before = filesIn(there.folder)
    const importing = there.archives.import([path])
    setTimeout(() => there.archives.cancel(), 15)
    await expect(importing).rejects.toMatchObject({ code: 'archive-cancelled' })
    expect(filesIn(there.folder)).toEqual(before)
    expect((await there.drafts.list()).map(({ id }) => id)).toEqual(['mine'])
  })

  it('is ended when the app quits', async () => {
    const here = appIn('here')
    putDrafts(here.folder, ...Array.from({ length: 50 }, (_, n) => storedDraft(`d${n}`)))
    await here.drafts.start()
    const writing = here.archives.exportAll(join(root, 'all.kihyo')).catch((error: unknown) => error)
    await here.archives.stop()
    expect(await writing).toMatchObject({ code: 'archive-cancelled' })
    expect(existsSync(join(root, 'all.kihyo'))).toBe(false)
  })
})
