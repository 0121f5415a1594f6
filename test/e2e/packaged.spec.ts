import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { bodyOf, storedDrafts, test, typeBody } from './app'

// The app as it is installed: made by `npm run package -- --dir`. Its fuses keep Playwright from attaching to the main process,
// so its window is driven over the DevTools protocol.
const FOLDER = resolve(import.meta.dirname, '../../dist/linux-unpacked')
const BINARY = join(FOLDER, 'kihyo')
const RESOURCES = join(FOLDER, 'resources')

// How a binary writes the state of a fuse: https://github.com/electron/fuses
const OFF = 0x30
const ON = 0x31

const freePort = (): Promise<number> =>
  new Promise((take, refuse) => {
    const server = createServer()
    server.once('error', refuse)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => take(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

interface Running {
  readonly program: ChildProcess
  readonly browser: Browser
  readonly page: Page
}

async function start(data: string): Promise<Running> {
  const port = await freePort()
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const program = spawn(BINARY, [...asRoot, `--remote-debugging-port=${port}`, '--lang=ja'], {
    env: { ...process.env, KIHYO_DATA: data, LC_ALL: 'C.UTF-8' },
    stdio: 'ignore',
  })
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/json/version`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const pageOf = () => browser.contexts().flatMap((context) => context.pages())[0]
  await expect.poll(() => pageOf() !== undefined).toBe(true)
  const page = pageOf()
  if (page === undefined) throw new Error('no window')
  return { program, browser, page }
}

async function stop({ program, browser }: Running): Promise<void> {
  await browser.close()
  const ended = new Promise((take) => program.once('exit', take))
  program.kill()
  await ended
}

test('the packaged app writes, reviews, answers and keeps', async ({ data }) => {
  const running = await start(data)
  const { page } = running
  try {
    await page.locator('div.empty-middle').or(bodyOf(page)).first().waitFor()
    await page.keyboard.press('Control+N')
    await typeBody(page, '昨日から EC2 に接続できません。ご確認をお願いします。')
    await expect(
      page
        .getByText('いつ起きたか')
        .or(page.getByText('タイムゾーン'))
        .or(page.getByText('実現したいこと'))
        .first(),
    ).toBeVisible()
    await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('EC2 に接続できません')
    await page.keyboard.press('Control+K')
    await page.keyboard.type('RDS のメンテナンスの頻度は')
    await expect(page.getByText('メンテナンスの実績・頻度').first()).toBeVisible()
  } finally {
    await stop(running)
  }
})

test('its fuses are set: no other program can be run by it', async () => {
  const wire = await getCurrentFuseWire(BINARY)
  const stateOf = (fuse: FuseV1Options) => wire[fuse]
  for (const off of [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ])
    expect(stateOf(off), FuseV1Options[off]).toBe(OFF)
  for (const on of [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ])
    expect(stateOf(on), FuseV1Options[on]).toBe(ON)
})

test('it holds what it needs and nothing else', () => {
  const files = listPackage(join(RESOURCES, 'app.asar'), { isPack: false })
  expect(files).toEqual(
    expect.arrayContaining([
      '/out/main/index.js',
      '/out/preload/index.cjs',
      '/out/knowledge/ja.bin',
      '/out/cli/kihyo.js',
    ]),
  )
  const strangers = files.filter((name) => !/^\/(?:out(?:\/|$)|package\.json$|LICENSE$)/.test(name))
  expect(strangers).toEqual([])
  // No loader of another app, and no place to look for updates.
  expect(readdirSync(RESOURCES).filter((name) => /default_app|app-update/.test(name))).toEqual([])
})

test('it carries the notices of all it is made of, and the list of that', () => {
  const bundled = ['main', 'renderer', 'cli'].flatMap((part): { name: string; version: string }[] =>
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../out/${part}/licences.json`), 'utf8')),
  )
  expect(bundled.length).toBeGreaterThan(20)
  const notices = readFileSync(join(RESOURCES, 'THIRD-PARTY-NOTICES.md'), 'utf8')
  const bill = readFileSync(join(RESOURCES, 'sbom.cdx.json'), 'utf8')
  for (const { name, version } of bundled) {
    expect(notices).toContain(`## ${name} ${version} `)
    expect(bill).toContain(`pkg:npm/${name.replace('@', '%40')}@${version}`)
  }
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(existsSync(join(FOLDER, name))).toBe(true)
})
