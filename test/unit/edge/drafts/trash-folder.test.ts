import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { eraseTrashed, listTrash } from '@edge/drafts/trash-folder'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putDrafts, storedDraft } from './sample'

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'kihyo-trash-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(data, path)), { recursive: true })
  writeFileSync(join(data, path), text)
}
const trash = (id: string, updatedAt?: string) =>
  put(`drafts/trash/${id}.json`, JSON.stringify(storedDraft(id, {}, updatedAt)))
const files = () =>
  readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(data, name)).isFile())
    .sort()

describe('the trash', () => {
  it('is empty where there is no folder', async () => expect(await listTrash(data)).toEqual([]))

  it('lists what was deleted, newest first, and what cannot be read by its id', async () => {
    trash('a', '2026-11-01T00:00:00.000Z')
    trash('b', '2026-11-02T00:00:00.000Z')
    put('drafts/trash/c.json', 'torn')
    expect((await listTrash(data)).map(({ id, subject }) => [id, subject])).toEqual([
      ['b', '件名 b'],
      ['a', '件名 a'],
      ['c', 'c'],
    ])
  })

  it('leaves nothing of a draft deleted for good, and everything of the others', async () => {
    for (const id of ['a', 'b']) {
      trash(id)
      put(`history/${id}.jsonl`, '{}\n')
      put(`attachments/${id}/cards.json`, '{}')
      put(`attachments/${id}/x.masked`, '<IP-1>')
      put(`keys/${id}.json`, '{}')
      put(`drafts/previous/${id}.json`, '{}')
    }
    const before = files()
    await eraseTrashed(data, 'a')
    expect(files()).toEqual(before.filter((name) => !/(?:^|\/)a[./]/.test(name)))
    expect(existsSync(join(data, 'attachments/a'))).toBe(false)
  })

  it('never touches a draft that is not in the trash', async () => {
    putDrafts(data, storedDraft('a'))
    put('history/a.jsonl', '{}\n')
    await expect(eraseTrashed(data, 'a')).rejects.toMatchObject({ code: 'draft-missing' })
    trash('a')
    await expect(eraseTrashed(data, 'a')).rejects.toMatchObject({ code: 'draft-missing' })
    expect(files()).toContain('history/a.jsonl')
    expect(files()).toContain('drafts/a.json')
  })
})
