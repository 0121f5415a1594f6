import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commitImport, endStaging, finishImports, makeStaging } from '@edge/archive/commit-import'
import { importArchive } from '@edge/archive/import-archive'
import { writeArchive } from '@edge/archive/write-archive'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putDrafts, storedDraft } from '../drafts/sample'

const SRC = resolve(import.meta.dirname, '../../../../src')
const writtenAt = new Date('2026-11-23T00:00:00.000Z')
const COUNT = 60

let root = ''
let archive = ''
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kihyo-kill-'))
  archive = join(root, 'all.kihyo')
  const source = join(root, 'source')
  for (let n = 0; n < COUNT; n += 1) {
    putDrafts(source, storedDraft(`d${n}`))
    mkdirSync(join(source, 'articles'), { recursive: true })
    writeFileSync(join(source, 'articles', `a${n}.md`), `---\ntitle: ${n}\n---\n${'本文 '.repeat(2_000)}\n`)
  }
  await writeArchive(source, archive, { kind: 'everything', writtenAt, app: '0' })
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: {
      alias: { '@core': join(SRC, 'core'), '@shared': join(SRC, 'shared'), '@edge': join(SRC, 'edge') },
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(root, 'out'),
      target: 'node20.18',
      rollupOptions: { input: writeWorker(), output: { entryFileNames: 'worker.mjs' } },
    },
  })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What a person runs, as a process that can be killed. */
function writeWorker(): string {
  const path = join(root, 'worker.ts')
  writeFileSync(
    path,
    `import { importArchive } from '@edge/archive/import-archive'
import { writeArchive } from '@edge/archive/write-archive'
const [, , what, archive, folder] = process.argv
process.stdout.write('ready')
if (what === 'import') await importArchive(archive, folder)
else await writeArchive(folder, archive, { kind: 'backup', writtenAt: new Date(0), app: '0' })
process.stdout.write('done')
`,
  )
  return path
}

/** Starts it, and kills it after that many milliseconds. */
async function killed(afterMs: number, ...args: readonly string[]): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'out', 'worker.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  if (child.stdout !== null) await once(child.stdout, 'data')
  await pause(afterMs)
  child.kill('SIGKILL')
  await gone
}

/** Every file of the data; what an import has not decided is none of it. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('.import-') && statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
const leftovers = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'))

function freshData(name: string): string {
  const folder = join(root, name)
  putDrafts(folder, storedDraft('mine'), storedDraft('d0', { body: '自分の本文' }))
  return folder
}

describe('an import that is killed', () => {
  it('leaves everything as it was, or has happened as a whole, once the next start has looked', async () => {
    const whole = freshData('whole')
    const before = contentOf(whole)
    const start = performance.now()
    await importArchive(archive, whole)
    const takesMs = performance.now() - start
    const after = contentOf(whole)
    expect(Object.keys(after)).toHaveLength(2 + 2 * COUNT)
    const ends = new Set<string>()
    for (let round = 0; round <= 8; round += 1) {
      const folder = freshData(`killed-${round}`)
      await killed((takesMs * 1.3 * round) / 8, 'import', archive, folder)
      // What was there is there at any moment.
      expect(contentOf(folder)).toMatchObject(before)
      await finishImports(folder)
      expect(leftovers(folder)).toEqual([])
      const now = contentOf(folder)
      const isWhole = Object.keys(now).length > 2
      expect(now).toEqual(isWhole ? after : before)
      ends.add(isWhole ? 'whole' : 'as it was')
    }
    expect(ends.has('as it was')).toBe(true)
  }, 60_000)

  it('is completed when it was killed between two files', async () => {
    const folder = freshData('between')
    const staging = await makeStaging(folder)
    const moves = ['x', 'y', 'z'].map((id) => ({ from: `files/${id}`, to: `drafts/${id}.json` }))
    for (const { from } of moves) writeFileSync(join(staging, from), from)
    const copy = join(root, 'copy')
    cpSync(staging, copy, { recursive: true })
    await commitImport(folder, staging, moves)
    await endStaging(staging)
    // As it stood after the first file: journal written, one moved, two not.
    rmSync(join(folder, 'drafts/y.json'))
    rmSync(join(folder, 'drafts/z.json'))
    cpSync(copy, staging, { recursive: true })
    rmSync(join(staging, 'files/x'))
    writeFileSync(join(staging, 'journal.json'), JSON.stringify(moves))
    await finishImports(folder)
    for (const id of ['x', 'y', 'z'])
      expect(readFileSync(join(folder, 'drafts', `${id}.json`), 'utf8')).toBe(`files/${id}`)
    expect(leftovers(folder)).toEqual([])
  })

  it('is left alone while its process still runs', async () => {
    const folder = freshData('running')
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    const other = join(folder, `.import-${child.pid}-0a`)
    mkdirSync(other)
    await finishImports(folder)
    expect(existsSync(other)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await finishImports(folder)
    expect(existsSync(other)).toBe(false)
  })

  it('is left alone by another import of the same process', async () => {
    const folder = freshData('both')
    await Promise.all([importArchive(archive, folder), importArchive(archive, folder)])
    expect(Object.keys(contentOf(folder))).toHaveLength(2 + 2 * COUNT)
    expect(leftovers(folder)).toEqual([])
  }, 30_000)

  it('takes no place that was taken meanwhile', async () => {
    const folder = freshData('taken')
    const staging = await makeStaging(folder)
    writeFileSync(join(staging, 'files/0'), 'theirs')
    const moves = [{ from: 'files/0', to: 'drafts/mine.json' }]
    const before = contentOf(folder)
    expect(await commitImport(folder, staging, moves)).toEqual(['drafts/mine.json'])
    expect(contentOf(folder)).toEqual(before)
  })
})

describe('a backup that is killed', () => {
  it('leaves the data as it was and no file under its name that is not whole', async () => {
    const folder = join(root, 'source')
    const before = contentOf(folder)
    for (const [round, afterMs] of [0, 20, 60, 120, 250].entries()) {
      const target = join(root, `backup-${round}.kihyo`)
      await killed(afterMs, 'backup', target, folder)
      expect(contentOf(folder)).toEqual(before)
      if (!existsSync(target)) continue
      const restored = join(root, `restored-${round}`)
      await importArchive(target, restored, { restore: true })
      expect(contentOf(restored)).toEqual(before)
    }
  }, 60_000)
})
