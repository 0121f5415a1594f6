import { spawnSync } from 'node:child_process'
import { mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bodyOf, dropFiles, launch, programArgs, storedDrafts, test, typeBody } from './app'

const MB = 1_048_576

test('attachments that cannot be masked each say why and what to do; the good one beside them is masked', async ({
  data,
}) => {
  const inside = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(data, name), bytes)
    return join(data, name)
  }
  mkdirSync(join(data, 'logs'))
  const files = [
    inside('empty.log', ''),
    inside(
      'core.bin',
      Uint8Array.from({ length: 4_096 }, (_, i) => (i * 37) % 256),
    ),
    inside('screen.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)),
    inside('logs.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0)),
    join(data, 'logs'),
    inside('good.log', 'token=none\nGET /health 200\n'),
    inside('名前 と 空白 & 記号.log', 'ok\n'),
  ]
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+4')
  await dropFiles(page, files)
  const card = (name: string) => page.locator('.attachment').filter({ hasText: name })
  await expect(card('empty.log')).toContainText('空です')
  await expect(card('core.bin')).toContainText('テキストに書き出して')
  await expect(card('screen.png')).toContainText('PNG として開けません')
  await expect(card('logs.zip')).toContainText('展開して')
  await expect(page.locator('[data-name="logs"]')).toContainText('ファイルがありません')
  await expect(page.locator('[data-name="good.log"][data-state="masked"]')).toBeVisible()
  await expect(page.locator('.attachment[data-state="masked"]')).toHaveCount(2)
  await app.close()
})

test('a file that vanished before it was dropped says so', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+4')
  const gone = join(data, 'gone.log')
  writeFileSync(gone, 'x\n')
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, gone)
  rmSync(gone)
  await page.keyboard.press('ControlOrMeta+O')
  await expect(page.locator('[data-name="gone.log"][data-state="failed"]')).toContainText('見つかりません')
  await app.close()
})

test('a single line of 200 MB shows its progress, leaves the window usable, and can be cancelled', async ({
  data,
}) => {
  const file = join(data, 'line.log')
  const handle = openSync(file, 'w')
  const piece = Buffer.alloc(MB, 'id=7f3c2b1a user=guest ')
  for (let i = 0; i < 200; i++) writeSync(handle, piece)
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+4')
  await dropFiles(page, [file])
  await expect(page.locator('[data-name="line.log"][data-state="masking"]')).toContainText('%')
  await typeBody(page, '作業を続けられます')
  await expect(bodyOf(page)).toHaveText('作業を続けられます')
  await page.getByRole('button', { name: '中止', exact: true }).click()
  await expect(page.locator('[data-name="line.log"][data-state="cancelled"]')).toBeVisible()
  const kept = readdirSync(join(data, 'kihyo', 'attachments'), { recursive: true, encoding: 'utf8' })
  expect(kept.filter((name) => name.includes('masked'))).toEqual([])
  await app.close()
})

test('a damaged draft is set aside, told in the window, and its earlier version opens with one click', async ({
  data,
}) => {
  const first = await launch(data)
  await typeBody(first.page, '最初の版です')
  await expect(first.page.locator('[data-state="saved"]')).toBeVisible()
  await first.page.waitForTimeout(600)
  await typeBody(first.page, '二つ目の版です')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('二つ目の版です')
  await first.app.close()

  const drafts = join(data, 'kihyo', 'drafts')
  const name = readdirSync(drafts).find((file) => /^[\w-]+\.json$/.test(file)) ?? ''
  const half = readFileSync(join(drafts, name), 'utf8').slice(0, 200)
  writeFileSync(join(drafts, name), half)

  const second = await launch(data)
  const notice = second.page.getByRole('alert')
  await expect(notice).toContainText('damaged')
  const aside = readdirSync(drafts).filter((file) => file.includes('damaged'))
  expect(aside.map((file) => readFileSync(join(drafts, file), 'utf8'))).toEqual([half])
  await notice.getByRole('button', { name: '前の版を開く' }).click()
  await expect(bodyOf(second.page)).toContainText('版です')
  await second.app.close()
})

test('a second start brings the first window forward, says so, and ends', async ({ data }) => {
  const { app, page } = await launch(data)
  const program = await app.evaluate(() => process.execPath)
  const second = spawnSync(program, programArgs('ja'), {
    env: { ...process.env, KIHYO_DATA: data, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(second.status).toBe(0)
  expect(second.stderr).toContain('すでに起動しています')
  await typeBody(page, '最初の窓は生きています')
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
  await app.close()
})

test('an export that cannot be written says so, leaves nothing behind, and the draft is safe', async ({
  data,
}) => {
  const target = join(data, 'not-a-folder')
  writeFileSync(target, 'a file stands here')
  const { app, page } = await launch(data)
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, target)
  await page.keyboard.press('ControlOrMeta+E')
  await expect(page.getByText('書き出せませんでした').first()).toBeVisible()
  expect(readFileSync(target, 'utf8')).toBe('a file stands here')
  expect(storedDrafts(data)).toHaveLength(1)
  await app.close()
})
