import { spawn, spawnSync } from 'node:child_process'
import { closeSync, createReadStream, createWriteStream, openSync, readFileSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { maskFile } from '@edge/masking/mask-file'
import * as v from 'valibot'
import { type Density, writeLog } from './logs'
import { alternate, type Figure, figure, median, timed } from './measure'
import type { World } from './parts'

const { KIHYO_NODE: node, KIHYO_BENCH_REFERENCES: references, KIHYO_CLI: cli } = process.env

/** Masking from file to file beside a copy, a line reader, ripgrep and libraries; and how much memory the command takes. */
export async function masking(world: World): Promise<Figure[]> {
  const figures: Figure[] = []
  const sizes = world.isQuick ? [8] : [1, 16, 64]
  for (const megabytes of sizes) figures.push(...(await growth(world, megabytes)))
  for (const density of ['few hits', 'real-like', 'many hits'] as const)
    figures.push(...(await besideTools(world, density)))
  if (node !== undefined && cli !== undefined) figures.push(...(await peaks(world, node, cli)))
  return figures
}

const jobOf = (source: string, target: string) => ({
  source,
  target,
  profile: 'balanced' as const,
  ownAccounts: [],
  terms: [],
  key: '00'.repeat(32),
})

const speed = (megabytes: number, ms: number) => (megabytes * 1_000) / ms

async function growth({ folder, isQuick }: World, megabytes: number): Promise<Figure[]> {
  const source = join(folder, 'source.log')
  const target = join(folder, 'target.log')
  await writeLog(source, megabytes, 'mixed')
  const [masked, copied] = await alternate(
    isQuick ? 1 : 3,
    () => maskFile(jobOf(source, target)),
    () => copyFile(source, target),
  )
  const lines = await timed(() => lineReader(source, target))
  await rm(source)
  const [ours, name] = [speed(megabytes, median(masked)), `mixed, ${megabytes} MB`]
  return [
    figure('mask', name, [ours, 'MB/s'], ['readline + 1 regex', speed(megabytes, lines)]),
    figure('mask', `${name}, cp`, [ours, 'MB/s'], ['cp', speed(megabytes, median(copied))]),
  ]
}

async function lineReader(source: string, target: string): Promise<void> {
  const out = createWriteStream(target)
  for await (const line of createInterface({ input: createReadStream(source) }))
    out.write(`${line.replace(/password=\S+/gi, 'password=***')}\n`)
  await new Promise((resolve) => out.end(resolve))
}

// What an engineer would write who knows the shapes: 28 alternatives.
const RIPGREP_PATTERN = [
  '(?:AKIA|ASIA)[A-Z0-9]{16}',
  'gh[pousr]_[A-Za-z0-9]{36}',
  'github_pat_\\w{22,}',
  'glpat-[\\w-]{20}',
  'xox[abprs]-[\\w-]{10,}',
  'sk_live_\\w{24}',
  'SG\\.[\\w-]{22}\\.[\\w-]{43}',
  'AIza[\\w-]{35}',
  'npm_\\w{36}',
  'ya29\\.[\\w-]+',
  'hvs\\.[\\w-]{24,}',
  'dop_v1_[0-9a-f]{64}',
  'eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+',
  '[Bb]earer [\\w.=/+-]+',
  '[Bb]asic [\\w=/+]{8,}',
  '(?:Set-)?[Cc]ookie: [^\\r\\n]+',
  '://[^/@\\s:]+:[^/@\\s]+@',
  '-----BEGIN [A-Z ]*PRIVATE KEY-----',
  '(?i:password|passwd|pwd)\\s*[=:]\\s*\\S+',
  '(?i:secret|api[_-]?key|token)\\s*[=:]\\s*\\S+',
  'X-Amz-Signature=[0-9a-f]{64}',
  '[\\w.+-]+@[\\w-]+\\.[\\w.-]+',
  '\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b',
  '\\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\\b',
  '\\b(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}\\b',
  '\\b0\\d{1,3}-\\d{1,4}-\\d{4}\\b',
  '\\b\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{4}\\b',
  '/home/\\w+',
].join('|')

function ripgrep(source: string, target: string): boolean {
  const out = openSync(target, 'w')
  try {
    const args = ['--no-config', '--passthru', '--no-filename', '--no-line-number', '-j1', '-r', '<MASKED>']
    return (
      spawnSync('rg', [...args, RIPGREP_PATTERN, source], { stdio: ['ignore', out, 'ignore'] }).status === 0
    )
  } finally {
    closeSync(out)
  }
}

const TOOLS = {
  secretlint: '@secretlint/core, recommended preset, finds only',
  openredaction: 'openredaction',
  'redact-pii': 'redact-pii',
} as const

/** All on the same file; ripgrep in turn with ours, the libraries once, since they take their time. */
async function besideTools({ folder, isQuick }: World, density: Density): Promise<Figure[]> {
  const megabytes = isQuick ? 8 : 64
  const source = join(folder, 'tools.log')
  const target = join(folder, 'tools.masked')
  await writeLog(source, megabytes, density)
  const [masked, grepped] = await alternate(
    isQuick ? 2 : 4,
    () => maskFile(jobOf(source, target)),
    () => ripgrep(source, target),
  )
  const ours = [speed(megabytes, Math.min(...masked)), 'MB/s'] as const
  const name = `${density}, ${megabytes} MB`
  const rows: (readonly [string, number])[] = ripgrep(source, target)
    ? [['rg, 28 alternatives, replacing', speed(megabytes, Math.min(...grepped))]]
    : []
  for (const [tool, label] of Object.entries(TOOLS)) {
    const rate = librarySpeed(source, tool, isQuick ? 1 : 8)
    if (rate !== null) rows.push([label, rate])
  }
  await rm(source)
  return rows.map(([label, rate]) => figure('mask', name, ours, [label, rate]))
}

/** MB/s on the first megabytes of the file; null where the references are not installed. */
function librarySpeed(source: string, tool: string, megabytes: number): number | null {
  if (node === undefined || references === undefined) return null
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '' }
  const { stdout, status } = spawnSync(
    node,
    [join(references, 'masking.mjs'), source, tool, String(megabytes)],
    {
      encoding: 'utf8',
      env,
    },
  )
  return status === 0 ? speed(megabytes, v.parse(v.number(), JSON.parse(stdout))) : null
}

/** The limit that masking keeps to, whatever the file. */
const LIMIT_MB = 150

async function peaks({ folder, isQuick }: World, binary: string, program: string): Promise<Figure[]> {
  const cases: readonly (readonly [Density, number])[] = isQuick
    ? [['real-like', 8]]
    : [
        ['few hits', 256],
        ['real-like', 16],
        ['real-like', 256],
        ['many hits', 16],
        ['many hits', 128],
      ]
  const figures: Figure[] = []
  for (const [density, megabytes] of cases) {
    const source = join(folder, 'peak.log')
    await writeLog(source, megabytes, density)
    const peak = await peakOf(binary, [program, 'mask', source])
    await rm(source)
    if (peak > 0)
      figures.push(
        figure(
          'mask',
          `kihyo mask, ${density}, ${megabytes} MB, peak memory`,
          [peak, 'MB'],
          ['limit', LIMIT_MB],
        ),
      )
  }
  return figures
}

/** The highest resident memory of a process in MB, as Linux keeps it; 0 elsewhere. */
async function peakOf(binary: string, args: readonly string[]): Promise<number> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '' }
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'ignore'], env })
  let peak = 0
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'latin1')
      peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024)
    } catch {
      // Gone already, or no Linux.
    }
  }, 10)
  await new Promise((resolve) => child.once('close', resolve))
  clearInterval(look)
  return peak
}
