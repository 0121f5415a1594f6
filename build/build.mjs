import { join } from 'node:path'
import { run } from './setup/run.mjs'
import { ROOT } from './setup/say.mjs'

// The window first: it empties out/, the rest adds to it.
const steps = [
  ['electron-vite', 'build', '--logLevel', 'warn'],
  ['vite', 'build', '-c', 'build/vite.cli.config.ts', '--logLevel', 'warn'],
]
for (const [tool = '', ...args] of steps) {
  const bin = tool === 'vite' ? 'vite/bin/vite.js' : 'electron-vite/bin/electron-vite.js'
  const { status } = await run(process.execPath, [join(ROOT, 'node_modules', bin), ...args])
  if (status !== 0) process.exit(status)
}
const index = await run(process.execPath, [join(ROOT, 'build', 'knowledge', 'build-index.mjs')])
process.exit(index.status)
