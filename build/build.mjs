import { join } from 'node:path'
import { run } from './setup/run.mjs'
import { ROOT } from './setup/say.mjs'

const tool = (/** @type {string} */ path) => join(ROOT, 'node_modules', path)

// The window first: it empties out/, the rest adds to it.
const steps = [
  [tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
  [tool('vite/bin/vite.js'), 'build', '-c', 'build/vite.cli.config.ts', '--logLevel', 'warn'],
  [join(ROOT, 'build', 'knowledge', 'build-index.mjs')],
]
for (const [index, args] of steps.entries()) {
  // Read by the set-up, which tells how far the build is.
  console.log(`step ${index + 1}/${steps.length}`)
  const { status } = await run(process.execPath, args)
  if (status !== 0) process.exit(status)
}
