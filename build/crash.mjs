import { join } from 'node:path'
import { withDisplay } from './setup/display.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { ROOT, SetupError, say } from './setup/say.mjs'

// npm run crash                    kills the app 1,000 times (about half an hour)
// CRASH_ROUNDS=50 CRASH_FIRST=401  fewer, from that round on

async function main() {
  const { dist } = await prepare()
  const env = { CRASH_ROUNDS: '1000', ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist }
  const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js')
  const args = [
    playwright,
    'test',
    '-c',
    join(ROOT, 'test/e2e/playwright.config.ts'),
    'crash.spec.ts',
    '--reporter=line',
  ]
  const { status } = await withDisplay(env, (withScreen) => run(process.execPath, args, { env: withScreen }))
  process.exitCode = status
}

main().catch((error) => {
  if (!(error instanceof SetupError)) throw error
  say(error.message, error.message)
  process.exitCode = 1
})
