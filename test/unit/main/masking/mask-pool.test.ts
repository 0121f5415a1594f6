import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { NO_DECISIONS } from '@core/masking/decisions'
import { AppError } from '@shared/errors'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMaskPool } from '../../../../src/main/services/masking/mask-pool'

const src = (path: string) => fileURLToPath(new URL(`../../../../src/${path}`, import.meta.url))

let folder = ''
let worker = new URL('file:///')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kihyo-pool-'))
  // The real worker, built as the app builds it.
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
  worker = pathToFileURL(join(folder, 'out', 'worker.mjs'))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function job(name: string, content: string) {
  const source = join(folder, name)
  await writeFile(source, content)
  const target = join(folder, `${name}.masked`)
  const decisions = NO_DECISIONS
  return {
    source,
    target,
    profile: 'balanced' as const,
    ownAccounts: [],
    terms: [],
    decisions,
    key: '0b'.repeat(32),
  }
}

const codeOf = (error: unknown) => (error instanceof AppError ? error.code : error)
const nothing = () => undefined

describe('masking in worker threads', () => {
  it('resolves with report and samples when the copy is there', async () => {
    const seen: number[] = []
    const one = await job('a.log', `${'line\n'.repeat(500_000)}password=k9!mori\n`)
    const { report, samples } = await createMaskPool(worker).run(one, ({ bytesRead }) => seen.push(bytesRead))
      .done
    expect(report.counts).toEqual({ password: { values: 1, hits: 1 } })
    expect(samples.map((s) => s.line)).toEqual([500_001])
    expect(seen.at(-1)).toBe(report.bytesIn)
    expect((await readFile(one.target, 'utf8')).slice(-40)).toContain('<PASSWORD-')
  })

  it('gives all files of a key the same stand-ins, however many run at once', async () => {
    const pool = createMaskPool(worker, 2)
    const jobs = await Promise.all(['b', 'c', 'd'].map((n) => job(`${n}.log`, 'from 10.7.7.7\n')))
    await Promise.all(jobs.map((one) => pool.run(one, nothing).done))
    const outputs = await Promise.all(jobs.map((one) => readFile(one.target, 'utf8')))
    expect(new Set(outputs).size).toBe(1)
  })

  it('tells what the stand-ins stand for only when it is asked to', async () => {
    const one = await job('kept.log', 'password=Kumo-2044!x from 10.7.7.7\n')
    expect((await createMaskPool(worker).run(one, nothing).done).originals.values).toEqual([])
    const { originals } = await createMaskPool(worker).run({ ...one, keepsOriginals: true }, nothing).done
    const masked = await readFile(one.target, 'utf8')
    expect(originals.values.map(([standIn, , value]) => [masked.includes(standIn), value])).toEqual([
      [true, 'Kumo-2044!x'],
      [true, '10.7.7.7'],
    ])
  })

  it('tells why a file cannot be masked', async () => {
    const one = await job('empty.log', '')
    expect(await createMaskPool(worker).run(one, nothing).done.catch(codeOf)).toBe('file-empty')
  })

  it('leaves nothing behind when a running job is cancelled', async () => {
    const one = await job('big.log', '10.1.2.3 line\n'.repeat(2_000_000))
    const run = createMaskPool(worker).run(one, () => run.cancel())
    expect(await run.done.catch(codeOf)).toBe('mask-cancelled')
    expect((await readdir(folder)).filter((name) => name.startsWith('big.log.'))).toEqual([])
  })

  it('cancels a job that is still waiting without starting it', async () => {
    const pool = createMaskPool(worker, 1)
    const first = pool.run(await job('first.log', 'x\n'.repeat(100_000)), nothing)
    const second = pool.run(await job('second.log', 'x'), nothing)
    second.cancel()
    expect(await second.done.catch(codeOf)).toBe('mask-cancelled')
    await first.done
    expect(await readdir(folder)).not.toContain('second.log.masked')
  })

  it('says so when the worker cannot run, and goes on with the next job', async () => {
    const pool = createMaskPool(pathToFileURL(join(folder, 'none.mjs')), 1)
    expect(await pool.run(await job('x.log', 'x'), nothing).done.catch(codeOf)).toBe('unexpected')
    expect(await pool.run(await job('y.log', 'x'), nothing).done.catch(codeOf)).toBe('unexpected')
  })
})
