import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDisplay } from './setup/display.mjs'
import { prepare } from './setup/prepare.mjs'
import { ROOT, SetupError, say } from './setup/say.mjs'
import { hasDisplay } from './setup/system.mjs'

const COMMANDS = [
  'node out/cli/kihyo.js ask "RDS のメンテナンスはどのくらいの頻度ですか"',
  'node out/cli/kihyo.js new --template trouble > case.md',
  'node out/cli/kihyo.js review case.md',
  'node out/cli/kihyo.js mask access.log > access.masked.log',
]

// Some distributions forbid the namespaces that Chromium's sandbox is made of; Kihyo does not run without it.
const SANDBOX_HINT = `この Linux では Chromium のサンドボックスを作れません / this Linux forbids Chromium's sandbox. Run:
  sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0`

/**
 * Without a desktop Chromium complains at length about the session bus and the graphics card that are not there.
 * @param {string} text
 */
const withoutNoise = (text) =>
  text.replace(/^\[[\d:/.]+:ERROR:(?:bus|viz_main_impl|object_proxy)\.cc.*\n+/gm, '')

/**
 * Opens the window; resolves when it is closed or, where nobody can see it, when its picture is taken.
 * @param {string} binary
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function open(binary, env) {
  const visible = hasDisplay()
  const picture = join(mkdtempSync(join(tmpdir(), 'kihyo-')), 'window.png')
  // As root Chromium's sandbox cannot start; only here and in tests, never in a package.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(binary, [...sandbox, ROOT], {
    env: visible ? env : { ...env, KIHYO_PICTURE: picture },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr?.on('data', (data) => (complaints = (complaints + String(data)).slice(-20_000)))
  child.stderr?.on('data', (data) =>
    process.stderr.write(visible ? String(data) : withoutNoise(String(data))),
  )
  const stop = () => child.kill()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
  process.on('exit', stop)
  child.stdout?.on('data', (data) => {
    if (!String(data).includes('picture ')) return
    say(`ウィンドウの画像を保存しました: ${picture}`, `A picture of the window was saved: ${picture}`)
    say('コマンドラインでも使えます:', 'Try the command line:')
    for (const command of COMMANDS) console.log(`    ${command}`)
    if (!process.stdin.isTTY) stop()
    else say('終了するには Ctrl-C を押してください', 'Press Ctrl-C to quit')
  })
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new SetupError(error.message)))
    child.on('exit', (code) => {
      if (/SUID sandbox|No usable sandbox/.test(complaints)) reject(new SetupError(SANDBOX_HINT))
      else resolve(code ?? 0)
    })
  })
}

prepare()
  .then(({ binary }) => withDisplay(process.env, (env) => open(binary, env)))
  .then((status) => {
    process.exitCode = status
  })
  .catch((error) => {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exitCode = 1
  })
