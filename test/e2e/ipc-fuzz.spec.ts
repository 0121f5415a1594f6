import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { CHANNELS } from '../../src/shared/channels'
import { bodyOf, launch, test, typeBody } from './app'

// Main is spoken to without the preload that stands between: what a window gone wrong could send at most.

const RAW_PRELOAD = `const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('raw', (channel, input) => ipcRenderer.invoke(channel, input))`

/** A window of this test's own with a raw bridge to main. */
async function rawWindow(app: ElectronApplication, data: string, url: string): Promise<Page> {
  const preload = join(data, 'raw.cjs')
  writeFileSync(preload, RAW_PRELOAD)
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow }, { preload, url }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload } })
      void window.loadURL(url)
    },
    { preload, url },
  )
  const page = await opened
  await page.waitForFunction(() => typeof Reflect.get(window, 'raw') === 'function')
  return page
}

/** Every wrong input to every channel; those whose answer is not a refusal in a code of ours. */
const unrefused = (page: Page, channels: readonly string[], code: string): Promise<string[]> =>
  page.evaluate(
    async ({ channels, code }) => {
      const invoke = Reflect.get(window, 'raw')
      const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)])
      const long = 'あ'.repeat(3_000_000)
      const path = '../../settings'
      const wrong: Record<string, unknown> = {
        nothing: undefined,
        null: null,
        'a number': Number.NaN,
        'a word': 'x',
        'a long word': long,
        'a list': [],
        nested: nested(500),
        bytes: new Uint8Array(64),
        date: new Date(0),
        'an unknown member': { 'no-such-member': 1 },
        'a member named __proto__': JSON.parse('{"__proto__":{"draftId":"x"},"constructor":1}'),
        'members of wrong types': { draftId: 1, attachmentId: [], id: {}, lang: 'xx', text: null, paths: 7 },
        'a way out of the folder': {
          draftId: path,
          attachmentId: path,
          versionId: path,
          id: path,
          folder: path,
        },
        'long members': { draftId: long, id: long, question: long, text: long },
        'huge lists': {
          paths: Array.from({ length: 100_000 }, () => 'x'),
          ids: Array.from({ length: 100_000 }, () => 'x'),
        },
      }
      const seen: string[] = []
      // A dialog that opens would wait for ever.
      const answer = (call: Promise<unknown>) =>
        Promise.race([call, new Promise((resolve) => setTimeout(() => resolve('no answer'), 5_000))])
      for (const channel of channels)
        for (const [name, input] of Object.entries(wrong)) {
          const reply = await answer(
            invoke(channel, input).catch((error: unknown) => ({ thrown: String(error) })),
          )
          const problem = Reflect.get(Object(reply), 'problem')
          const got = problem?.code ?? JSON.stringify(reply)?.slice(0, 200)
          if (got !== code) seen.push(`${channel}, ${name}: ${got}`)
        }
      return seen
    },
    { channels, code },
  )

/** Names and contents below a folder, as one line each. */
function contents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .sort()
}

test('every call of a wrong shape is refused in words, changes nothing, and the app goes on', async ({
  data,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await launch(data)
  await typeBody(page, '本文は変わりません。')
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
  const own = await rawWindow(app, data, 'app://kihyo/index.html')
  await page.waitForTimeout(1_000)
  const before = contents(join(data, 'kihyo'))
  expect(await unrefused(own, CHANNELS, 'bad-request')).toEqual([])
  expect(contents(join(data, 'kihyo'))).toEqual(before)
  await expect(bodyOf(page)).toContainText('本文は変わりません。')
  await typeBody(page, 'その後も書けます。')
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
  await app.close()
})

test('a page that is not ours is refused on every channel', async ({ data }) => {
  test.setTimeout(180_000)
  const { app } = await launch(data)
  const foreign = await rawWindow(app, data, 'data:text/html,<title>foreign</title>')
  expect(await unrefused(foreign, CHANNELS, 'foreign-sender')).toEqual([])
  await app.close()
})
