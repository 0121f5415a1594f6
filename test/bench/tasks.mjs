// Electron's tracing over a journey in the real window: the longest tasks of the two main threads.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'

// Longer than this, a key or a click would wait for more than a few frames.
const LONG_MS = 50
/** @type {Readonly<Record<string, string>>} */
const THREADS = { CrBrowserMain: 'main', CrRendererMain: 'window' }
const TASKS = new Set(['ThreadControllerImpl::RunTask', 'RunTask'])

const SENTENCE = '2026-11-20 15:52 JST から ALB が 504 を返します。再登録しましたが変わりません。\n'

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {string} log
 */
async function journey(app, page, log) {
  const body = page.getByRole('textbox', { name: '本文' })
  await body.click()
  await page.keyboard.press('ControlOrMeta+A')
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), SENTENCE.repeat(120))
  await page.keyboard.press('ControlOrMeta+V')
  await page.keyboard.type('現在も続いています。切り分け方を教えてください。', { delay: 15 })
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('緊急度はどう選べばよいですか', { delay: 15 })
  await page.keyboard.press('Escape')
  for (const tab of [1, 2, 3, 4, 5, 6, 1]) {
    await page.keyboard.press(`ControlOrMeta+${tab}`)
    await page.waitForTimeout(150)
  }
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [log], dragOperationsMask: 1 }
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop']))
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
  await page.locator('[data-name="app.log"][data-state="masked"]').waitFor({ timeout: 60_000 })
}

/**
 * @param {string} path
 * @returns {Map<string, number[]>} milliseconds of every task, by thread
 */
function tasksOf(path) {
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8'))
  const names = new Map()
  for (const { name, ph, pid, tid, args } of traceEvents)
    if (ph === 'M' && name === 'thread_name') names.set(`${pid} ${tid}`, args.name)
  /** @type {Map<string, number[]>} */
  const found = new Map(Object.values(THREADS).map((thread) => [thread, []]))
  for (const { name, ph, pid, tid, dur } of traceEvents) {
    const thread = THREADS[names.get(`${pid} ${tid}`) ?? '']
    if (ph === 'X' && TASKS.has(name) && thread !== undefined) found.get(thread)?.push(dur / 1_000)
  }
  return found
}

/**
 * @param {string} binary  Electron
 * @param {string} root  the app
 * @param {NodeJS.ProcessEnv} env
 */
export async function tasks(binary, root, env) {
  const home = mkdtempSync(join(tmpdir(), 'kihyo-bench-'))
  const log = join(home, 'app.log')
  const line = '2026-11-20T15:52:00Z user=mio@kita.example from 198.51.100.7 GET /orders 504 12ms\n'
  writeFileSync(log, line.repeat(200_000))
  mkdirSync(join(home, 'kihyo'), { recursive: true })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: binary,
    args: [...asRoot, root, '--lang=ja'],
    env: { ...env, KIHYO_DATA: home, LC_ALL: 'C.UTF-8' },
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('textbox', { name: '本文' }).waitFor()
    await app.evaluate(({ contentTracing }) =>
      contentTracing.startRecording({ included_categories: ['toplevel', 'devtools.timeline'] }),
    )
    await journey(app, page, log)
    const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
    const found = [...tasksOf(path)]
    rmSync(path, { force: true })
    return found.flatMap(([thread, all]) => [
      figure(`longest task of the ${thread} in a journey`, Math.max(0, ...all), 'ms', LONG_MS),
      figure(`tasks over ${LONG_MS} ms, ${thread}`, all.filter((ms) => ms > LONG_MS).length, '', all.length),
    ])
  } finally {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/**
 * @param {string} what
 * @param {number} value
 * @param {string} unit
 * @param {number} referenceValue
 */
const figure = (what, value, unit, referenceValue) => ({
  part: 'tasks',
  what,
  value,
  unit,
  reference: unit === 'ms' ? 'limit' : 'all tasks',
  referenceValue,
  ratio: value / referenceValue,
})
