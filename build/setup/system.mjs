import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { SetupError, say, withProgress } from './say.mjs'

const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libcups2']

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/**
 * Installs the system libraries that this Electron misses, or names them in one line.
 * @param {string} binary
 */
export async function provideLibraries(binary) {
  if (process.platform !== 'linux') return
  const packages = await missingPackages(binary)
  if (packages.length > 0) await install(packages)
}

/** @param {string} binary */
async function missingPackages(binary) {
  const [libraries, display, fonts] = await Promise.all([
    run('ldd', [binary], { quiet: true }),
    hasDisplay() ? null : run('Xvfb', ['-version'], { quiet: true }),
    run('fc-list', [':lang=ja'], { quiet: true }),
  ])
  return [
    ...(libraries.output.includes('not found') ? LIBRARIES : []),
    ...(display?.status === 127 ? ['xvfb'] : []),
    ...(fonts.status !== 0 || fonts.output.trim() === '' ? ['fontconfig', 'fonts-noto-cjk'] : []),
  ]
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const line = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new SetupError(`システムのライブラリーが足りません / system libraries are missing. Run:\n  ${line}`)
  }
  say(
    `システムのライブラリーを入れています: ${packages.join(' ')}`,
    `Installing system libraries: ${packages.join(' ')}`,
  )
  // A run that was killed leaves dpkg half way; it finishes that first.
  await run('dpkg', ['--configure', '-a'], { env: APT_ENV, quiet: true })
  await aptGet(['update'], { ja: 'パッケージの一覧', en: 'Package lists' })
  const { status, output } = await aptGet(['install', '-y', '--no-install-recommends', ...packages], {
    ja: 'システムのライブラリー',
    en: 'System libraries',
  })
  if (status !== 0)
    throw new SetupError(`apt-get: ${output.trim().split('\n').slice(-2).join(' / ')}\n  ${line}`)
}

const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

/**
 * apt tells how far it is in lines such as `dlstatus:3:41.25:Retrieving …` and `pmstatus:libnss3:60.1:Unpacking …`:
 * first the download, then the installation.
 * @param {readonly string[]} args
 * @param {{ ja: string, en: string }} words
 */
function aptGet(args, words) {
  let share = 0
  const onOutput = (/** @type {string} */ text) => {
    for (const [, phase, percent] of text.matchAll(/^(dl|pm)status:[^\n]{0,200}?:([\d.]+):/gm))
      share = (Number(percent) / 100 + (phase === 'pm' ? 1 : 0)) / 2
  }
  const options = ['-q', '-o', 'APT::Status-Fd=1', '-o', 'DPkg::Lock::Timeout=120']
  return withProgress({ ...words, share: () => share }, () =>
    run('apt-get', [...options, ...args], { env: APT_ENV, quiet: true, onOutput }),
  )
}
