import { createHash } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isSafePath } from '@edge/archive/format'
import { importArchive } from '@edge/archive/import-archive'
import { writeArchive } from '@edge/archive/write-archive'
import { HistoryFiles } from '@edge/drafts/history-files'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { putDrafts, storedDraft } from '../drafts/sample'

let root = ''
let here = ''
let there = ''
let file = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kihyo-archive-'))
  ;[here, there, file] = [join(root, 'here'), join(root, 'there'), join(root, 'all.kihyo')]
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const writtenAt = new Date('2026-11-23T00:00:00.000Z')
const options = (kind: 'drafts' | 'everything' | 'backup') => ({ kind, writtenAt, app: '0.1.0' })
const put = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
const card = (id: string, state = 'masked') => ({
  id,
  name: `${id}.log`,
  size: 3,
  state,
  progress: 1,
  report: null,
  problem: null,
  sourcePath: '/home/someone/secret-project/app.log',
})

/** A data folder with something of everything. */
async function fillData(folder: string): Promise<void> {
  putDrafts(folder, storedDraft('a'), storedDraft('b', { status: 'closed' }))
  const history = new HistoryFiles(folder)
  await history.append('a', storedDraft('a').draft, { at: writtenAt, mark: 'filed' })
  put(join(folder, 'attachments/a/one.masked'), '伏せ字\n'.repeat(1_000))
  put(
    join(folder, 'attachments/a/cards.json'),
    JSON.stringify({ version: 1, cards: [card('one'), card('two', 'failed')] }),
  )
  put(join(folder, 'settings.json'), JSON.stringify({ lang: 'en', theme: 'dark', teamFile: '/team.yml' }))
  put(join(folder, 'articles/net/vpn.md'), '---\ntitle: VPN\n---\n本文\n')
  put(join(folder, 'keys/a.json'), '{"version":1,"key":"AAAA","sealed":false}\n')
  put(join(folder, 'drafts/trash/t.json'), JSON.stringify(storedDraft('t')))
  put(join(folder, 'drafts/previous/a.json'), JSON.stringify(storedDraft('a', { body: '前' })))
  put(join(folder, 'draft-list.json'), '{}')
}

/** Every file with its bytes. */
function contentOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

interface Odd {
  readonly path: string
  readonly bytes: Buffer | string
  readonly mode?: number
  readonly told?: boolean
}
/** An archive of somebody else's making. */
async function forge(entries: readonly Odd[], change: object = {}, patch?: (zip: Buffer) => Buffer) {
  const zip = new ZipFile()
  const files = entries
    .filter(({ told }) => told !== false)
    .map(({ path, bytes }) => ({
      path,
      sizeBytes: Buffer.byteLength(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }))
  const head = { format: 'kihyo-archive', version: 1, kind: 'backup', app: '9', writtenAt: '', files }
  // The library refuses to write such names, so they are put in afterwards.
  for (const { path, bytes, mode = 0o100600 } of entries)
    zip.addBuffer(
      Buffer.from(bytes),
      path
        .replace(/[^\w./-]/g, 'x')
        .replace(/\.\./g, 'xx')
        .replace(/^\//, 'x'),
      {
        mode,
      },
    )
  zip.addBuffer(Buffer.from(JSON.stringify({ ...head, ...change })), 'manifest.json')
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  let whole = Buffer.concat(chunks).toString('latin1')
  for (const { path } of entries) {
    const written = path
      .replace(/[^\w./-]/g, 'x')
      .replace(/\.\./g, 'xx')
      .replace(/^\//, 'x')
    whole = whole.replaceAll(written, path)
  }
  const bytes = Buffer.from(whole, 'latin1')
  writeFileSync(file, patch?.(bytes) ?? bytes)
}
const draftEntry = (id: string): Odd => ({
  path: `drafts/${id}.json`,
  bytes: JSON.stringify(storedDraft(id)),
})

describe('everything in one archive', () => {
  it('comes back in an empty folder, without keys, trash or the place of originals', async () => {
    await fillData(here)
    const written = await writeArchive(here, file, options('everything'))
    expect(written).toMatchObject({ drafts: 2, problems: [] })
    const report = await importArchive(file, there)
    expect(report.refused).toEqual([])
    expect(report.added.map(({ what, id }) => `${what} ${id}`).sort()).toEqual([
      'article articles/net/vpn.md',
      'draft a',
      'draft b',
      'settings settings.json',
    ])
    const [was, is] = [contentOf(here), contentOf(there)]
    for (const same of [
      'drafts/a.json',
      'history/a.jsonl',
      'attachments/a/one.masked',
      'articles/net/vpn.md',
    ])
      expect(is[same]).toBe(was[same])
    expect(Object.keys(is).some((path) => /^keys|trash|previous|import-/.test(path))).toBe(false)
    expect(JSON.stringify(is)).not.toContain('secret-project')
    expect(is['settings.json']).not.toContain('team')
    expect(JSON.parse(is['attachments/a/cards.json'] ?? '').cards).toHaveLength(1)
  })

  it('holds one draft with what belongs to it, when one is asked for', async () => {
    await fillData(here)
    expect(await writeArchive(here, file, { ...options('drafts'), ids: ['a'] })).toMatchObject({ drafts: 1 })
    await importArchive(file, there)
    expect(Object.keys(contentOf(there)).sort()).toEqual([
      'attachments/a/cards.json',
      'attachments/a/one.masked',
      'drafts/a.json',
      'history/a.jsonl',
    ])
    expect(await codeOf(writeArchive(here, join(root, 'x'), { ...options('drafts'), ids: ['z'] }))).toBe(
      'draft-missing',
    )
    expect(readdirSync(root).sort()).toEqual(['all.kihyo', 'here', 'there'])
  })

  it('is skipped where it is already, and twice is once', async () => {
    await fillData(here)
    await writeArchive(here, file, options('everything'))
    const before = contentOf(here)
    const report = await importArchive(file, here)
    expect(report).toMatchObject({ added: [], refused: [] })
    expect(report.skipped).toHaveLength(4)
    expect(contentOf(here)).toEqual(before)
  })

  it('never overwrites: another content gets a new id, the same one each time', async () => {
    await fillData(here)
    await writeArchive(here, file, options('everything'))
    putDrafts(there, storedDraft('a', { body: '別の本文' }))
    put(join(there, 'articles/net/vpn.md'), 'mine')
    put(join(there, 'settings.json'), '{"lang":"ja"}')
    const before = contentOf(there)
    const { added } = await importArchive(file, there)
    expect(contentOf(there)).toMatchObject(before)
    const id = added.find(({ name }) => name === '件名 a')?.id ?? ''
    expect(id).toMatch(/^a-[0-9a-f]{8}$/)
    expect(JSON.parse(readFileSync(join(there, 'drafts', `${id}.json`), 'utf8'))).toMatchObject({ id })
    expect(existsSync(join(there, 'attachments', id, 'one.masked'))).toBe(true)
    expect(existsSync(join(there, 'articles/net/vpn-2.md'))).toBe(true)
    expect(await importArchive(file, there)).toMatchObject({ added: [] })
  })
})

describe('a backup', () => {
  it('gives the whole data folder back, with keys only when they were asked for', async () => {
    await fillData(here)
    await writeArchive(here, file, { ...options('backup'), withKeys: true })
    const report = await importArchive(file, there, { restore: true })
    expect(report.refused).toEqual([])
    const is = contentOf(there)
    const was = contentOf(here)
    for (const path of ['drafts/a.json', 'drafts/previous/a.json', 'keys/a.json', 'history/a.jsonl'])
      expect(is[path]).toBe(was[path])
    expect(JSON.parse(is['drafts/trash/t.json'] ?? '')).toEqual(JSON.parse(was['drafts/trash/t.json'] ?? ''))
    const bare = join(root, 'bare.kihyo')
    await writeArchive(here, bare, options('backup'))
    expect(readFileSync(bare).includes('keys/')).toBe(false)
  })

  it('holds the originals of masked values only when they were asked for', async () => {
    await fillData(here)
    mkdirSync(join(here, 'originals'))
    writeFileSync(join(here, 'originals/a.sealed'), 'sealed')
    await writeArchive(here, file, { ...options('backup'), withKeys: true })
    expect(readFileSync(file).includes('originals')).toBe(false)
    const asked = join(root, 'asked.kihyo')
    await writeArchive(here, asked, { ...options('backup'), withOriginals: true })
    await importArchive(asked, there, { restore: true })
    expect(contentOf(there)['originals/a.sealed']).toBe('sealed')
    await writeArchive(here, join(root, 'e.kihyo'), options('everything'))
    expect(readFileSync(join(root, 'e.kihyo')).includes('originals')).toBe(false)
  })

  it('gives no key and nothing private to an import that is no restoring', async () => {
    await fillData(here)
    await writeArchive(here, file, { ...options('backup'), withKeys: true })
    await importArchive(file, there)
    expect(Object.keys(contentOf(there)).some((path) => /^keys|trash|previous/.test(path))).toBe(false)
  })

  it('never overwrites a file, and leaves none behind when there is no place for it', async () => {
    await fillData(here)
    writeFileSync(file, 'mine')
    expect(await codeOf(writeArchive(here, file, options('backup')))).toBe('export-exists')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(await codeOf(writeArchive(here, join(root, 'no', 'x'), options('backup')))).toBe('not-writable')
    expect(readdirSync(root).sort()).toEqual(['all.kihyo', 'here'])
  })
})

describe('what a killed backup left', () => {
  it('goes with the next one to the same name, and nothing else does', async () => {
    await fillData(here)
    const old = ['.all.kihyo.00c0ffee.partial', '.other.kihyo.00c0ffee.partial', '.all.kihyo.mine.partial']
    for (const name of [...old, '.all.kihyo.0badcafe.partial']) writeFileSync(join(root, name), 'x')
    for (const name of old) utimesSync(join(root, name), 1, 1)
    await writeArchive(here, file, options('backup'))
    expect(readdirSync(root).sort()).toEqual([
      '.all.kihyo.0badcafe.partial',
      '.all.kihyo.mine.partial',
      '.other.kihyo.00c0ffee.partial',
      'all.kihyo',
      'here',
    ])
  })
})

describe('an archive that must not be trusted', () => {
  it.each([
    '../evil.json',
    '/etc/evil',
    'C:/evil',
    'drafts\\..\\evil',
    'drafts/../../evil.json',
    './evil',
    'drafts//evil.json',
    'a:stream',
    'articles/.hidden.md',
    'articles/con.md',
    'articles/x. ',
    'a/b/c/d/e/f/g/h/i.md',
    'articles/a\0.md',
  ])('is refused as a whole for the name %j', async (path) => {
    await forge([draftEntry('a'), { path, bytes: 'x' }])
    expect(isSafePath(path)).toBe(false)
    expect(await codeOf(importArchive(file, there, { restore: true }))).toBe('archive-unsafe')
    expect(contentOf(there)).toEqual({})
    expect(readdirSync(root).sort()).toEqual(['all.kihyo'])
  })

  it('is refused for a link', async () => {
    await forge([{ path: 'articles/a.md', bytes: '/etc/passwd', mode: 0o120777 }])
    expect(await codeOf(importArchive(file, there))).toBe('archive-unsafe')
  })

  it('is refused when two names are one on some systems', async () => {
    await forge([
      { path: 'articles/a.md', bytes: 'x' },
      { path: 'articles/A.md', bytes: 'y' },
    ])
    expect(await codeOf(importArchive(file, there))).toBe('archive-unsafe')
  })

  it('is refused when cut off anywhere, or no archive at all', async () => {
    await fillData(here)
    await writeArchive(here, file, options('everything'))
    const whole = readFileSync(file)
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * part)))
      expect(await codeOf(importArchive(file, there))).toBe('archive-damaged')
    }
    expect(contentOf(there)).toEqual({})
    expect(await codeOf(importArchive(join(root, 'none'), there))).toBe('cannot-read')
  })

  it('is refused when a bit changed, and leaves nothing of what came before it', async () => {
    await forge(
      [draftEntry('a'), draftEntry('b'), { path: 'articles/z.md', bytes: 'x'.repeat(50_000) }],
      {},
      (zip) => {
        const at = zip.indexOf('articles/z.md') + 13 + 20
        zip[at] = (zip[at] ?? 0) ^ 1
        return zip
      },
    )
    expect(await codeOf(importArchive(file, there))).toBe('archive-damaged')
    expect(contentOf(there)).toEqual({})
  })

  it('is refused when its manifest tells of other files than there are', async () => {
    await forge([draftEntry('a'), { ...draftEntry('b'), told: false }])
    expect(await codeOf(importArchive(file, there))).toBe('archive-damaged')
    await forge([draftEntry('a')], { files: [{ path: 'drafts/z.json', sizeBytes: 1, sha256: '' }] })
    expect(await codeOf(importArchive(file, there))).toBe('archive-damaged')
  })

  it('is refused when a newer Kihyo wrote it', async () => {
    await forge([draftEntry('a')], { version: 2, files: 'in another shape' })
    expect(await codeOf(importArchive(file, there))).toBe('newer-version')
  })

  it('is refused when it would unpack a thousand times its size, or tells a wrong size', async () => {
    await forge([{ path: 'articles/a.md', bytes: Buffer.alloc(64 * 1_048_576) }])
    expect(await codeOf(importArchive(file, there))).toBe('archive-too-large')
    // The size in the central directory says 1, the stream holds more.
    const bytes = 'x'.repeat(5_000)
    const files = [{ path: 'articles/a.md', sizeBytes: 1, sha256: '' }]
    await forge([{ path: 'articles/a.md', bytes }], { files }, (zip) => {
      zip.writeUInt32LE(1, zip.indexOf(Buffer.from('PK\x01\x02')) + 24)
      return zip
    })
    expect(await codeOf(importArchive(file, there))).toBe('archive-damaged')
    expect(contentOf(there)).toEqual({})
  })

  it('loses only the drafts that cannot be read, and says which', async () => {
    await forge([
      draftEntry('a'),
      { path: 'drafts/b.json', bytes: '{"version":1' },
      { path: 'drafts/c.json', bytes: JSON.stringify({ ...storedDraft('c'), version: 7 }) },
      { path: 'history/a.jsonl', bytes: 'garbage\n' },
      { path: 'requests/x.json', bytes: '{"kind":"close","draftId":"a"}' },
    ])
    const { added, refused } = await importArchive(file, there)
    expect(added.map(({ id }) => id)).toEqual(['a'])
    expect(refused.map(({ code }) => code).sort()).toEqual([
      'history-damaged',
      'import-refused',
      'import-refused',
      'newer-version',
    ])
    expect(existsSync(join(there, 'requests'))).toBe(false)
  })
})

describe('a large attachment', () => {
  it('goes through in little memory, also when it packs as well as a bomb', async () => {
    putDrafts(here, storedDraft('a'))
    put(join(here, 'attachments/a/cards.json'), JSON.stringify({ version: 1, cards: [card('one')] }))
    const masked = join(here, 'attachments/a/one.masked')
    const block = Buffer.alloc(1_048_576, 'the same line\n')
    await pipeline(Readable.from(Array.from({ length: 120 }, () => block)), createWriteStream(masked))
    const before = process.memoryUsage().rss
    await writeArchive(here, file, options('everything'))
    await importArchive(file, there)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1_048_576)
    expect(statSync(join(there, 'attachments/a/one.masked')).size).toBe(120 * 1_048_576)
  })
})
