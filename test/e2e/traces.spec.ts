import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { dropFiles, launch, storedDrafts, test, typeBody } from './app'

// What a journey leaves on the disk, and where.

const SENTENCE = '文月商店の秋の特売は水曜に始まります'
const SECRET = ['Kita', 'kaze', '7391', 'xQ'].join('-')

/** Files below a folder in which a text stands, as UTF-8 or UTF-16. */
function holding(folder: string, text: string): string[] {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .filter((name) => {
      const bytes = readFileSync(join(folder, name))
      return forms.some((form) => bytes.includes(form))
    })
    .sort()
}

test('a draft leaves its words only among the drafts, a masked log its secret nowhere', async ({ data }) => {
  const temporary = join(data, 'temporary')
  const outside = join(data, 'outside')
  for (const folder of [temporary, outside]) mkdirSync(folder)
  const log = join(outside, 'app.log')
  writeFileSync(log, `2026-11-20T15:52:00Z login password=${SECRET} from 203.0.113.9\n`.repeat(50))
  const home = join(data, 'home')
  const before = process.env.TMPDIR
  process.env.TMPDIR = temporary
  const { app, page } = await launch(home).finally(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
  await typeBody(page, `${SENTENCE}。切り分け方を教えてください。`)
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+4')
  await dropFiles(page, [log])
  await expect(page.locator('[data-name="app.log"][data-state="masked"]')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('緊急度はどう選べばよいですか')
  await page.keyboard.press('Escape')
  for (const tab of [2, 3, 5, 6, 1]) await page.keyboard.press(`ControlOrMeta+${tab}`)
  await expect.poll(() => JSON.stringify(storedDrafts(home))).toContain(SENTENCE)
  await app.close()

  const places = holding(home, SENTENCE)
  expect(places.length).toBeGreaterThan(0)
  expect(places.filter((name) => !/^kihyo\/(?:drafts|history)\//.test(name))).toEqual([])
  expect(holding(home, SECRET)).toEqual([])
  expect(holding(temporary, SENTENCE)).toEqual([])
  expect(holding(temporary, SECRET)).toEqual([])
  expect(holding(outside, SECRET)).toEqual(['app.log'])
  // No report of a crash was made, and none is kept.
  expect(readdirSync(join(home, 'Crashpad')).filter((name) => name !== 'client_id')).toEqual([])
})
