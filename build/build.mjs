import { join } from 'node:path'
import { run } from './setup/run.mjs'
import { ROOT } from './setup/say.mjs'

const tool = (/** @type {string} */ path) => join(ROOT, 'node_modules', path)
const index = join(ROOT, 'build', 'knowledge', 'build-index.mjs')

// The window first: it empties out/, the rest adds to it. The two languages of the index are made side by side.
const steps = [
  [[tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']],
  [[tool('vite/bin/vite.js'), 'build', '-c', 'build/vite.cli.config.ts', '--logLevel', 'warn']],
  [
    [index, 'ja'],
    [index, 'en'],
  ],
]
for (const [at, programs] of steps.entries()) {
  // Read by the set-up, which tells how far the build is.
  console.log(`step ${at + 1}/${steps.length}`)
  const results = await Promise.all(programs.map((args) => run(process.execPath, args)))
  const failed = results.find(({ status }) => status !== 0)
  if (failed !== undefined) process.exit(failed.status)
}
