import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

const ROOT = resolve(import.meta.dirname, '../..')

export interface App {
  readonly app: ElectronApplication
  readonly page: Page
}

/** Starts the real app on a data folder. */
export async function launch(data: string): Promise<App> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    args: [...sandbox, ROOT, '--lang=ja'],
    env: { ...process.env, KIHYO_DATA: data, LANG: 'ja_JP.UTF-8' },
  })
  return { app, page: await app.firstWindow() }
}

/** A folder of its own for every test. */
export const test = base.extend<{ data: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kihyo-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})
