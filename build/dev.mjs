import { join } from 'node:path'
import { withDisplay } from './setup/display.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { ROOT } from './setup/say.mjs'

// The window reloads as its sources change.
const { dist, binary } = await prepare()
const env = { ...process.env, ELECTRON_EXEC_PATH: binary, ELECTRON_OVERRIDE_DIST_PATH: dist }
const root = process.getuid?.() === 0 ? ['--noSandbox'] : []
const { status } = await withDisplay(env, (withScreen) =>
  run(process.execPath, [join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', ...root], {
    env: withScreen,
  }),
)
process.exitCode = status
