import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test, typeBody } from './app'

test('an earlier version is compared and comes back, and nothing of now is lost', async ({ data }) => {
  const { app, page } = await launch(data)
  for (const word of ['りんご', 'みかん']) {
    await typeBody(page, word)
    await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain(word)
  }
  await typeBody(page, 'ぶどう')
  await page.keyboard.press('ControlOrMeta+Shift+H')
  const sheet = page.getByRole('dialog', { name: '以前の版' })
  // Newest first: what was just typed, then みかん and りんご.
  await sheet.locator('.history-list button').nth(1).click()
  const [gone, come] = [sheet.locator('.history-text del'), sheet.locator('.history-text ins')]
  await expect(gone).toContainText('みかん')
  await expect(come).toContainText('ぶどう')
  const other = sheet.getByLabel('比べる相手')
  await other.selectOption({ index: 3 })
  await expect(gone).toContainText('みかん')
  await expect(come).toContainText('りんご')
  await other.selectOption('いまの内容')
  await expect(come).toContainText('ぶどう')
  await sheet.getByRole('button', { name: 'この版に戻す' }).click()
  await expect(sheet).toBeHidden()
  await expect(bodyOf(page)).toContainText('みかん')
  await page.keyboard.press('ControlOrMeta+Shift+H')
  await expect(page.locator('.history-list button').first()).toContainText('以前の版に戻した内容')
  await app.close()
})

test('a case that the command line closes is closed in the window', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '解決しました。')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('解決しました。')
  const listed = kihyo(data, ['list', '--json'])
  const id = /"id":\s?"([^"]+)"/.exec(listed)?.[1] ?? ''
  kihyo(data, ['close', id])
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"status":"closed"')
  await bodyOf(page).press('End')
  await page.keyboard.type('追記。')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('追記。')
  expect(JSON.stringify(storedDrafts(data))).toContain('"status":"closed"')
  await app.close()
})

function kihyo(data: string, args: readonly string[]): string {
  const program = join(resolve(import.meta.dirname, '../..'), 'out/cli/kihyo.js')
  const env = { ...process.env, KIHYO_DATA: data }
  const { stdout, stderr, status } = spawnSync('node', [program, ...args], { env, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}
