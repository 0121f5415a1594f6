import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { logLine, pem, type Random, seeded } from '../core/masking/generate'
import { kihyo, startKihyo } from './kihyo'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const program = fileURLToPath(new URL('../../../out/cli/kihyo.js', import.meta.url))
const SHARDS = 5
const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`

/** A record begins with its time; a key or a stack trace belongs to the record before it. */
function record(random: Random, i: number): string {
  const line = /^2026-/.test(logLine(seeded(i + 1)))
    ? logLine(seeded(i + 1))
    : `2026-11-20T06:00:00Z ${logLine(random)}`
  if (random(50) === 0) return `${line}\n${pem(random)}`
  return random(20) === 0 ? `${line}\n    at com.example.Shop.pay(Shop.java:42)\n    at java.base/run` : line
}

/** What every engine does that cuts a file into records: whole records, of about the same size. */
function split(text: string, shards: number): string[] {
  const records = text.split(/^(?=2026-)/m)
  const each = Math.ceil(records.length / shards)
  return Array.from({ length: shards }, (_, i) => records.slice(i * each, (i + 1) * each).join(''))
}

const maskedBy = (shard: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = startKihyo(['mask', '--key', at('case.key')])
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.once('error', reject)
    child.once('close', (status) =>
      status === 0 ? resolve(Buffer.concat(parts).toString()) : reject(new Error(`status ${status}`)),
    )
    child.stdin.end(shard)
  })

let folder = ''
const at = (name: string) => join(folder, name)
let text = ''
let whole = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-shards-'))
  const random = seeded(42)
  text = Array.from({ length: 3_000 }, (_, i) => record(random, i)).join('\n')
  writeFileSync(at('app.log'), text)
  writeFileSync(at('case.key'), `${'3c'.repeat(32)}\n`)
  whole = kihyo(['mask', '--key', at('case.key'), at('app.log')]).stdout
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** docs/scaling.md: GNU parallel cuts the file itself and keeps the order. */
function byGnuParallel(): string {
  const mask = [process.execPath, program, 'mask', '--key', at('case.key')].map(quoted).join(' ')
  const cut = [
    '--pipepart',
    '-a',
    at('app.log'),
    '--block',
    '90k',
    '--regexp',
    '--recend',
    '\\n',
    '--recstart',
    '2026-',
  ]
  const { stdout } = spawnSync('parallel', ['--will-cite', '--keep-order', '--jobs', '2', ...cut, mask], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return stdout
}

/** The same cut, run by xargs: what a machine without GNU parallel has. */
function byXargs(): string {
  const names = split(text, SHARDS).map((shard, i) => {
    writeFileSync(at(`shard-${i}`), shard)
    return at(`shard-${i}`)
  })
  const mask = [process.execPath, program, 'mask', '--key', at('case.key')].map(quoted).join(' ')
  const script = `${mask} "$1" > "$1.masked"`
  spawnSync('xargs', ['-P', '2', '-I', '{}', 'sh', '-c', script, 'sh', '{}'], { input: names.join('\n') })
  return names.map((name) => readFileSync(`${name}.masked`, 'utf8')).join('')
}

const has = (program: string, says: RegExp) =>
  says.test(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '')

describe('a log in shards', () => {
  it('is masked in one piece first, with keys that go over many lines', () => {
    expect(whole).toMatch(/<PRIVATE-KEY-[A-Z2-7]{10}>/)
    expect(whole.split('\n').length).toBe(text.split('\n').length)
  })

  it('comes out of separate processes with the same key, joined, as one process gives it', async () => {
    const shards = split(text, SHARDS)
    expect(shards.join('')).toBe(text)
    const masked = await Promise.all(shards.map(maskedBy))
    expect(masked.join('') === whole).toBe(true)
  })

  it('comes out of GNU parallel as one process gives it; without it, out of the same cut run by xargs or by itself', async () => {
    const masked = has('parallel', /GNU parallel/)
      ? byGnuParallel()
      : has('xargs', /xargs/)
        ? byXargs()
        : (await Promise.all(split(text, SHARDS + 2).map(maskedBy))).join('')
    expect(masked === whole).toBe(true)
  })

  it('does not agree under different keys', async () => {
    writeFileSync(at('other.key'), 'd4'.repeat(32))
    expect(kihyo(['mask', '--key', at('other.key'), at('app.log')]).stdout === whole).toBe(false)
  })
})
