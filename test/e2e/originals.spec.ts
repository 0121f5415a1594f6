import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dropFiles, launch, test } from './app'

const MAIL = 'haru.mori@kita.example'

async function file(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5')
  await page.getByLabel('ケース ID').fill('17890000000042')
  await page.getByRole('button', { name: '起票済みにする' }).click()
}

const sealed = (data: string): string[] => {
  const folder = join(data, 'kihyo', 'originals')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sealed')) : []
}

/** Every byte below a folder but the original log itself. */
function contains(folder: string, text: string, except: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== except && readFileSync(path).includes(text))
}

test('support’s answer is read with the originals, which are encrypted, copied by nobody and forgotten when asked', async ({
  data,
}) => {
  const log = join(data, 'app.log')
  writeFileSync(log, `2026-11-20T10:05:00Z login ${MAIL} from 198.51.100.7\n`)
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+4')
  await dropFiles(page, [log])
  await expect(page.locator('[data-name="app.log"][data-state="masked"]')).toBeVisible()
  const copies = join(data, 'kihyo', 'attachments')
  const copy = readdirSync(copies, { recursive: true, withFileTypes: true }).find(({ name }) =>
    name.endsWith('.masked'),
  )
  const standIn = /<EMAIL-[A-Z2-7]{10}>/.exec(
    readFileSync(join(copy?.parentPath ?? '', copy?.name ?? ''), 'utf8'),
  )?.[0]
  expect(standIn).toBeDefined()
  await file(page)
  await page.keyboard.press('ControlOrMeta+6')
  const part = page.locator('.originals')
  await expect(part).toContainText('元の値を 2 件、この PC だけに控えています')
  // No keyring where this runs: the app must not promise one.
  await expect(part).toContainText('この PC にはキーストアがないため')
  await part.getByLabel('サポートの回答').fill(`${standIn} の接続と <USER-ABCDEFGHIJ> を確認しました。`)
  await part.getByRole('button', { name: '元の値で表示' }).click()
  await expect(part.locator('mark')).toHaveText(MAIL)
  await expect(part).toContainText('元の値の控えがない仮名: 1 種類')

  await part.locator('.originals-text .follow-up-text').evaluate((element) => {
    window.getSelection()?.selectAllChildren(element)
  })
  await page.keyboard.press('ControlOrMeta+C')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain(`${standIn} の接続`)
  expect(copied).not.toContain(MAIL)
  expect(contains(data, MAIL, log)).toEqual([])

  await part.getByRole('button', { name: 'このケースの控えを消す…' }).click()
  await part.getByRole('button', { name: '控えを消す' }).click()
  await expect(part).toContainText('まだ控えていません')
  expect(sealed(data)).toEqual([])
  await app.close()
})

test('a reply is shown with the originals in it, also after a restart, and they go with the draft', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await file(page)
  await page.keyboard.press('ControlOrMeta+6')
  const panel = page.locator('.follow-up')
  await panel.getByLabel('返信の文面').fill(`${MAIL} 様のセッションを確認しました。`)
  await panel.getByRole('button', { name: 'マスクして保存' }).click()
  await expect(panel.getByText('マスクした値: 1 件')).toBeVisible()
  await expect(panel.locator('.originals')).toContainText('元の値を 1 件')
  await app.close()

  const again = await launch(data)
  await again.page.keyboard.press('ControlOrMeta+6')
  const timeline = again.page.locator('.follow-up-timeline')
  await timeline.locator('summary').click()
  await expect(timeline).not.toContainText(MAIL)
  await timeline.getByRole('button', { name: '元の値で表示' }).click()
  await expect(timeline.locator('mark')).toHaveText(MAIL)
  await timeline.getByRole('button', { name: '仮名に戻す' }).click()
  await expect(timeline).not.toContainText(MAIL)
  expect(sealed(data)).toHaveLength(1)
  await again.page.locator('.draft-trash').first().click({ force: true })
  await expect.poll(() => sealed(data)).toEqual([])
  await again.page.getByRole('button', { name: '元に戻す' }).click()
  await expect.poll(() => sealed(data)).toHaveLength(1)
  await again.app.close()
})

test('nothing is kept when the user has turned it off', async ({ data }) => {
  mkdirSync(join(data, 'kihyo'), { recursive: true })
  writeFileSync(join(data, 'kihyo', 'settings.json'), JSON.stringify({ keepsOriginals: false }))
  const log = join(data, 'app.log')
  writeFileSync(log, `login ${MAIL}\n`)
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+4')
  await dropFiles(page, [log])
  await expect(page.locator('[data-name="app.log"][data-state="masked"]')).toBeVisible()
  await file(page)
  await page.keyboard.press('ControlOrMeta+6')
  await expect(page.locator('.originals')).toContainText('元の値を控えない設定です')
  expect(existsSync(join(data, 'kihyo', 'originals'))).toBe(false)
  await app.close()
})
