import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { emptyDraft } from '../../src/core/draft/schema'
import { bodyOf, dropFiles, launch, storedDrafts, test, typeBody } from './app'

const DAY = '2026-11-20T00:00:00.000Z'

/** A command of the menu, as somebody who clicks it. */
const command = (app: ElectronApplication, label: string) =>
  app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []
    items.find((item) => item.label === wanted)?.click()
  }, label)

const answerDialogs = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)

test('a draft goes to Markdown and comes back as a draft of its own, once', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '10:05 JST から受信が遅れています。')
  const file = join(data, '遅延.md')
  await answerDialogs(app, file)
  await command(app, 'この下書きをファイルに保存…')
  await expect(page.locator('.toast')).toContainText(file)
  await typeBody(page, 'ほかの本文')
  await command(app, 'ファイルから取り込み…')
  const sheet = page.getByRole('dialog', { name: '取り込みの結果' })
  await expect(sheet).toContainText('追加しました（1）')
  await sheet.getByRole('button', { name: '開く' }).click()
  await expect(bodyOf(page)).toContainText('10:05 JST から受信が遅れています。')
  expect(storedDrafts(data)).toHaveLength(2)
  await command(app, 'ファイルから取り込み…')
  await expect(sheet).toContainText('すでにあるため、そのままにしました（1）')
  expect(storedDrafts(data)).toHaveLength(2)
  await app.close()
})

test('a dropped archive is imported, not attached, and a damaged one is refused in words', async ({
  data,
}) => {
  const { app, page } = await launch(data, 'en')
  await typeBody(page, 'Messages arrive late.')
  const file = join(data, 'all.kihyo')
  await answerDialogs(app, file)
  await command(app, 'Export all…')
  await expect(page.locator('.toast')).toContainText(file)
  await typeBody(page, 'Changed since.')
  await dropFiles(page, [file])
  const sheet = page.getByRole('dialog', { name: 'What was imported' })
  await expect(sheet).toContainText('Added (1)')
  await expect(sheet).toContainText('under a new ID')
  await page.keyboard.press('Escape')
  await expect(bodyOf(page)).toContainText('Changed since.')
  await answerDialogs(app, join(import.meta.dirname, 'app.ts'))
  await command(app, 'Import…')
  await expect(page.locator('.toast[data-tone="alert"]')).toContainText('cannot be read as an archive')
  expect(storedDrafts(data)).toHaveLength(2)
  await app.close()
})

test('a backup without keys is made and restored into an empty folder', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '戻ってくる本文です。')
  await command(app, 'コメントを表示')
  await page.getByLabel('コメントの内容').fill('自分への覚え書きです。')
  await page.getByRole('button', { name: 'コメントを残す' }).click()
  await expect(page.locator('.comment-text')).toBeVisible()
  const file = join(data, 'backup.kihyo')
  await answerDialogs(app, file)
  await command(app, 'バックアップを作成…')
  const sheet = page.getByRole('dialog', { name: 'バックアップを作成' })
  await expect(sheet.getByLabel('マスクの鍵も含める')).not.toBeChecked()
  await sheet.getByRole('button', { name: '保存先を選んで作成' }).click()
  await expect(page.locator('.toast')).toContainText(file)
  expect(existsSync(file)).toBe(true)
  await app.close()

  const other = await launch(join(data, 'other'))
  await answerDialogs(other.app, file)
  await command(other.app, 'バックアップから復元…')
  const report = other.page.getByRole('dialog', { name: '取り込みの結果' })
  await report.getByRole('button', { name: '開く' }).first().click()
  await expect(bodyOf(other.page)).toContainText('戻ってくる本文です。')
  await other.page.getByRole('tab', { name: 'コメント' }).click()
  await expect(other.page.locator('.comment-text')).toHaveText('自分への覚え書きです。')
  await other.app.close()
})

test('what takes long tells how far it is, and stops when asked, with everything as it was', async ({
  data,
}) => {
  const folder = join(data, 'kihyo', 'drafts')
  mkdirSync(folder, { recursive: true })
  const draft = { ...emptyDraft(), subject: 'EC2 の応答が遅い', body: '応答が遅いです。\n'.repeat(400) }
  for (let at = 0; at < 4_000; at++) {
    const stored = { version: 1, id: `many-${at}`, createdAt: DAY, updatedAt: DAY, counts: null, draft }
    writeFileSync(join(folder, `many-${at}.json`), JSON.stringify(stored))
  }
  const { app, page } = await launch(data)
  const target = join(data, 'out')
  mkdirSync(target)
  await answerDialogs(app, join(target, 'all.kihyo'))
  await command(app, 'すべての下書きをファイルに保存…')
  const strip = page.locator('.archive-at-work')
  await expect(strip).toContainText(/[1-9][0-9,]* ファイル/)
  await strip.getByRole('button', { name: '中止' }).click()
  await expect(page.locator('.toast')).toContainText('中止しました。データは元のままで')
  await expect(strip).toHaveCount(0)
  expect(readdirSync(target)).toEqual([])
  expect(storedDrafts(data).length).toBeGreaterThanOrEqual(4_000)
  await app.close()
})
