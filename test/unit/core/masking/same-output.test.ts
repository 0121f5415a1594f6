import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { NO_DECISIONS } from '@core/masking/decisions'
import { Japanese } from '@edge/masking/japanese'
import { maskFile } from '@edge/masking/mask-file'
import { maskStream } from '@edge/masking/mask-stream'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createMaskPool } from '../../../../src/main/services/masking/mask-pool'
import { logLine, password, pem, pick, type Random, seeded, shuffled } from './generate'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const options = {
  profile: 'balanced',
  ownAccounts: [],
  terms: ['霞工業', 'Hayabusa2x'],
  key: '5a'.repeat(32),
} as const
const src = (path: string) => fileURLToPath(new URL(`../../../../src/${path}`, import.meta.url))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kihyo-same-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A log with all that may meet a border: keys over many lines, long lines, emoji, any line end, or none at the end. */
function log(random: Random, lines: number): string {
  const newline = pick(random, ['\n', '\r\n'])
  const parts = Array.from({ length: lines }, () => {
    const kind = random(40)
    if (kind === 0) return pem(random, newline)
    if (kind === 1) return Array.from({ length: 900 }, () => logLine(random)).join(' | ')
    if (kind === 2) return `  name: DB_PASSWORD${newline}  value: "${password(random)}"`
    if (kind === 3) return `霞工業の Hayabusa2x で失敗`
    return logLine(random)
  })
  return parts.join(newline) + pick(random, [newline, ''])
}

const japanese = (encoding: 'shift_jis' | 'euc-jp') => (text: string) => {
  const bytes = new Japanese(encoding).encode(text)
  return bytes
}
const swapped = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

/** Text to bytes, by the name that the report gives. */
const ENCODINGS: readonly (readonly [name: string, encode: (text: string) => Buffer])[] = [
  ['utf-8', (text) => Buffer.from(`${text}😀`)],
  ['utf-8 with other bytes', (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x80, 0xe9])])],
  ['utf-16le', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['utf-16be', swapped],
  ['shift_jis', japanese('shift_jis')],
  ['euc-jp', japanese('euc-jp')],
]

function cut(bytes: Buffer, size: () => number): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + size())
    chunks.push(bytes.subarray(at, end))
    at = end
  }
  return chunks
}

async function masked(
  chunks: readonly Buffer[],
): Promise<{ readonly bytes: Buffer; readonly encoding: string }> {
  const output = new PassThrough()
  const parts: Buffer[] = []
  output.on('data', (part: Buffer) => parts.push(part))
  const { encoding } = await maskStream(Readable.from(chunks), output, options)
  return { bytes: Buffer.concat(parts), encoding }
}

describe('the same bytes with the same key', () => {
  it.each(ENCODINGS)('give the same output whatever the chunks are: %s', async (name, encode) => {
    for (let seed = 1; seed <= 2; seed++) {
      const random = seeded(seed)
      const bytes = encode(log(random, 120))
      const whole = await masked([bytes])
      expect(whole.encoding).toBe(name)
      expect(whole.bytes.equals(bytes)).toBe(false)
      for (const size of [() => 1 + random(97), () => 1 + random(9_000), () => 65_536, () => 4_099]) {
        const again = await masked(cut(bytes, size))
        expect({ seed, ...again, bytes: again.bytes.equals(whole.bytes) }).toEqual({
          seed,
          encoding: name,
          bytes: true,
        })
      }
    }
  })

  it('are read as UTF-8 when a few of them are broken, also in Japanese text', async () => {
    const line = Buffer.from('担当の方が入力したパスワード：ひみつ-9x！ で接続できません\n')
    const broken = Buffer.concat([
      Buffer.from('途中で切れた行'),
      Buffer.from([0xe3, 0x81]),
      Buffer.from('\n'),
      line,
    ])
    const { bytes, encoding } = await masked([broken])
    expect(encoding).toBe('utf-8 with other bytes')
    expect(bytes.toString()).toMatch(/パスワード：<PASSWORD-\w{10}>/)
  })

  it('give the same output one byte at a time', async () => {
    const bytes = Buffer.from(log(seeded(77), 20))
    expect((await masked(cut(bytes, () => 1))).bytes.equals((await masked([bytes])).bytes)).toBe(true)
  })

  it('give the same text packed or not, from a file or a stream', async () => {
    const bytes = Buffer.from(log(seeded(5), 300))
    const { bytes: whole } = await masked([bytes])
    const [plain, packed] = [join(folder, 'a.log'), join(folder, 'a.log.gz')]
    await writeFile(plain, bytes)
    await writeFile(packed, Buffer.concat([gzipSync(bytes.subarray(0, 999)), gzipSync(bytes.subarray(999))]))
    await maskFile({ ...options, source: plain, target: `${plain}.out` })
    await maskFile({ ...options, source: packed, target: `${packed}.out` })
    const streamed = await masked(cut(await readFile(packed), () => 101))
    const outputs = [
      await readFile(`${plain}.out`),
      gunzipSync(await readFile(`${packed}.out`)),
      gunzipSync(streamed.bytes),
    ]
    expect(outputs.map((output) => output.equals(whole))).toEqual([true, true, true])
  })

  it('give the same files in any order, on one thread or three', async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@core': src('core'), '@shared': src('shared'), '@edge': src('edge') } },
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: join(folder, 'out'),
        rollupOptions: {
          input: src('main/services/masking/worker.ts'),
          output: { format: 'es', entryFileNames: 'worker.mjs' },
        },
      },
    })
    const worker = pathToFileURL(join(folder, 'out', 'worker.mjs'))
    const names = ['1', '2', '3', '4', '5', '6'].map((n) => `part-${n}.log`)
    for (const [i, name] of names.entries()) await writeFile(join(folder, name), log(seeded(100 + i), 60))
    const outputs: string[][] = []
    for (const threads of [1, 2, 3]) {
      const pool = createMaskPool(worker, threads)
      const target = (name: string) => join(folder, `${name}.${threads}`)
      const job = (name: string) => ({
        ...options,
        terms: [...options.terms],
        decisions: NO_DECISIONS,
        ownAccounts: [],
        source: join(folder, name),
        target: target(name),
      })
      await Promise.all(
        shuffled(seeded(threads), names).map((name) => pool.run(job(name), () => undefined).done),
      )
      outputs.push(await Promise.all(names.map((name) => readFile(target(name), 'latin1'))))
    }
    expect(outputs[1]).toEqual(outputs[0])
    expect(outputs[2]).toEqual(outputs[0])
  })
})
