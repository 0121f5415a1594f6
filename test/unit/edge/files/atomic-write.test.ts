import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { asWriteError, replaceFile, systemErrorCode } from '@edge/files/atomic-write'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mountSmallDisk } from '../small-disk'

const SRC = resolve(import.meta.dirname, '../../../../src')
const POSIX = process.platform !== 'win32'
// Windows keeps no such mode: there every file reads as open, and the user's own folder is what guards it.
const modeAs = (mode: number) => (POSIX ? mode : 0o666)

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-write-'))
  file = join(folder, 'a.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const content = () => readFileSync(file, 'utf8')
const modeOf = (path: string) => statSync(path).mode & 0o777

describe('replacing a file', () => {
  it.each([
    ['text in two languages', '障害 / outage 🔥\r\n'],
    ['nothing', ''],
    ['more than a disk takes at once', 'あ'.repeat(1_000_000)],
  ])('puts every byte on the disk: %s', async (_, text) => {
    await replaceFile(file, text)
    expect(content()).toBe(text)
  })

  it('leaves nothing of a longer file that was there before', async () => {
    await replaceFile(file, 'x'.repeat(100_000))
    await replaceFile(file, 'short')
    expect(content()).toBe('short')
  })

  it('never shows half a file to those who read meanwhile', async () => {
    const versions = ['a', 'b'].map((letter) => letter.repeat(2_000_000))
    await replaceFile(file, versions[0] ?? '')
    const writing = { goesOn: true }
    const written = replaceFile(file, versions[1] ?? '').finally(() => {
      writing.goesOn = false
    })
    while (writing.goesOn) {
      expect(versions.includes(content())).toBe(true)
      await setImmediate()
    }
    await written
    expect(content()).toBe(versions[1])
  })

  it('keeps the order of writes that are asked for at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => replaceFile(file, `${n}`.repeat(20 - n))))
    expect(content()).toBe('19')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('lets no temporary file pile up', async () => {
    for (let n = 0; n < 30; n += 1) await replaceFile(join(folder, `${n % 3}.json`), `${n}`)
    expect(readdirSync(folder).sort()).toEqual(['0.json', '1.json', '2.json'])
  })

  it('follows a link: the file that it leads to is replaced, the link stays', async () => {
    const elsewhere = join(folder, 'elsewhere.json')
    writeFileSync(elsewhere, 'old')
    symlinkSync(elsewhere, file)
    await replaceFile(file, 'new')
    expect(readlinkSync(file)).toBe(elsewhere)
    expect(readFileSync(elsewhere, 'utf8')).toBe('new')
  })
})

describe('who may read the file', () => {
  it('is its owner alone', async () => {
    await replaceFile(file, 'a')
    expect(modeOf(file)).toBe(modeAs(0o600))
  })

  it('is its owner alone also when it was open to all before', async () => {
    writeFileSync(file, 'old')
    chmodSync(file, 0o666)
    await replaceFile(file, 'new')
    expect(modeOf(file)).toBe(modeAs(0o600))
  })

  it('is never anyone else, not even while it is written', async () => {
    const seen = new Set<number>()
    const writing = { goesOn: true }
    const written = replaceFile(file, 'x'.repeat(4_000_000)).finally(() => {
      writing.goesOn = false
    })
    while (writing.goesOn) {
      for (const name of readdirSync(folder)) {
        // A temporary file may be renamed between the list and the look.
        const found = statSync(join(folder, name), { throwIfNoEntry: false })
        if (found !== undefined) seen.add(found.mode & 0o777)
      }
      await setImmediate()
    }
    await written
    expect([...seen]).toEqual([modeAs(0o600)])
  })

  it('is whoever was named', async () => {
    await replaceFile(file, 'a', 0o640)
    expect(modeOf(file)).toBe(modeAs(0o640))
  })
})

describe('a file that cannot be replaced', () => {
  it('stays as it was when the disk is full, and no half file stays beside it', async () => {
    const place = join(folder, 'disk')
    mkdirSync(place)
    file = join(place, 'a.json')
    const disk = mountSmallDisk(place)
    try {
      await replaceFile(file, 'good')
      // The first 256 KB of it fit: a write that only looks at the first call would call it saved.
      const writing = replaceFile(file, 'x'.repeat(400_000))
      await (disk.isSmall ? expect(writing).rejects.toMatchObject({ code: 'disk-full' }) : writing)
      expect(content()).toBe(disk.isSmall ? 'good' : 'x'.repeat(400_000))
      await expect.poll(() => readdirSync(place)).toEqual(['a.json'])
      await replaceFile(file, 'better')
      expect(content()).toBe('better')
    } finally {
      disk.remove()
    }
  })

  it('stays as it was on a disk that may only be read', async () => {
    const place = join(folder, 'disk')
    mkdirSync(place)
    file = join(place, 'a.json')
    const disk = mountSmallDisk(place)
    try {
      await replaceFile(file, 'good')
      disk.makeReadOnly()
      const writing = replaceFile(file, 'new')
      await (disk.isSmall
        ? expect(writing).rejects.toMatchObject({ code: 'not-writable', params: { path: file } })
        : writing)
      expect(content()).toBe(disk.isSmall ? 'good' : 'new')
    } finally {
      disk.remove()
    }
  })

  it('names the place when a file stands where a folder should', async () => {
    writeFileSync(file, 'mine')
    const path = join(file, 'b.json')
    await expect(replaceFile(path, 'new')).rejects.toMatchObject({ code: 'not-writable', params: { path } })
    expect(content()).toBe('mine')
  })

  it('leaves a folder alone that has its name', async () => {
    mkdirSync(file)
    await expect(replaceFile(file, 'new')).rejects.toMatchObject({ code: POSIX ? 'EISDIR' : 'not-writable' })
    await expect.poll(() => readdirSync(folder)).toEqual(['a.json'])
    expect(statSync(file).isDirectory()).toBe(true)
  })

  it('lets those that come after it through', async () => {
    const other = join(folder, 'other.json')
    mkdirSync(file)
    const results = await Promise.allSettled([
      replaceFile(file, 'a'),
      replaceFile(other, 'b'),
      replaceFile(file, 'c'),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
    expect(readFileSync(other, 'utf8')).toBe('b')
  })
})

describe('an app that is ended while it writes', () => {
  /** A process that writes without an end, `{"n":…}` with 2 MB each. */
  async function startWriter(): Promise<ChildProcess> {
    const out = join(folder, 'out')
    if (!existsSync(out)) {
      const entry = join(folder, 'writer.ts')
      writeFileSync(
        entry,
        `import { replaceFile } from '@edge/files/atomic-write'
         for (let n = 0; ; n += 1) {
           await replaceFile(process.argv[2] ?? '', JSON.stringify({ n, text: 'x'.repeat(2_000_000) }))
           if (n === 0) process.stdout.write('writing')
         }`,
      )
      await build({
        configFile: false,
        logLevel: 'error',
        root: folder,
        resolve: { alias: { '@shared': join(SRC, 'shared'), '@edge': join(SRC, 'edge') } },
        ssr: { noExternal: true },
        build: {
          ssr: true,
          outDir: out,
          rollupOptions: { input: entry, output: { entryFileNames: 'writer.mjs' } },
        },
      })
    }
    const child = spawn(process.execPath, [join(out, 'writer.mjs'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (child.stdout !== null) await once(child.stdout, 'data')
    return child
  }

  it('has whole files: the one before or the one after', async () => {
    for (const afterMs of [0, 3, 9, 20]) {
      const writer = await startWriter()
      await setTimeout(afterMs)
      writer.kill('SIGKILL')
      await once(writer, 'exit')
      const whole: unknown = JSON.parse(content())
      expect(whole).toMatchObject({ text: 'x'.repeat(2_000_000) })
    }
  }, 20_000)

  it.runIf(POSIX)(
    'takes its temporary file away when it is asked to end',
    async () => {
      const writer = await startWriter()
      writer.kill('SIGTERM')
      await once(writer, 'exit')
      const left = readdirSync(folder).filter((name) => name.startsWith('a.json'))
      // Windows ends a process without asking it.
      expect(POSIX ? left : left.slice(0, 1)).toEqual(['a.json'])
    },
    20_000,
  )
})

describe('the reason why writing failed', () => {
  const failed = (code: unknown) => Object.assign(new Error('failed'), { code })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'not-writable'],
    ['EPERM', 'not-writable'],
    ['EROFS', 'not-writable'],
    ['ENOENT', 'not-writable'],
    ['ENOTDIR', 'not-writable'],
  ])('%s is %s, and the system’s own error stays its cause', (code, expected) => {
    const cause = failed(code)
    expect(asWriteError(cause, '/a')).toMatchObject({ code: expected, cause })
  })

  it.each<[string, unknown]>([
    ['an error that says nothing of the disk', failed('EMFILE')],
    ['an error without a code', new Error('x')],
    ['no error', 'ENOSPC'],
  ])('is passed on as it is otherwise: %s', (_, error) => expect(asWriteError(error, '/a')).toBe(error))

  it.each<[string, unknown, string | null]>([
    ['the code of a system error', failed('EMFILE'), 'EMFILE'],
    ['none when it is a number', failed(28), null],
    ['none without one', new Error('x'), null],
    ['none of a thing that is no error', { code: 'ENOSPC' }, null],
    ['none of nothing', null, null],
  ])('is known by its code: %s', (_, error, code) => expect(systemErrorCode(error)).toBe(code))
})
