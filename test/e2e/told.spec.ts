import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { dropFiles, launch, test } from './app'

// Random letters that are no secret by their form alone: the user decides.
const VALUE = ['Zt9Kq2', 'Wm7Xv4', 'Bn8Rc3', 'Lp6Ys1', 'Hd5G'].join('')

test('checklist and proof sheet tell the way of filing, who accepted a copy, its format, and why a value was kept', async ({
  data,
}) => {
  const log = join(data, 'app.log')
  writeFileSync(log, `loaded ${VALUE} from vault\nuser mio@kita.example\n`)
  const target = join(data, 'outside')
  mkdirSync(target)
  const { app, page } = await launch(data)
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, target)
  await page.keyboard.press('ControlOrMeta+5')
  await page.locator('.filing-way select').selectOption('slack')
  await page.keyboard.press('ControlOrMeta+4')
  await dropFiles(page, [log])
  const card = page.locator('[data-name="app.log"]')
  await expect(card).toHaveAttribute('data-state', 'masked')
  // Slack's limits, not the console's.
  await expect(page.locator('.checklist')).toContainText('ファイル数 1 / 3')
  const accept = card.getByRole('button', { name: 'app.log を確認済みにする' })
  await expect(accept).toBeDisabled()
  await page.getByLabel('確認・判断する人').fill('中村')
  await page.getByLabel('確認・判断する人').blur()

  await card.locator('.offers summary').click()
  await card.getByRole('button', { name: `残す: ${VALUE}` }).click()
  const kept = page.locator('.kept')
  await expect(kept).toContainText('残すと決めた値（1 件）')
  await expect(kept).toContainText('中村')
  await kept.getByRole('textbox').fill('公開している識別子です')
  await kept.getByRole('textbox').blur()
  await expect(card).toHaveAttribute('data-state', 'masked')
  await card.getByLabel('ログの書式（標準から変えたとき）').fill('2 列目に保管先を追加')
  await card.getByLabel('ログの書式（標準から変えたとき）').blur()
  await accept.click()
  await expect(card).toContainText('確認済み: 中村')

  await page.getByRole('button', { name: '書き出し', exact: false }).first().click()
  const whole = () => readdirSync(target).filter((name) => !name.startsWith('.'))
  await expect.poll(() => whole().length, { timeout: 30_000 }).toBe(1)
  const read = (name: string) => readFileSync(join(target, whole()[0] ?? '', name), 'utf8')
  const checklist = read('checklist.md')
  expect(checklist).toMatch(/起票の方法: .*Slack/)
  expect(checklist).toContain('記入する欄: ')
  expect(checklist).toContain('確認した人: 中村')
  expect(checklist).toContain('ログの書式: 2 列目に保管先を追加')
  const proof = read('proof-sheet.md')
  expect(proof).toMatch(/起票の方法: .*Slack/)
  expect(proof).toContain('確認: 中村')
  expect(proof).toContain('理由: 公開している識別子です — 判断: 中村')
  expect(proof).not.toContain(VALUE)

  await app.close()
  const again = await launch(data)
  await again.page.keyboard.press('ControlOrMeta+4')
  await expect(again.page.locator('[data-name="app.log"]')).toContainText('確認済み: 中村')
  await expect(again.page.locator('.kept').getByRole('textbox')).toHaveValue('公開している識別子です')
  await again.page.getByRole('button', { name: 'app.log の確認を取り消す' }).click()
  await expect(again.page.getByRole('button', { name: 'app.log を確認済みにする' })).toBeEnabled()
  await again.app.close()
})
