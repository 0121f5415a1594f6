import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test, typeBody } from './app'

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )

test('deleted drafts are listed, brought back, and deleted for good only after asking', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '戻ってくる本文です。')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('戻ってくる')
  await page.locator('[data-row="1"]').focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => storedDrafts(data).length).toBe(0)
  await page.getByRole('button', { name: 'ゴミ箱', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'ゴミ箱' })
  await sheet.getByRole('button', { name: /を元に戻す$/ }).click()
  await expect(bodyOf(page)).toContainText('戻ってくる本文です。')
  expect(storedDrafts(data)).toHaveLength(1)

  await page.locator('[data-row="1"]').focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'ゴミ箱', exact: true }).click()
  await sheet.getByRole('button', { name: 'ゴミ箱を空にする（1 件）' }).click()
  await expect(sheet.getByRole('alert')).toContainText('1 件を、履歴とマスク済みの添付も含めて')
  await sheet.getByRole('button', { name: 'やめる' }).click()
  expect(filesIn(join(data, 'kihyo', 'drafts', 'trash'))).toHaveLength(1)
  await sheet.getByRole('button', { name: 'ゴミ箱を空にする（1 件）' }).click()
  await sheet.getByRole('button', { name: '完全に削除する' }).click()
  await expect(sheet).toContainText('ゴミ箱は空です')
  const left = ['drafts', 'history', 'attachments'].flatMap((name) => filesIn(join(data, 'kihyo', name)))
  expect(left).toEqual([])
  await app.close()
})
