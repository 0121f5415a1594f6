import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Bundle, buildBundle } from '@core/bundle/bundle'
import { emptyDraft } from '@core/draft/schema'
import { writeBundle } from '@edge/bundle/write-bundle'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mountSmallDisk } from '../small-disk'

const EXPORTED_AT = '2026-11-20T01:02:03.000Z'
const ManifestSchema = v.strictObject({
  exportedAt: v.string(),
  files: v.array(v.strictObject({ path: v.string(), sizeBytes: v.number(), sha256: v.string() })),
})

let folder = ''
let sources: string[] = []
let bundle: Bundle = { files: [], attachmentPaths: [] }
let target = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-bundle-'))
  mkdirSync(join(folder, 'masked'))
  mkdirSync(join(folder, 'exports'))
  target = join(folder, 'exports', 'case')
  sources = [copyOf('0', '接続元は <IP-pub-4f.a2.91.07>\r\n'), copyOf('1', Buffer.from([0, 255, 10, 13]))]
  bundle = bundleWith(['アクセス.log', 'trace.txt'])
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function copyOf(name: string, content: string | Buffer): string {
  const path = join(folder, 'masked', name)
  writeFileSync(path, content)
  return path
}

function bundleWith(names: readonly string[], body = '本文です。\n'): Bundle {
  const report = {
    bytesIn: 1,
    bytesOut: 1,
    lines: 1,
    seconds: 0,
    counts: {},
    offered: {},
    kept: {},
    encoding: 'utf-8',
    sha256In: '',
    sha256Out: '',
  }
  const attachments = names.map((name) => ({ name, size: 1, report }))
  const draft = { ...emptyDraft(), subject: '関数が失敗する', body }
  return buildBundle(
    { draft, attachments, findings: [], dismissed: [], lang: 'ja', exportedAt: EXPORTED_AT },
    (kind) => kind,
  )
}

function folderWithFile(path: string): void {
  mkdirSync(path)
  writeFileSync(join(path, 'keep.txt'), 'mine')
}

const write = () => writeBundle(bundle, sources, target, EXPORTED_AT)
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
const beside = () => readdirSync(join(target, '..'))

/** Lets the writing go on until something can be seen; tells when it never was. */
async function seen(what: () => boolean): Promise<boolean> {
  const end = Date.now() + 5_000
  while (!what() && Date.now() < end) await setImmediate()
  return what()
}

describe('a bundle that is written', () => {
  it('holds every text and every masked copy under its path, and nothing lies beside it', async () => {
    await write()
    expect(filesIn(target)).toEqual(
      [...bundle.files.map(({ path }) => path), ...bundle.attachmentPaths, 'manifest.json'].sort(),
    )
    for (const { path, text } of bundle.files) expect(readFileSync(join(target, path), 'utf8')).toBe(text)
    for (const [index, path] of bundle.attachmentPaths.entries())
      expect(readFileSync(join(target, path))).toEqual(readFileSync(sources[index] ?? ''))
    expect(beside()).toEqual(['case'])
  })

  it('names in the manifest the size and SHA-256 of the bytes on the disk, of every file but itself', async () => {
    const told = await write()
    const { exportedAt, files } = v.parse(
      ManifestSchema,
      JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8')),
    )
    const found = filesIn(target).map((path) => {
      const bytes = readFileSync(join(target, path))
      return { path, sizeBytes: bytes.length, sha256: sha256(bytes) }
    })
    const byPath = (entries: readonly { path: string }[]) =>
      [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))
    expect(exportedAt).toBe(EXPORTED_AT)
    expect(byPath(files)).toEqual(found.filter(({ path }) => path !== 'manifest.json'))
    expect(byPath(told)).toEqual(found)
  })

  it('can be filed as it lies there: the script finds the request and the copies', async () => {
    await write()
    const bin = join(folder, 'bin')
    mkdirSync(bin)
    const fake = join(import.meta.dirname, '../../core/filing/fake-aws.mjs')
    writeFileSync(
      join(bin, 'aws'),
      `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec "${process.execPath}" "${fake}" "$@"\n`,
      { mode: 0o755 },
    )
    const before = filesIn(target)
    const log = join(folder, 'calls.jsonl')
    const out = execFileSync('bash', [join(target, 'file-case.sh')], {
      env: { PATH: `${bin}:${process.env.PATH}`, HOME: folder, FAKE_AWS_LOG: log },
      input: 'yes\n',
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    expect(out).toMatch(/^case-\d{12}-/)
    const calls = readFileSync(log, 'utf8')
    for (const path of bundle.attachmentPaths)
      expect(calls).toContain(JSON.stringify(path.replace('attachments/', '')))
    expect(filesIn(target)).toEqual(before)
  })

  it('leaves the masked copies as they were', async () => {
    const look = () => sources.map((path) => [sha256(readFileSync(path)), statSync(path).mtimeMs])
    const before = look()
    await write()
    expect(look()).toEqual(before)
  })

  it('carries its name only when it is whole', async () => {
    truncateSync(sources[0] ?? '', 32_000_000)
    const writing = write()
    expect(await seen(() => existsSync(target))).toBe(true)
    expect(filesIn(target)).toContain('manifest.json')
    expect(statSync(join(target, bundle.attachmentPaths[0] ?? '')).size).toBe(32_000_000)
    await writing
  })

  it('makes the folders that lead to it', async () => {
    target = join(folder, 'exports', '2026', '11', 'case')
    await write()
    expect(filesIn(target)).toContain('manifest.json')
  })
})

describe('a place that is taken', () => {
  it.each<[string, (path: string) => void]>([
    ['a folder with a file', folderWithFile],
    ['an empty folder', (path) => mkdirSync(path)],
    ['a file', (path) => writeFileSync(path, 'mine')],
    ['a link that leads nowhere', (path) => symlinkSync(join(folder, 'nowhere'), path)],
  ])('is never touched: %s', async (_, take) => {
    take(target)
    const { ino, mtimeMs } = lstatSync(target)
    await expect(write()).rejects.toMatchObject({ code: 'export-exists', params: { folder: target } })
    expect(lstatSync(target)).toMatchObject({ ino, mtimeMs })
    expect(beside()).toEqual(['case'])
  })

  it('is not touched either when it is taken while the bundle is being written', async () => {
    truncateSync(sources[0] ?? '', 32_000_000)
    const writing = write()
    const ended = expect(writing).rejects.toMatchObject({ code: 'export-exists' })
    expect(await seen(() => beside().length > 0)).toBe(true)
    mkdirSync(target)
    await ended
    expect(readdirSync(target)).toEqual([])
    expect(beside()).toEqual(['case'])
  })
})

describe('a bundle that cannot be written', () => {
  afterEach(() => expect(existsSync(target)).toBe(false))

  it.each<[string, () => void]>([
    ['a vanished one', () => rmSync(sources[1] ?? '')],
    ['one that was never named', () => sources.pop()],
  ])('names the attachment whose masked copy is missing, and leaves nothing: %s', async (_, lose) => {
    lose()
    await expect(write()).rejects.toMatchObject({
      code: 'attachment-missing',
      params: { name: 'trace.masked.txt' },
    })
    expect(beside()).toEqual([])
  })

  it('leaves nothing when a masked copy cannot be read', async () => {
    sources[1] = join(folder, 'masked')
    await expect(write()).rejects.toMatchObject({ code: 'export-failed', params: { folder: target } })
    expect(beside()).toEqual([])
  })

  it('says which place does not work when a file stands in the way, and leaves the file alone', async () => {
    const file = join(folder, 'exports', 'notes.txt')
    writeFileSync(file, 'mine')
    target = join(file, 'case')
    await expect(write()).rejects.toMatchObject({
      code: 'export-failed',
      params: { folder: target, detail: 'ENOTDIR' },
    })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readdirSync(join(folder, 'exports'))).toEqual([basename(file)])
  })
})

describe('a disk that takes no more', () => {
  it.each<[string, () => void]>([
    ['a masked copy', () => truncateSync(sources[1] ?? '', 400_000)],
    [
      'the text',
      () => {
        bundle = bundleWith(['a', 'b'], 'x'.repeat(400_000))
      },
    ],
  ])('is told in words, and nothing of the bundle stays: %s is too large', async (_, grow) => {
    const disk = mountSmallDisk(join(folder, 'exports'))
    try {
      grow()
      writeFileSync(join(folder, 'exports', 'before.txt'), 'mine')
      const writing = write()
      await (disk.isSmall ? expect(writing).rejects.toMatchObject({ code: 'disk-full' }) : writing)
      expect(beside().sort()).toEqual(disk.isSmall ? ['before.txt'] : ['before.txt', 'case'])
      expect(readFileSync(join(folder, 'exports', 'before.txt'), 'utf8')).toBe('mine')
    } finally {
      disk.remove()
    }
  })
})
