import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyDraft } from '@core/draft/schema'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DraftsService } from '../../../../src/main/services/drafts/drafts-service'

let folder: string
let service: DraftsService
let clock: Date

const draftWith = (subject: string) => ({ ...emptyDraft(), subject })
const drafts = (): string => join(folder, 'drafts')
const storedSubject = (id: string): string =>
  JSON.parse(readFileSync(join(drafts(), `${id}.json`), 'utf8')).draft.subject

async function started(): Promise<void> {
  service = new DraftsService(
    folder,
    () => undefined,
    () => clock,
  )
  await service.start()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-lost-'))
  clock = new Date('2026-11-20T10:00:00Z')
  await started()
})
afterEach(async () => {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a folder that vanishes while the app runs', () => {
  it('is made anew with the text in it: that is what counts', async () => {
    const { id } = await service.create(draftWith('first'))
    rmSync(drafts(), { recursive: true })
    await service.save(id, draftWith('second'), null)
    expect(storedSubject(id)).toBe('second')
  })
})

describe('a folder in whose place something else stands', () => {
  it('is told, and what stands there is left alone', async () => {
    const { id } = await service.create(draftWith('first'))
    renameSync(drafts(), `${drafts()}-away`)
    writeFileSync(drafts(), 'a file of somebody else')
    await expect(service.save(id, draftWith('second'), null)).rejects.toMatchObject({ code: 'not-writable' })
    expect(readFileSync(drafts(), 'utf8')).toBe('a file of somebody else')
    rmSync(drafts())
    renameSync(`${drafts()}-away`, drafts())
  })
})

describe('a clock that jumps back', () => {
  it('keeps every save, and each version in the order in which it was made', async () => {
    const { id } = await service.create(draftWith('first'))
    await service.save(id, draftWith('second'), null)
    clock = new Date('2019-01-01T00:00:00Z')
    await service.save(id, draftWith('third'), null)
    await service.stop()
    await started()
    expect(storedSubject(id)).toBe('third')
    const { versions } = await service.versions(id)
    const subjects = await Promise.all(
      versions.map(async (version) => (await service.version(id, version.id)).subject),
    )
    expect(subjects.at(-1)).toBe('third')
    expect(subjects).toContain('second')
    expect((await service.list()).map((each) => each.id)).toEqual([id])
  })
})

describe('files that a crash left half written', () => {
  it('go at the next start; those being written while the folder is read again stay', async () => {
    const { id } = await service.create(draftWith('first'))
    const half = join(drafts(), `${id}.json.tmp-1234567890abcdef`)
    writeFileSync(half, '{"version":1,')
    await service.reload()
    expect(readFileSync(half, 'utf8')).toBe('{"version":1,')
    await service.stop()
    await started()
    expect(() => readFileSync(half)).toThrow()
    expect(storedSubject(id)).toBe('first')
  })
})
