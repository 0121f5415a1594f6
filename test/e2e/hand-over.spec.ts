import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { bodyOf, dropFiles, launch, storedDrafts, test, typeBody } from './app'

const answerDialogs = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)

test('a case goes to a colleague, who comments on it read-only, and comes back with the comments alone', async ({
  data,
}) => {
  const [there, back] = [join(data, '渡す.kihyo'), join(data, '返す.kihyo')]
  const own = await launch(data)
  await typeBody(own.page, '10:05 に停止しました。')
  const log = join(data, 'app.log')
  const secret = ['AKIA', 'H4ND0VERXTVTLKCX'.replace('0', 'Q')].join('')
  writeFileSync(log, `2026-11-20T01:05:00Z worker stopped key=${secret}\n`)
  await dropFiles(own.page, [log])
  await expect(own.page.locator('.attachment[data-state="masked"]')).toBeVisible()
  await own.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []
    items.find(({ label }) => label === 'コメントを表示')?.click()
  })
  await own.page.getByLabel('お名前').fill('佐藤')
  await answerDialogs(own.app, there)
  await own.page.getByRole('button', { name: '同僚に渡すファイルを作る…' }).click()
  await expect(own.page.locator('.toast')).toContainText(there)
  await own.app.close()

  const folder = join(data, 'colleague')
  mkdirSync(folder)
  const other = await launch(folder)
  await dropFiles(other.page, [there])
  const report = other.page.getByRole('dialog', { name: '取り込みの結果' })
  await report.getByRole('button', { name: '開く' }).click()
  await expect(other.page.locator('.read-only-bar')).toContainText(
    '佐藤 から受け取った読み取り専用のケースです',
  )
  // The masked log can be read, and nothing about it changed.
  await other.page.getByRole('tab', { name: '添付' }).click()
  const card = other.page.locator('.attachment')
  await expect(card).toHaveAttribute('data-name', 'app.log')
  await expect(card.getByRole('button')).toHaveCount(1)
  await card.getByRole('button').click()
  const rows = other.page.locator('.look-desk')
  await expect(rows).toContainText('worker stopped key=')
  await expect(rows).not.toContainText(secret)
  await expect(rows.getByRole('button', { name: 'この値を残す' })).toHaveCount(0)
  await other.page.keyboard.press('Escape')
  await other.page.getByRole('tab', { name: 'コメント' }).click()
  await bodyOf(other.page).click()
  await other.page.keyboard.press('ControlOrMeta+A')
  await other.page.keyboard.type('書き換え')
  await expect(bodyOf(other.page)).toHaveText('10:05 に停止しました。')
  await other.page.keyboard.press('ControlOrMeta+A')
  await other.page.getByRole('button', { name: '本文で選んだ箇所を引用' }).click()
  await other.page.getByLabel('お名前').fill('鈴木')
  await other.page.getByLabel('コメントの内容').fill('タイムゾーンも書いてください。')
  await other.page.getByRole('button', { name: 'コメントを残す' }).click()
  await expect(other.page.locator('.comment-text')).toHaveText('タイムゾーンも書いてください。')
  await answerDialogs(other.app, back)
  await other.page.getByRole('button', { name: '返すファイルを作る…' }).click()
  await expect(other.page.locator('.toast').last()).toContainText(back)
  await other.app.close()

  const again = await launch(data)
  await typeBody(again.page, '10:05 に停止しました。原因は何ですか。')
  await dropFiles(again.page, [back])
  const told = again.page.getByRole('dialog', { name: '取り込みの結果' })
  await expect(told).toContainText('鈴木: タイムゾーンも書いてください。')
  await told.getByRole('button', { name: '閉じる' }).click()
  await again.page.getByRole('tab', { name: 'コメント' }).click()
  await expect(again.page.locator('.comment-text')).toHaveText('タイムゾーンも書いてください。')
  await expect(again.page.locator('button.comment-quote')).toHaveText('10:05 に停止しました。')
  await expect(bodyOf(again.page)).toHaveText('10:05 に停止しました。原因は何ですか。')
  expect(storedDrafts(data)).toHaveLength(1)
  await again.app.close()
})
