import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importArchive } from '@edge/archive/import-archive'
import { writeArchive } from '@edge/archive/write-archive'
import { HandOverFiles } from '@edge/hand-over/hand-over-files'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DraftsService } from '../../../../src/main/services/drafts/drafts-service'
import { putDrafts, storedDraft } from '../drafts/sample'

let root = ''
let sender = ''
let colleague = ''
let file = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kihyo-hand-'))
  ;[sender, colleague, file] = [join(root, 'sender'), join(root, 'colleague'), join(root, 'case.kihyo')]
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const AT = new Date('2026-11-24T01:00:00.000Z')
const write = (folder: string, path: string) =>
  writeArchive(folder, path, { kind: 'drafts', ids: ['a'], isHandedOver: true, writtenAt: AT, app: '0' })
const said = (text: string) => ({ by: '鈴木', quote: '本文 a', text })
const draftFile = (folder: string) => readFileSync(join(folder, 'drafts/a.json'), 'utf8')

/** The sender's draft `a` lies with the colleague, who has commented on it; the copy that goes back is in `back`. */
async function handedAndCommented(): Promise<string> {
  putDrafts(sender, storedDraft('a'))
  await new HandOverFiles(sender).handOut('a', '佐藤', AT)
  await write(sender, file)
  await importArchive(file, colleague)
  await new HandOverFiles(colleague).comment('a', said('時刻を書いてください。'), AT)
  const back = join(root, 'back.kihyo')
  await write(colleague, back)
  return back
}

describe('a case that is handed to a colleague', () => {
  it('is read-only there, and says from whom it came', async () => {
    await handedAndCommented()
    expect(await new HandOverFiles(colleague).handed('a')).toMatchObject({ role: 'in', from: '佐藤' })
    const drafts = new DraftsService(colleague, () => undefined)
    await drafts.start()
    const opened = await drafts.open('a')
    expect(opened.isReadOnly).toBe(true)
    const before = draftFile(colleague)
    await expect(drafts.save('a', { ...opened.draft, body: '別の本文' }, null)).rejects.toMatchObject({
      code: 'draft-read-only',
    })
    expect(draftFile(colleague)).toBe(before)
  })

  it('stays one’s own where it came from', async () => {
    await handedAndCommented()
    const drafts = new DraftsService(sender, () => undefined)
    await drafts.start()
    expect((await drafts.open('a')).isReadOnly).toBeUndefined()
  })

  it('comes back as comments beside the own text, also when that was written on', async () => {
    const back = await handedAndCommented()
    putDrafts(sender, storedDraft('a', { body: '書き足した本文' }))
    const before = draftFile(sender)
    const report = await importArchive(back, sender)
    expect(report.added).toEqual([{ what: 'comment', name: '鈴木: 時刻を書いてください。', id: 'a' }])
    expect(report.refused).toEqual([])
    expect(draftFile(sender)).toBe(before)
    expect(await new HandOverFiles(sender).comments('a')).toMatchObject([said('時刻を書いてください。')])
    expect((await new HandOverFiles(sender).handed('a'))?.role).toBe('out')
    const drafts = new DraftsService(sender, () => undefined)
    await drafts.start()
    expect(await drafts.list()).toHaveLength(1)
  })

  it('brings only what is new when it comes back again', async () => {
    const back = await handedAndCommented()
    await importArchive(back, sender)
    await new HandOverFiles(colleague).comment('a', said('もう一つ。'), new Date(AT.getTime() + 1_000))
    const again = join(root, 'again.kihyo')
    await write(colleague, again)
    expect((await importArchive(again, sender)).added.map(({ name }) => name)).toEqual(['鈴木: もう一つ。'])
    expect((await importArchive(again, sender)).added).toEqual([])
    expect(await new HandOverFiles(sender).comments('a')).toHaveLength(2)
  })

  it('is another draft for somebody who has one of the same id and never handed it on', async () => {
    const back = await handedAndCommented()
    const third = join(root, 'third')
    putDrafts(third, storedDraft('a', { body: 'まったく別の下書き' }))
    const report = await importArchive(back, third)
    expect(report.added).toMatchObject([{ what: 'draft', isRenamed: true }])
    expect(draftFile(third)).toContain('まったく別の下書き')
    expect(await new HandOverFiles(third).comments('a')).toEqual([])
  })

  it('takes no comments from a copy that somebody made up', async () => {
    const back = await handedAndCommented()
    writeFileSync(
      join(sender, 'handed/a.json'),
      JSON.stringify({ version: 1, role: 'out', token: 'f'.repeat(32), from: '', at: AT.toISOString() }),
    )
    const report = await importArchive(back, sender)
    expect(await new HandOverFiles(sender).comments('a')).toEqual([])
    expect(report.added.filter(({ what }) => what === 'comment')).toEqual([])
  })
})
