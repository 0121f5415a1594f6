import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { ROOT, SetupError, say } from './say.mjs'

const STAMP = join(ROOT, 'node_modules', '.kihyo-lock')

/** Installs what the lock file names. The stamp is written last, so a killed run starts over. */
export async function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (read(STAMP) === lock) return
  say('依存パッケージを入れています（npm ci）', 'Installing packages (npm ci)')
  const { status, output } = await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    quiet: true,
  })
  if (status !== 0) throw new SetupError(`npm ci: ${output.trim().split('\n').slice(-3).join(' / ')}`)
  writeFileSync(STAMP, lock)
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
