import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { launch, test } from './app'

// What is counted, not timed, so that it may fail a test.

const PAGE = resolve(import.meta.dirname, '../../out/renderer')
const SCRIPT_BYTES_MAX = 1_200_000

const MAIN = resolve(import.meta.dirname, '../../out/main')
const WINDOW_BYTES_MAX = 150_000
const SERVICES_BYTES_MAX = 400_000

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

/** A built file and all that it imports at once. */
function closureOf(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  const source = readFileSync(path, 'utf8')
  for (const [, , name = ''] of source.matchAll(/^(import|export)[^;"']*["'](\.[^"']+)["']/gm))
    closureOf(join(dirname(path), name), seen)
  return seen
}
const bytesOf = (paths: ReadonlySet<string>): number =>
  [...paths].reduce((sum, path) => sum + statSync(path).size, 0)

test('main reads little before its window, and no engine before the first draft', () => {
  const entry = closureOf(join(MAIN, 'index.js'))
  expect(bytesOf(entry)).toBeLessThanOrEqual(WINDOW_BYTES_MAX)
  const chunk = readdirSync(join(MAIN, 'chunks')).find((name) => name.startsWith('start-services')) ?? ''
  const services = closureOf(join(MAIN, 'chunks', chunk))
  expect(bytesOf(services)).toBeGreaterThan(bytesOf(entry))
  expect(bytesOf(services)).toBeLessThanOrEqual(SERVICES_BYTES_MAX)
})

test('the first paint asks for one script and what binds it', () => {
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\.(\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  expect(scripts.length).toBeLessThanOrEqual(2)
  // What the page's own script imports at once would be asked for as well.
  const closure = closureOf(join(PAGE, scripts.find((path) => path.includes('initial')) ?? ''))
  expect(closure.size).toBeLessThanOrEqual(2)
})
