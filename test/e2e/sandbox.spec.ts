import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { launch, test } from './app'

const BINARY = resolve(import.meta.dirname, '../../dist/linux-unpacked/kihyo')
// Where the tests run as root, the installed app is started as nobody: Chromium has no sandbox for root.
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const someone = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The state of every renderer that runs from a program, as the kernel tells it. */
const renderersOf = (binary: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d{1,10}$/.test(name))
    .filter((pid) => {
      const words = read(`/proc/${pid}/cmdline`).split('\0').join(' ')
      return words.startsWith(binary) && words.includes('--type=renderer')
    })
    .map((pid) => read(`/proc/${pid}/status`))

/** Whether the kernel lets a plain user have a sandbox, and the folder of the app is open to them. */
const isPossible = (): boolean =>
  spawnSync('unshare', ['--user', '--pid', '--fork', 'test', '-x', BINARY], someone).status === 0

test('the installed app of a plain user keeps its pages in Chromium’s sandbox', async () => {
  if (!isPossible()) {
    test
      .info()
      .annotations.push({ type: 'not tried', description: 'no user namespaces for a plain user here' })
    return
  }
  const home = mkdtempSync(join(tmpdir(), 'kihyo-plain-'))
  if (isRoot) chownSync(home, NOBODY, NOBODY)
  const program = spawn(BINARY, ['--lang=ja'], {
    ...someone,
    cwd: home,
    env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, KIHYO_DATA: home, LC_ALL: 'C.UTF-8' },
    stdio: 'ignore',
  })
  const ended = new Promise((take) => program.once('exit', take))
  try {
    await expect.poll(() => renderersOf(BINARY).length, { timeout: 30_000 }).toBeGreaterThan(0)
    // 2: system calls are filtered.
    const areHeld = () =>
      renderersOf(BINARY).every((state) => /^NoNewPrivs:\s1$/m.test(state) && /^Seccomp:\s2$/m.test(state))
    await expect.poll(areHeld).toBe(true)
  } finally {
    program.kill()
    await ended
    rmSync(home, { recursive: true, force: true })
  }
})

test('every page asks for the sandbox, and for nothing experimental', async ({ data }) => {
  const { app } = await launch(data)
  const { preferences, switches } = await app.evaluate(({ app: electron, BrowserWindow }) => ({
    preferences: BrowserWindow.getAllWindows().map((window) => {
      const contents: unknown = window.webContents
      const get: unknown = Reflect.get(Object(contents), 'getLastWebPreferences')
      return typeof get === 'function' ? get.call(contents) : null
    }),
    switches: ['enable-blink-features', 'disable-web-security', 'no-sandbox'].filter((name) =>
      electron.commandLine.hasSwitch(name),
    ),
  }))
  expect(preferences).toHaveLength(1)
  for (const asked of preferences) {
    expect(asked).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
    for (const name of [
      'webSecurity',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
    ])
      expect([undefined, '', name === 'webSecurity'], name).toContain(asked[name])
  }
  expect(switches.filter((name) => !(isRoot && name === 'no-sandbox'))).toEqual([])
  await app.close()
})
