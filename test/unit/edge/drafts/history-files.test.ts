import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Draft, emptyDraft } from '@core/draft/schema'
import { HistoryFiles } from '@edge/drafts/history-files'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mountSmallDisk } from '../small-disk'

let folder = ''
let history: HistoryFiles
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-history-'))
  history = new HistoryFiles(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const START = Date.parse('2026-11-20T01:00:00.000Z')
const later = (seconds: number) => new Date(START + seconds * 1_000)
const draft = (body: string): Draft => ({ ...emptyDraft(), subject: '件名', body })
const lines = () => readFileSync(history.path('a'), 'utf8').split('\n')
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

describe('the history of a draft', () => {
  it('gives back each version as it was saved', async () => {
    for (const [at, body] of ['一', '二\r\n', '三 🙂'].entries())
      await history.append('a', draft(body), { at: later(at) })
    const { versions, damagedLines } = await history.list('a')
    expect(damagedLines).toBe(0)
    expect(versions.map(({ at, chars }) => [at, chars])).toEqual([
      [later(0).toISOString(), 3],
      [later(1).toISOString(), 5],
      [later(2).toISOString(), 6],
    ])
    const read = await Promise.all(versions.map(({ id }) => new HistoryFiles(folder).read('a', id)))
    expect(read.map(({ body }) => body)).toEqual(['一', '二\r\n', '三 🙂'])
  })

  it('adds nothing when nothing changed, but always what was filed or restored', async () => {
    const first = await history.append('a', draft('x'), { at: later(0) })
    expect(await history.append('a', draft('x'), { at: later(1) })).toBeNull()
    expect(await new HistoryFiles(folder).append('a', draft('x'), { at: later(2) })).toBeNull()
    await history.append('a', draft('x'), { at: later(3), mark: 'filed' })
    await history.append('a', draft('x'), { at: later(4), mark: 'restored-from', from: first?.id ?? '' })
    const { versions } = await history.list('a')
    expect(versions.map(({ mark, from }) => [mark, from])).toEqual([
      [null, null],
      ['filed', null],
      ['restored-from', first?.id],
    ])
  })

  it('is empty for a draft without one, and says that a version is not there', async () => {
    expect(await history.list('a')).toEqual({ versions: [], damagedLines: 0 })
    expect(await codeOf(history.read('a', 'x'))).toBe('version-missing')
  })

  it('is private', async () => {
    await history.append('a', draft('x'), { at: later(0) })
    if (process.platform !== 'win32') expect(statSync(history.path('a')).mode & 0o077).toBe(0)
  })

  it('passes over a line that a power cut tore, tells it, and goes on after it', async () => {
    await history.append('a', draft('一'), { at: later(0) })
    await history.append('a', draft('二'), { at: later(1) })
    const whole = readFileSync(history.path('a'))
    for (const cut of [1, 2, 40, 100]) {
      writeFileSync(history.path('a'), whole.subarray(0, whole.length - cut))
      const torn = cut === 1 ? 0 : 1
      const fresh = new HistoryFiles(folder)
      expect((await fresh.list('a')).damagedLines).toBe(torn)
      await fresh.append('a', draft('三'), { at: later(2) })
      const { versions, damagedLines } = await fresh.list('a')
      expect([versions.length, damagedLines]).toEqual([3 - torn, torn])
      expect((await fresh.read('a', versions.at(-1)?.id ?? '')).body).toBe('三')
    }
  })

  it('passes over garbage between the lines and never hands out a version with a changed bit', async () => {
    await history.append('a', draft('一'), { at: later(0) })
    appendFileSync(history.path('a'), '\0\0\0\0\n{"v":1}\n[]\nnull\n')
    const last = await history.append('a', draft('二'), { at: later(1) })
    expect(await history.list('a')).toMatchObject({ damagedLines: 4, versions: [{}, {}] })
    const text = readFileSync(history.path('a'), 'utf8')
    const at = text.lastIndexOf('"z":"') + 12
    writeFileSync(history.path('a'), text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1))
    expect(await codeOf(history.read('a', last?.id ?? ''))).toBe('version-missing')
  })

  it('thins with age while it grows, and leaves what was filed', async () => {
    await history.append('a', draft('filed'), { at: later(0), mark: 'filed' })
    for (let n = 1; n <= 300; n += 1) await history.append('a', draft(`v${n}`), { at: later(n * 60) })
    const { versions } = await history.list('a')
    expect(versions[0]?.mark).toBe('filed')
    expect(versions.length).toBeLessThan(110)
    expect((await history.read('a', versions.at(-1)?.id ?? '')).body).toBe('v300')
    expect(lines().length).toBe(versions.length + 1)
  })

  it('keeps within its size: the oldest go first, marked ones and the newest never', async () => {
    const small = new HistoryFiles(folder, 20_000)
    const noise = (n: number) =>
      Array.from({ length: 400 }, (_, i) => ((i + 1) * n * 7_919) % 9_973).join(' ')
    await small.append('a', draft(noise(999)), { at: later(0), mark: 'filed' })
    for (let n = 1; n <= 60; n += 1) {
      await small.append('a', draft(noise(n)), { at: later(n) })
      expect(statSync(small.path('a')).size).toBeLessThanOrEqual(20_000)
    }
    const { versions } = await small.list('a')
    expect(versions[0]?.mark).toBe('filed')
    expect((await small.read('a', versions.at(-1)?.id ?? '')).body).toBe(noise(60))
  })

  it('leaves a history alone that a later Kihyo wrote into', async () => {
    await history.append('a', draft('一'), { at: later(0) })
    appendFileSync(history.path('a'), '{"v":2,"id":"later"}\n')
    const before = readFileSync(history.path('a'), 'utf8')
    await history.thin('a', later(9e6))
    expect(readFileSync(history.path('a'), 'utf8')).toBe(before)
    expect(await history.list('a')).toMatchObject({ damagedLines: 0, versions: [{}] })
  })

  it('ends with the draft', async () => {
    await history.append('a', draft('x'), { at: later(0) })
    await history.remove('a')
    expect(existsSync(history.path('a'))).toBe(false)
    expect(await history.append('a', draft('x'), { at: later(1) })).not.toBeNull()
  })

  it('keeps the versions before when the disk is full, and says so', async () => {
    const disk = mountSmallDisk(folder)
    try {
      const noise = (n: number) =>
        Array.from({ length: 2_000 }, (_, i) => ((i + 1) * n * 7_919) % 99_991).join(' ')
      let saved = 0
      let code = 'resolved'
      for (let n = 1; n <= 60 && code === 'resolved'; n += 1) {
        code = await codeOf(history.append('a', draft(noise(n)), { at: later(n) }))
        if (code === 'resolved') saved += 1
      }
      if (disk.isSmall) expect(code).toBe('disk-full')
      const { versions, damagedLines } = await new HistoryFiles(folder).list('a')
      expect([versions.length, damagedLines]).toEqual([saved, 0])
    } finally {
      disk.remove()
    }
  })
})
