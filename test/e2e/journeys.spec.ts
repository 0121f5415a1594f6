import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bodyOf, dropFiles, launch, test, typeBody } from './app'

const SECRET = ['Kumo', 'yama', '2026!x'].join('-')
const REQUEST_ID = '7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c'

test('draft and review a case: what is typed is reviewed, saved, and there after kill -9', async ({
  data,
}) => {
  const first = await launch(data)
  await typeBody(first.page, '11 月 20 日の 15:52 に API が 503 で失敗しました。')
  await expect(first.page.locator('[data-rule="timezone-missing"]')).toBeVisible()
  await expect(first.page.locator('[data-state="saved"]')).toBeVisible()
  first.app.process().kill('SIGKILL')

  const second = await launch(data)
  await expect(bodyOf(second.page)).toContainText('15:52 に API が 503')
  await second.app.close()
})

test('ask before filing: verdict and articles from the offline index', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('緊急度はどう選べばよいですか')
  await expect(page.getByText('ビジネスへの影響度で緊急度を選ぶ').first()).toBeVisible()
  await app.close()
})

test('mask a log and export the bundle: no secret inside, request IDs still inside', async ({ data }) => {
  const log = join(data, 'app.log')
  writeFileSync(log, `2026-11-20T15:52:00Z RequestId: ${REQUEST_ID} DB_PASSWORD=${SECRET} from 203.0.113.9\n`)
  const target = join(data, 'outside')
  mkdirSync(target)
  const { app, page } = await launch(data)
  await app.evaluate(
    ({ dialog }, { log, target }) => {
      dialog.showOpenDialog = async (...args: unknown[]) => {
        const isExport = JSON.stringify(args).includes('openDirectory')
        return { canceled: false, filePaths: [isExport ? target : log] }
      }
    },
    { log, target },
  )
  await page.keyboard.press('ControlOrMeta+4')
  await page.keyboard.press('ControlOrMeta+O')
  await expect(page.locator('[data-name="app.log"][data-state="masked"]')).toBeVisible()
  await page.getByRole('button', { name: '書き出し', exact: false }).first().click()
  // A name with a dot is the bundle in the making; it gets its own name when it is whole.
  const whole = () => readdirSync(target).filter((name) => !name.startsWith('.'))
  await expect.poll(() => whole().length).toBe(1)
  await app.close()

  const folder = join(target, whole()[0] ?? '')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  expect(names).toEqual(
    expect.arrayContaining(['body.txt', 'checklist.html', 'checklist.md', 'manifest.json', 'subject.txt']),
  )
  const masked = readFileSync(join(folder, 'attachments/app.masked.log'), 'utf8')
  expect(masked).toContain(REQUEST_ID)
  expect(masked).not.toContain(SECRET)
  expect(masked).not.toContain('203.0.113.9')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  for (const { path, sha256 } of manifest.files) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ).toBe(sha256)
  }
})

test('files dropped together share their stand-ins, so that support can follow a value from log to log', async ({
  data,
}) => {
  const names = ['front.log', 'back.log', 'db.log']
  for (const name of names) writeFileSync(join(data, name), `${name} peer 203.0.113.77 says hello\n`)
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+4')
  await dropFiles(
    page,
    names.map((name) => join(data, name)),
  )
  await expect(page.locator('.attachment[data-state="masked"]')).toHaveCount(3)
  await app.close()
  const folder = join(data, 'kihyo', 'attachments')
  const masked = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.masked'),
  )
  const standIns = masked.map((name) => /<IP-[^>]+>/.exec(readFileSync(join(folder, name), 'utf8'))?.[0])
  expect(standIns).toHaveLength(3)
  expect(new Set(standIns).size).toBe(1)
  expect(standIns[0]).toMatch(/^<IP-pub-/)
})
