import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dropFiles, launch, test, typeBody } from './app'

const PAYLOADS = readFileSync(resolve(import.meta.dirname, '../corpus/xss.txt'), 'utf8')
  .trim()
  .split('\n')
const FILE_NAMES = [
  '<img src=x onerror=window.hacked=1>.log',
  '"onfocus="window.hacked=1.log',
  '\u202egol.<svg onload=window.hacked=1>',
]
const ALIVE =
  'script, img, iframe, svg, math, object, embed, form, input, style, link, a, video, audio, template'

const watch = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = []
    Reflect.set(window, 'seen', seen)
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    )
  })

/** What ran, and what the policy had to stop: both are faults, since nothing of a text may come so far. */
const seenBy = (page: Page) =>
  page.evaluate(() => ({ hacked: Reflect.get(window, 'hacked'), stopped: Reflect.get(window, 'seen') }))

const QUIET = { hacked: undefined, stopped: [] }

/** Elements of shown Markdown that could do something, and attributes other than a class. */
const alive = (page: Page) =>
  page
    .locator('.markdown')
    .evaluateAll(
      (shown, names) =>
        shown.flatMap((root) => [
          ...[...root.querySelectorAll(names)].map((element) => element.outerHTML.slice(0, 120)),
          ...[...root.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((name) => !['class', 'type', 'start', 'align'].includes(name)),
          ),
        ]),
      ALIVE,
    )

test('no payload comes alive: not in the preview, not as a subject, file name or reply', async ({ data }) => {
  test.setTimeout(120_000)
  expect(PAYLOADS.length).toBeGreaterThan(75)
  const { app, page } = await launch(data)
  await watch(page)
  await typeBody(page, ' ')
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), PAYLOADS.join('\n\n'))
  await page.keyboard.press('ControlOrMeta+V')
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.locator('.markdown')).toContainText('window.hacked=1')
  expect(await alive(page)).toEqual([])
  await page.getByRole('textbox', { name: '件名' }).click()
  await page.keyboard.insertText(PAYLOADS[3] ?? '')

  const folder = join(data, 'outside')
  mkdirSync(folder)
  const files = FILE_NAMES.map((name) => join(folder, name))
  for (const file of files) writeFileSync(file, 'password=k9!mori-A7\n')
  await page.keyboard.press('ControlOrMeta+4')
  await dropFiles(page, files)
  await expect(page.locator('[data-state="masked"]')).toHaveCount(files.length)

  await page.keyboard.press('ControlOrMeta+5')
  await page.getByLabel('ケース ID').fill('17890000000042')
  await page.getByRole('button', { name: '起票済みにする' }).click()
  await page.keyboard.press('ControlOrMeta+6')
  await page.locator('.follow-up').getByLabel('返信の文面').fill(PAYLOADS.join('\n'))
  await page.getByRole('button', { name: 'マスクして保存' }).click()
  await expect(page.locator('.follow-up-timeline')).toContainText('window.hacked=1')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.insertText(PAYLOADS[3] ?? '')
  await page.keyboard.press('Escape')
  expect(await seenBy(page)).toEqual(QUIET)
  await app.close()
})
