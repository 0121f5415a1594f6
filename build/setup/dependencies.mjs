import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { ROOT, SetupError, say, withProgress } from './say.mjs'

const STAMP = join(ROOT, 'node_modules', '.kihyo-lock')

/** Installs what the lock file names. The stamp is written last, so a killed run starts over. */
export async function installDependencies() {
  const lockFile = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
  const lock = createHash('sha256').update(lockFile).digest('hex')
  if (read(STAMP) === lock) return
  say('依存パッケージを入れています（npm ci）', 'Installing packages (npm ci)')
  const places = placesOf(JSON.parse(lockFile))
  const share = () =>
    places.filter((place) => existsSync(join(ROOT, place, 'package.json'))).length / places.length
  const { status, output } = await withProgress({ ja: '依存パッケージ', en: 'Packages', share }, () =>
    run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { quiet: true }),
  )
  if (status !== 0) throw new SetupError(`npm ci: ${output.trim().split('\n').slice(-3).join(' / ')}`)
  writeFileSync(STAMP, lock)
}

/**
 * Where the packages of this machine go.
 * @param {{ packages: Record<string, { os?: string[], cpu?: string[] }> }} lock
 */
function placesOf({ packages }) {
  const isHere = (/** @type {string[] | undefined} */ wanted, /** @type {string} */ own) =>
    wanted === undefined || wanted.includes(own)
  return Object.entries(packages)
    .filter(
      ([place, { os, cpu }]) => place !== '' && isHere(os, process.platform) && isHere(cpu, process.arch),
    )
    .map(([place]) => place)
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
