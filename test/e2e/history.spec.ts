import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test, typeBody } from './app'

test('an earlier version is compared and comes back, and nothing of now is lost', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '一つ目の文です。')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('一つ目の文です。')
  await typeBody(page, '二つ目の文です。')
  await page.keyboard.press('ControlOrMeta+Shift+H')
  const sheet = page.getByRole('dialog', { name: '以前の版' })
  const versions = sheet.locator('.history-list button')
  await expect(versions).not.toHaveCount(0)
  await versions.filter({ hasText: '文字' }).nth(1).click()
  await expect(sheet.locator('.history-text ins')).not.toHaveCount(0)
  await sheet.getByRole('button', { name: 'この版に戻す' }).click()
  await expect(sheet).toBeHidden()
  await expect(bodyOf(page)).not.toContainText('二つ目の文です。')
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
