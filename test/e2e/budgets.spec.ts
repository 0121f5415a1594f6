import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { launch, test } from './app'

// What is counted, not timed, so that it may fail a test.

const PAGE = resolve(import.meta.dirname, '../../out/renderer')
const SCRIPT_BYTES_MAX = 1_200_000

const sizeOf = (path: string): number => statSync(join(PAGE, path)).size

test('until it can be used, the window loads at most 1.2 MB of script, the review with it', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await expect(page.locator('[data-rule]').first()).toBeVisible()
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  )
  const named = [
    ...readFileSync(join(PAGE, 'index.html'), 'utf8').matchAll(/(?:src|href)="\.(\/[^"]+\.js)"/g),
  ]
  const workers = page.workers().map((worker) => new URL(worker.url()).pathname)
  const scripts = [...new Set([...loaded, ...named.map(([, path = '']) => path), ...workers])]
  expect(scripts.some((path) => path.includes('review-worker'))).toBe(true)
  const bytes = scripts.reduce((sum, path) => sum + sizeOf(path), 0)
  expect(bytes).toBeGreaterThan(300_000)
  expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX)
  await app.close()
})
