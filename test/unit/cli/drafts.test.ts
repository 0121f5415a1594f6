import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDraftFile } from '@core/draft/codec'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DraftsService } from '../../../src/main/services/drafts/drafts-service'
import { putDrafts, storedDraft } from '../edge/drafts/sample'
import { kihyo } from './kihyo'

let folder = ''
let dataFolder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-cli-'))
  dataFolder = join(folder, 'data', 'kihyo')
  putDrafts(
    dataFolder,
    storedDraft('a', { status: 'filed', caseId: '1234567890' }, '2026-11-21T00:00:00.000Z'),
    storedDraft('b', { subject: 'tab\tand \u001b[31mcolour' }, '2026-11-20T00:00:00.000Z'),
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[], data = join(folder, 'data')) =>
  kihyo(args, { env: { KIHYO_DATA: data } })

describe('kihyo list', () => {
  it('prints a line a draft, newest first, that no subject can break', () => {
    const { status, stdout, stderr } = run(['list'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')).toEqual([
      'a\tfiled\t2026-11-21T00:00:00.000Z\t1234567890\t件名 a',
      'b\tdrafting\t2026-11-20T00:00:00.000Z\t-\ttab and  [31mcolour',
      '',
    ])
  })

  it('prints those of the statuses that are asked for, as JSON too', () => {
    const listed = (args: readonly string[]) =>
      JSON.parse(run(['list', '--json', ...args]).stdout).map(({ id }: { id: string }) => id)
    expect(listed([])).toEqual(['a', 'b'])
    expect(listed(['--status', 'filed'])).toEqual(['a'])
    expect(listed(['--status', 'filed', '--status', 'drafting'])).toEqual(['a', 'b'])
    expect(listed(['--status', 'closed'])).toEqual([])
  })

  it('is empty where the app has not been, and makes nothing there', () => {
    expect(run(['list'], join(folder, 'new'))).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(readdirSync(folder)).toEqual(['data'])
  })

  it('names a draft that cannot be read and lists the others', () => {
    writeFileSync(join(dataFolder, 'drafts', 'c.json'), '{')
    const { status, stdout, stderr } = run(['list'])
    expect(status).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stderr).toContain('c.json')
  })
})

describe('kihyo show', () => {
  it('prints a draft that reads back as the same', () => {
    const { status, stdout } = run(['show', 'a'])
    expect(status).toBe(0)
    expect(parseDraftFile(stdout).draft).toEqual(
      storedDraft('a', { status: 'filed', caseId: '1234567890' }).draft,
    )
    expect(JSON.parse(run(['show', 'a', '--json']).stdout)).toMatchObject({ id: 'a' })
  })

  it.each(['z', '../a', 'a/../a'])('ends with 2 for %s', (id) => {
    const { status, stderr } = run(['show', id])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^kihyo: [^\n]+\n$/)
  })
})

describe('kihyo close', () => {
  it('closes once, and the app sees it', async () => {
    expect(run(['close', 'a'])).toMatchObject({ status: 0, stdout: '' })
    expect(run(['close', 'a']).stderr).toContain('すでに')
    const app = new DraftsService(dataFolder, () => undefined)
    await app.start()
    expect((await app.open('a')).draft).toMatchObject({ status: 'closed', caseId: '1234567890' })
    await app.stop()
  })
})

describe('kihyo export --all and kihyo import', () => {
  it('carry all drafts to another machine, once', () => {
    const file = join(folder, 'all.kihyo')
    expect(run(['export', '--all', '--out', file])).toMatchObject({ status: 0, stdout: `${file}\n` })
    const other = join(folder, 'other')
    const first = run(['import', file], other)
    expect(first.status).toBe(0)
    expect(first.stdout).toMatch(/^\+\tdraft\ta\t/m)
    expect(run(['list'], other).stdout).toBe(run(['list']).stdout)
    const second = run(['import', '--json', file], other)
    expect(JSON.parse(second.stdout)).toMatchObject({ added: [], skipped: [{}, {}], refused: [] })
    expect(run(['export', '--all', '--out', file])).toMatchObject({ status: 2, stdout: '' })
  })

  it('takes a Markdown draft, and the same one only once', () => {
    const file = join(folder, 'draft.md')
    writeFileSync(file, '---\nlanguage: en\nservice: Amazon S3\n---\n# Slow uploads\n\nBody.\n')
    expect(run(['import', file]).stdout).toMatch(/^\+\tdraft\timported-[0-9a-f]{16}\tSlow uploads\n$/)
    expect(run(['import', file]).stdout).toMatch(/^=\tdraft/)
    expect(run(['list']).stdout.match(/Slow uploads/g)).toHaveLength(1)
  })

  it('ends with 2 and changes nothing for a file that is no archive', () => {
    const file = join(folder, 'x.kihyo')
    writeFileSync(file, 'PK but not really')
    const before = readdirSync(dataFolder, { recursive: true })
    const { status, stdout, stderr } = run(['import', file])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^kihyo: [^\n]+\n$/)
    expect(readdirSync(dataFolder, { recursive: true })).toEqual(before)
  })

  it('says in English, too, what it did', () => {
    const file = join(folder, 'b.kihyo')
    const env = { KIHYO_DATA: join(folder, 'data'), LANG: 'en_US.UTF-8' }
    const { stderr } = kihyo(['export', '--all', '--backup', '--with-keys', '--out', file], { env })
    expect(stderr).toContain('Wrote 2 drafts')
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    expect(kihyo(['import', '--restore', file], { env }).stderr).toContain('there already')
  })
})
