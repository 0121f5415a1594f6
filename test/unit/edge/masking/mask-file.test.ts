import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Japanese } from '@edge/masking/japanese'
import { maskFile } from '@edge/masking/mask-file'
import { maskStream } from '@edge/masking/mask-stream'
import { AppError } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const options = { profile: 'balanced', ownAccounts: [], terms: [], key: '5a'.repeat(32) } as const
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kihyo-mask-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const job = (source: string) => ({ ...options, source, target: join(folder, 'masked.log') })
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : error)

describe('masking a file', () => {
  it('writes the masked copy, and reports what it read, wrote and found', async () => {
    const source = await file('app.log', 'RequestId: 6f747ec7-7a5c\r\npassword=k9!mori\n最後の行')
    const { report, samples } = await maskFile(job(source))
    const [before, after] = [await readFile(source), await readFile(join(folder, 'masked.log'))]
    expect(after.toString()).toMatch(
      /^RequestId: 6f747ec7-7a5c\r\npassword=<PASSWORD-[A-Z2-7]{10}>\n最後の行$/,
    )
    expect(report).toMatchObject({
      bytesIn: before.length,
      bytesOut: after.length,
      lines: 3,
      encoding: 'utf-8',
      sha256In: sha256(before),
      sha256Out: sha256(after),
      counts: { password: { values: 1, hits: 1 } },
    })
    expect(samples).toEqual([
      {
        line: 2,
        before: 'password=k9!mori',
        after: expect.stringMatching(/^password=</),
        kinds: ['password'],
      },
    ])
  })

  it('leaves nothing beside the masked copy', async () => {
    await maskFile(job(await file('a.log', 'x')))
    expect((await readdir(folder)).sort()).toEqual(['a.log', 'masked.log'])
  })

  it('gives back bytes that are no text exactly as they were', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => 128 + ((i * 7919) % 128)))
    await maskFile(job(await file('odd.log', bytes)))
    expect((await readFile(join(folder, 'masked.log'))).equals(bytes)).toBe(true)
  })

  it('masks a line with invalid bytes and keeps those bytes', async () => {
    const bytes = Buffer.concat([Buffer.from('caf\xe9 ', 'latin1'), Buffer.from('password=k9!mori 日本\n')])
    const { report } = await maskFile(job(await file('mixed.log', bytes)))
    const masked = await readFile(join(folder, 'masked.log'))
    expect(masked.subarray(0, 5).equals(bytes.subarray(0, 5))).toBe(true)
    expect(masked.toString()).not.toContain('k9!mori')
    expect(masked.toString()).toContain('日本')
    expect(report.encoding).toBe('utf-8 with other bytes')
  })

  it('masks inside gzip, also of several members, and packs it again', async () => {
    const source = await file(
      'a.log.gz',
      Buffer.concat([gzipSync('password=k9!mori\n'), gzipSync('from 10.1.2.3\n')]),
    )
    const { report, samples } = await maskFile(job(source))
    const packed = await readFile(join(folder, 'masked.log'))
    expect(gunzipSync(packed).toString()).toMatch(
      /^password=<PASSWORD-\w{10}>\nfrom <IP-prv-[0-9a-f.]{11}>\n$/,
    )
    expect(samples.map(({ line }) => line)).toEqual([1, 2])
    expect(report).toMatchObject({
      bytesIn: (await stat(source)).size,
      bytesOut: packed.length,
      encoding: 'utf-8, gzip',
      sha256In: sha256(await readFile(source)),
      sha256Out: sha256(packed),
    })
  })

  it('stops at gzip that is made to fill the disk', async () => {
    const source = await file('bomb.gz', gzipSync(Buffer.alloc(200 * 1_048_576)))
    await expect(maskFile(job(source))).rejects.toSatisfy((error) => codeOf(error) === 'binary-other')
    const text = await file('lines.gz', gzipSync(Buffer.alloc(200 * 1_048_576, 'a')))
    await expect(maskFile(job(text))).rejects.toSatisfy((error) => codeOf(error) === 'gzip-bomb')
    expect(await readdir(folder)).not.toContain('masked.log')
  })

  it.each(['utf-16le', 'utf-16be'])('masks %s and writes it again', async (encoding) => {
    const text = Buffer.from('\uFEFFuser password=k9!mori\r\n日本', 'utf16le')
    const { report } = await maskFile(
      job(await file('win.log', encoding === 'utf-16be' ? text.swap16() : text)),
    )
    const masked = await readFile(join(folder, 'masked.log'))
    const back = (encoding === 'utf-16be' ? masked.swap16() : masked).toString('utf16le')
    expect(back).toMatch(/^\uFEFFuser password=<PASSWORD-[A-Z2-7]{10}>\r\n日本$/)
    expect(report.encoding).toBe(encoding)
  })

  it.each([
    ['shift_jis', '834183578341 837083588381815b8368 8146 8362'],
    ['euc-jp', 'a5a2a5b8a5a2 a5d1a5b9a5efa1bca5c9 a1a7 a5c3'],
  ])('masks behind a Japanese label in %s, and keeps every byte around it', async (encoding, hex) => {
    // アジア パスワード： ッ, with the label in the middle
    const [head = '', label = '', colon = '', tail = ''] = hex.replace('8381', '838f').split(' ')
    const bytes = Buffer.concat([
      Buffer.from(`${head}20${label}${colon}`, 'hex'),
      Buffer.from('k9!mori '),
      Buffer.from(`${tail}0d0a`, 'hex'),
    ])
    const { report } = await maskFile(job(await file('sjis.log', bytes)))
    const masked = (await readFile(join(folder, 'masked.log'))).toString('latin1')
    expect(report.encoding).toBe(encoding)
    expect(masked).not.toContain('k9!mori')
    expect(masked.replace(/<PASSWORD-[A-Z2-7]{10}>/, 'k9!mori')).toBe(bytes.toString('latin1'))
  })

  it('shows up to 20 changed lines, some of each kind', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `10.0.${i % 200}.${i % 99} GET /`)
    const { samples } = await maskFile(job(await file('a.log', `${lines.join('\n')}\nmail a@example.jp\n`)))
    expect(samples.length).toBe(20)
    expect(samples.flatMap((s) => s.kinds)).toContain('email')
    expect(samples.every((s) => s.before.length <= 240)).toBe(true)
  })

  it('stops when it is cancelled, and leaves no half-made file', async () => {
    const source = await file('a.log', 'line\n'.repeat(600_000))
    const cancelling = new AbortController()
    const run = maskFile(job(source), { signal: cancelling.signal, onProgress: () => cancelling.abort() })
    expect(await run.catch(codeOf)).toBe('mask-cancelled')
    expect(await readdir(folder)).toEqual(['a.log'])
  })

  it('masks a 200 MB single line in little memory', async () => {
    const path = join(folder, 'huge.log')
    const out = createWriteStream(path)
    const piece = Buffer.from(`${'{"k":"v","n":123456,"msg":"all is well here"},'.repeat(24_000)}10.9.8.7 `)
    for (let size = 0; size < 200e6; size += piece.length)
      if (!out.write(piece)) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
    await new Promise<void>((resolve) => out.end(() => resolve()))
    const before = process.memoryUsage.rss()
    let peak = 0
    const { report } = await maskFile(job(path), {
      onProgress: () => {
        peak = Math.max(peak, process.memoryUsage.rss())
      },
    })
    expect(report.counts['ip-address']?.hits).toBe(Math.ceil(200e6 / piece.length))
    expect((peak - before) / 1e6).toBeLessThan(150)
  }, 120_000)
})

describe('memory', () => {
  it('stays flat however many distinct values there are', async () => {
    const path = join(folder, 'many.log')
    const lines = Array.from(
      { length: 400_000 },
      (_, i) =>
        `10.${i >> 16}.${(i >> 8) & 255}.${i & 255} GET /items/${i} user-${i}@example.co.jp took ${i % 97} ms\n`,
    )
    await writeFile(path, lines.join(''))
    lines.length = 0
    const before = process.memoryUsage.rss()
    let peak = before
    const { report } = await maskFile(job(path), {
      onProgress: () => {
        peak = Math.max(peak, process.memoryUsage.rss())
      },
    })
    expect((peak - before) / 1e6).toBeLessThan(250)
    expect(Math.abs((report.counts.email?.values ?? 0) / 400_000 - 1)).toBeLessThan(0.05)
  }, 60_000)
})

describe('a file that cannot be masked', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
  const refused: readonly [why: string, code: string, content: string | Buffer][] = [
    ['is empty', 'file-empty', ''],
    ['is a ZIP archive', 'binary-archive', Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1')],
    ['is gzip cut off', 'gzip-damaged', gzipSync('x 10.1.2.3\n'.repeat(100)).subarray(0, 40)],
    ['is a tar archive in gzip', 'binary-archive', gzipSync(Buffer.alloc(512, 'x').fill('ustar', 257, 262))],
    ['is a picture in gzip', 'binary-image', gzipSync(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
    ['is a tar', 'binary-archive', Buffer.concat([Buffer.alloc(257, 'a\0'), Buffer.from('ustar\0')])],
    ['is a picture', 'binary-image', png],
    ['is a program', 'binary-other', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0', 'latin1')],
    ['is a PDF', 'binary-other', '%PDF-1.7\n'],
  ]
  it.each(refused)('is refused by name when it %s', async (_why, code, content) => {
    const source = await file('in.log', content)
    expect(await maskFile(job(source)).catch(codeOf)).toBe(code)
    expect(await readdir(folder)).toEqual(['in.log'])
  })

  it('is refused when it is not there', async () => {
    expect(await maskFile(job(join(folder, 'no.log'))).catch(codeOf)).toBe('file-missing')
  })

  it('is refused when it is a folder', async () => {
    await mkdir(join(folder, 'logs'))
    expect(await maskFile(job(join(folder, 'logs'))).catch(codeOf)).toBe('file-is-folder')
  })

  // A named pipe would be waited for without end. Windows has none in its folders.
  it.runIf(process.platform !== 'win32')('is refused at once when it is a pipe', async () => {
    const pipe = join(folder, 'pipe.log')
    execFileSync('mkfifo', [pipe])
    expect(await maskFile(job(pipe)).catch(codeOf)).toBe('file-unreadable')
    expect(await readdir(folder)).toEqual(['pipe.log'])
  })

  it('is given up when it grows while it is read', async () => {
    const source = await file('a.log', 'line\n'.repeat(600_000))
    let grown: Promise<void> | null = null
    const run = maskFile(job(source), {
      onProgress: () => {
        grown ??= appendFile(source, 'more\n')
      },
    })
    expect(await run.catch(codeOf)).toBe('file-changed')
    await grown
    expect(await readdir(folder)).toEqual(['a.log'])
  })

  it('is given up when it vanishes while it is read', async () => {
    const source = await file('a.log', 'line\n'.repeat(900_000))
    let gone: Promise<void> | null = null
    const run = maskFile(job(source), {
      onProgress: () => {
        gone ??= rm(source)
      },
    })
    expect(await run.catch(codeOf)).toBe('file-missing')
    await gone
    expect(await readdir(folder)).toEqual([])
  })

  it('says so when the target cannot be written, and leaves the source as it was', async () => {
    const source = await file('a.log', 'x')
    const run = maskFile({ ...job(source), target: join(folder, 'none', 'masked.log') })
    expect(await run.catch(codeOf)).toBe('not-writable')
    expect((await stat(source)).size).toBe(1)
  })
})

describe('masking a stream of bytes', () => {
  const masked = async (chunks: readonly Buffer[]) => {
    const output = new PassThrough()
    const parts: Buffer[] = []
    output.on('data', (part: Buffer) => parts.push(part))
    const report = await maskStream(Readable.from(chunks), output, options)
    return { report, text: Buffer.concat(parts).toString() }
  }

  it('gives the same bytes wherever they are cut, also inside a character', async () => {
    const bytes = Buffer.from('パスワード：ひみつ99！ 😀 10.1.2.3\r\nend')
    const whole = await masked([bytes])
    const single = await masked(Array.from(bytes, (byte) => Buffer.from([byte])))
    expect(single.text).toBe(whole.text)
    expect(single.report.sha256Out).toBe(whole.report.sha256Out)
    expect(single.report.encoding).toBe('utf-8')
  })

  it('passes an empty stream', async () => {
    expect((await masked([])).report).toMatchObject({ bytesIn: 0, bytesOut: 0, lines: 0, counts: {} })
  })

  it('refuses an archive before anything is written', async () => {
    expect(await masked([Buffer.from('PK\x03\x04', 'latin1')]).catch(codeOf)).toBe('binary-archive')
  })
})

describe('reading text', () => {
  it.each(['shift_jis', 'euc-jp'] as const)(
    'gives back all bytes read as %s, whatever they are',
    (encoding) => {
      const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7919 + (i >> 7) * 31) & 255))
      const codec = new Japanese(encoding)
      const parts: string[] = []
      for (let at = 0; at < bytes.length; at += 1_001)
        parts.push(codec.decode(bytes.subarray(at, at + 1_001)))
      parts.push(codec.decodeEnd())
      expect(codec.encode(parts.join('')).equals(bytes)).toBe(true)
    },
  )
})
