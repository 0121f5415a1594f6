import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { CACHE, SetupError, say } from './say.mjs'

const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libcups2']

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/**
 * Installs the system libraries that this Electron misses, or names them in one line.
 * @param {string} binary
 */
export async function provideLibraries(binary) {
  if (process.platform !== 'linux') return
  const stamp = join(CACHE, 'system-ok')
  const state = `${binary} ${hasDisplay()}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  const packages = await missingPackages(binary)
  if (packages.length > 0) await install(packages)
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(stamp, state)
}

/** @param {string} binary */
async function missingPackages(binary) {
  const { output } = await run('ldd', [binary], { quiet: true })
  const packages = output.includes('not found') ? [...LIBRARIES] : []
  if (!hasDisplay() && (await run('Xvfb', ['-version'], { quiet: true })).status === 127)
    packages.push('xvfb')
  const fonts = await run('fc-list', [':lang=ja'], { quiet: true })
  if (fonts.status !== 0 || fonts.output.trim() === '') packages.push('fontconfig', 'fonts-noto-cjk')
  return packages
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const line = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    throw new SetupError(`システムのライブラリーが足りません / system libraries are missing. Run:\n  ${line}`)
  }
  say(
    `システムのライブラリーを入れています: ${packages.join(' ')}`,
    `Installing system libraries: ${packages.join(' ')}`,
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const heartbeat = setInterval(() => say('インストール中…', 'Still installing…'), 10_000)
  try {
    await run('apt-get', ['update', '-q'], { env, quiet: true })
    const { status, output } = await run(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', ...packages],
      {
        env,
        quiet: true,
      },
    )
    if (status !== 0)
      throw new SetupError(`apt-get: ${output.trim().split('\n').slice(-2).join(' / ')}\n  ${line}`)
  } finally {
    clearInterval(heartbeat)
  }
}
