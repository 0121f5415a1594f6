import { expect } from '@playwright/test'
import { launch, test } from './app'

test('the answer marks the words it shares with the question, and its rewording is copied by one key', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('RDS のメンテナンスはどのくらいの頻度で行われますか')
  await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'not-answerable')
  await expect(page.locator('.ask-title mark').first()).toBeVisible()
  const instead = await page.locator('.instead p').innerText()
  await page.keyboard.press('ControlOrMeta+Shift+C')
  await expect(page.getByText('コピーしました').first()).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(instead)
  await app.close()
})

test('articles that were read are gone through back and forth', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+3')
  await page.locator('.article-link').filter({ hasText: '緊急度' }).first().click()
  const title = page.locator('.article-title')
  const first = await title.innerText()
  await page.locator('.article-related button').first().click()
  await expect(title).not.toHaveText(first)
  const second = await title.innerText()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(title).toHaveText(first)
  await page.getByRole('button', { name: /^次に読んだ記事/ }).click()
  await expect(title).toHaveText(second)
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('searchbox', { name: '記事を絞り込む' })).toBeVisible()
  await app.close()
})

test('an article points to another in the middle of its text', async ({ data }) => {
  const { app, page } = await launch(data, 'en')
  await page.keyboard.press('ControlOrMeta+3')
  await page.locator('.article-link').filter({ hasText: 'Dates for bug fixes' }).click()
  await expect(page.locator('.markdown')).not.toContainText('article:')
  await page.locator('.markdown button.link').first().click()
  await expect(page.locator('.article-title')).not.toHaveText('Dates for bug fixes')
  await app.close()
})
