import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { fingerprint, ROOT, SetupError, say, withProgress } from './say.mjs'

const SOURCES = [
  'src',
  'content',
  'build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
]
const STAMP = join(ROOT, 'out', '.kihyo-build')

/** Builds what is stale. The stamp is written last, so a killed build starts over. */
export async function buildIfStale() {
  const state = fingerprint(SOURCES)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return
  say('ビルドしています', 'Building')
  let share = 0
  const onOutput = (/** @type {string} */ text) => {
    for (const [, step, all] of text.matchAll(/^step (\d+)\/(\d+)$/gm))
      share = (Number(step) - 1) / Number(all)
  }
  const { status, output } = await withProgress({ ja: 'ビルド', en: 'Build', share: () => share }, () =>
    run(process.execPath, [join(ROOT, 'build', 'build.mjs')], { quiet: true, onOutput }),
  )
  if (status !== 0) throw new SetupError(`build:\n${output.trim().split('\n').slice(-30).join('\n')}`)
  mkdirSync(join(ROOT, 'out'), { recursive: true })
  writeFileSync(STAMP, state)
}
