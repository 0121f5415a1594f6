import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'

const ROOT = resolve(import.meta.dirname, '../..')

export interface App {
  readonly app: ElectronApplication
  readonly page: Page
}

/** What the program is called with; as root Chromium's own sandbox cannot start. */
export const programArgs = (lang: 'ja' | 'en'): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ROOT,
  `--lang=${lang}`,
]

/** What pages of the running test did against the content security policy; Chromium tells each one on the console. */
const violations: string[] = []

/** Takes what was told so far, for a test that breaks the policy on purpose. */
export const takeViolations = (): string[] => violations.splice(0)

/** Starts the real app on a data folder; resolves when it takes keys. */
export async function launch(data: string, lang: 'ja' | 'en' = 'ja'): Promise<App> {
  const app = await _electron.launch({
    args: programArgs(lang),
    // A bare Debian knows no other UTF-8 locale, and without one Chromium reads no Japanese file name.
    env: { ...process.env, KIHYO_DATA: data, LC_ALL: 'C.UTF-8' },
  })
  askAgain(app)
  app.context().on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text())
  })
  const page = await app.firstWindow()
  // The open draft, or the empty middle when there is none to open.
  await bodyOf(page).or(page.locator('div.empty-middle')).first().waitFor()
  return { app, page }
}

// While main loads and frees modules, its inspector may lose the answer of a call that was carried out.
const LOST = /Resulting promise was garbage collected/
const TRIES = 10

/** Calls into main are asked again when their answer got lost; what they do may be done twice. */
function askAgain(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app)
  const asking = async (...given: Parameters<typeof ask>): Promise<unknown> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask(...given)
      } catch (error) {
        if (tries === TRIES || !LOST.test(String(error))) throw error
        await new Promise((take) => setTimeout(take, 20 * tries))
      }
    }
  }
  Object.assign(app, { evaluate: asking })
}

export const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: /^(?:本文|Body)$/ })

/** Replaces the body by typing, as a person would. */
export async function typeBody(page: Page, text: string): Promise<void> {
  await bodyOf(page).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Drops files from the file manager on the middle of the window. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
  await session.detach()
}

/** The drafts on the disk, parsed. */
export function storedDrafts(data: string): unknown[] {
  const folder = join(data, 'kihyo', 'drafts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.includes('.damaged'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** A folder of its own for every test, and no test passes in which a page broke the content security policy. */
export const test = base.extend<{ data: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kihyo-e2e-'))
    takeViolations()
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
    expect(takeViolations(), 'content security policy').toEqual([])
  },
})
