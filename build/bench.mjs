// npm run bench [-- --quick] [-- --only start,ask,review,mask,drafts,cases]: one table, and out/bench.json.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { tasks } from '../test/bench/tasks.mjs'
import { withDisplay } from './setup/display.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { ROOT, SetupError, say } from './setup/say.mjs'

/** @typedef {{ part: string, what: string, value: number, unit: string, reference: string, referenceValue: number, ratio: number }} Figure */

const words = process.argv.slice(2)
const isQuick = words.includes('--quick')
const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '').split(',') : null
const wants = (/** @type {string} */ part) => only === null || only.includes(part)
const bench = join(ROOT, 'out', 'bench', 'bench.js')
const SETTLE_MS = 3_000

const median = (/** @type {number[]} */ values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * Memory of a process and all its children in megabytes, shared pages divided among their users; Linux only.
 * @param {number} root
 */
function memoryOf(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const after = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? ''
          return [[Number(name), Number(after.split(' ')[1])]]
        } catch {
          return []
        }
      }),
  )
  const isBelow = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true
    return false
  }
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + pssOf(pid), 0) / 1_024
}

/** @param {number} pid */
function pssOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/**
 * Starts an app: milliseconds from the command to its "window ready", and its memory when it has settled.
 * @param {string} binary
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ ready: number, memory: number }>}
 */
async function start(binary, folder, env) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const from = performance.now()
  const child = spawn(binary, [...sandbox, folder], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    const ready = await new Promise((resolve, reject) => {
      child.stdout.on(
        'data',
        (data) => String(data).includes('window ready') && resolve(performance.now() - from),
      )
      gone.then(() => reject(new SetupError(`${folder}: ended before its window was ready`)))
      setTimeout(() => reject(new SetupError(`${folder}: no window within 30 seconds`)), 30_000).unref()
    })
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    return { ready, memory: process.platform === 'linux' ? memoryOf(child.pid ?? 0) : Number.NaN }
  } finally {
    child.kill()
    await gone
  }
}

/**
 * The app with no draft and with 10,000, in turn with a blank window.
 * @param {string} binary
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Figure[]>}
 */
async function startUp(binary, env) {
  const home = mkdtempSync(join(tmpdir(), 'kihyo-bench-'))
  const rounds = isQuick ? 2 : 5
  /** @type {Record<'blank' | 'empty' | 'full', { ready: number[], memory: number[] }>} */
  const seen = {
    blank: { ready: [], memory: [] },
    empty: { ready: [], memory: [] },
    full: { ready: [], memory: [] },
  }
  const add = (
    /** @type {keyof typeof seen} */ name,
    /** @type {{ ready: number, memory: number }} */ found,
  ) => {
    seen[name].ready.push(found.ready)
    seen[name].memory.push(found.memory)
  }
  try {
    await run(binary, [bench, '--fill', isQuick ? '1000' : '10000', join(home, 'full', 'kihyo')], {
      env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    })
    const withData = (/** @type {string} */ name) => ({
      ...env,
      KIHYO_DATA: join(home, name),
      KIHYO_READY: '1',
    })
    for (let i = 0; i <= rounds; i++) {
      const blank = await start(binary, join(ROOT, 'test', 'bench', 'blank'), env)
      const empty = await start(binary, ROOT, withData('empty'))
      const full = await start(binary, ROOT, withData('full'))
      // The first round fills the disk cache.
      if (i === 0) continue
      add('blank', blank)
      add('empty', empty)
      add('full', full)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  const blankReady = median(seen.blank.ready)
  const blankMemory = median(seen.blank.memory)
  const line = (
    /** @type {string} */ what,
    /** @type {number} */ value,
    /** @type {string} */ unit,
    /** @type {number} */ reference,
  ) => ({
    part: 'start',
    what,
    value,
    unit,
    reference: 'blank window',
    referenceValue: reference,
    ratio: value / reference,
  })
  return [
    line('usable editor, first draft', median(seen.empty.ready), 'ms', blankReady),
    line(`usable editor, ${isQuick ? '1,000' : '10,000'} drafts`, median(seen.full.ready), 'ms', blankReady),
    line('memory, all processes', median(seen.empty.memory), 'MB', blankMemory),
    line(`memory, ${isQuick ? '1,000' : '10,000'} drafts`, median(seen.full.memory), 'MB', blankMemory),
  ]
}

/** @param {readonly Figure[]} figures */
function table(figures) {
  const number = (/** @type {number} */ value) =>
    value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)
  const rows = figures.map(({ part, what, value, unit, reference, referenceValue, ratio }) => [
    part,
    what,
    `${number(value)} ${unit}`,
    `${reference}: ${number(referenceValue)} ${unit}`,
    `${ratio.toFixed(2)} ×`,
  ])
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const CLI = join(ROOT, 'out', 'cli', 'kihyo.js')
const REFERENCES = join(ROOT, 'test', 'bench', 'references')

/** Tools to measure beside have a lock file of their own: the app's own set-up stays without them. */
async function hasReferences() {
  const { dependencies } = JSON.parse(readFileSync(join(REFERENCES, 'package.json'), 'utf8'))
  // Those of an older version may lack some.
  if (Object.keys(dependencies).every((name) => existsSync(join(REFERENCES, 'node_modules', name))))
    return true
  say('比べる相手を入れています（npm ci）', 'Installing what to measure beside (npm ci)')
  const { status } = await run('npm', ['ci', '--prefix', REFERENCES, '--loglevel=error'], { quiet: true })
  if (status !== 0) say('入れられなかったため、その行は省きます', 'Not available; those lines are left out')
  return status === 0
}

async function main() {
  const { binary } = await prepare()
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const built = await run(
    process.execPath,
    [vite, 'build', '-c', 'test/bench/vite.config.ts', '--logLevel', 'error'],
    { quiet: true },
  )
  if (built.status !== 0) throw new SetupError(built.output)
  /** @type {Figure[]} */
  const figures = []
  if (wants('start')) {
    say('起動時間とメモリーを測っています', 'Measuring start-up and memory')
    figures.push(...(await withDisplay(process.env, (env) => startUp(binary, env))))
  }
  if (wants('tasks')) {
    say('操作の流れを記録しています', 'Tracing a journey')
    figures.push(...(await withDisplay(process.env, (env) => tasks(binary, ROOT, env))))
  }
  const parts = ['ask', 'review', 'mask', 'drafts', 'cases'].filter(wants)
  const references = parts.length > 0 && (await hasReferences()) ? { KIHYO_BENCH_REFERENCES: REFERENCES } : {}
  for (const part of parts) {
    say(`測っています: ${part}`, `Measuring ${part}`)
    const args = [bench, join(ROOT, 'out', 'knowledge'), ...(isQuick ? ['--quick'] : []), part]
    const { status, output } = await run(binary, args, {
      quiet: true,
      env: {
        ...process.env,
        ELECTRON_RUN_AS_NODE: '1',
        KIHYO_NODE: process.execPath,
        KIHYO_CLI: CLI,
        ...references,
      },
    })
    if (status !== 0) throw new SetupError(`${part}: ${output}`)
    figures.push(
      ...output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),
    )
  }
  console.log(`\n${table(figures)}`)
  const machine = {
    platform: process.platform,
    cores: cpus().length,
    electron: binary.split(/[/\\]/).at(-2) ?? '',
  }
  writeFileSync(join(ROOT, 'out', 'bench.json'), `${JSON.stringify({ machine, figures }, null, 2)}\n`)
}

main().catch((error) => {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
})
