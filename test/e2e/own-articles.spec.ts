import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launch, test } from './app'

test('an article of one’s own is found, marked as such, and read again when it changes', async ({ data }) => {
  const folder = join(data, 'kihyo', 'articles')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'owl.md'),
    '---\ntitle: 梟サーバーに入れないとき\nverdict: other-channel\n---\n情報システム部へ。\n',
  )
  writeFileSync(join(folder, 'broken.md'), '---\nverdict: guidance\n---\nx\n')
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('梟サーバーに入れない')
  await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'other-channel')
  await expect(page.locator('.verdict')).toContainText('自分の記事によるものです')
  await page.keyboard.press('Enter')
  await expect(page.locator('.article')).toContainText('情報システム部へ。')
  await expect(page.locator('.article .own-badge')).toHaveText('自分の記事')

  await page.getByRole('button', { name: '一覧へ戻る' }).click()
  const row = page.getByRole('region', { name: '自分の記事' }).last()
  await expect(row).toContainText('broken.md の 2 行目')
  writeFileSync(join(folder, 'broken.md'), '---\ntitle: 鷹サーバー\n---\nx\n')
  await row.getByRole('button', { name: '読み直す' }).click()
  await expect(row).toContainText('自分の記事 2 件')
  await expect(page.locator('.article-link').filter({ hasText: '鷹サーバー' })).toBeVisible()
  await app.close()
})

test('what an article of one’s own says is shown as text, never run; without a verdict it claims none', async ({
  data,
}) => {
  const folder = join(data, 'kihyo', 'articles')
  mkdirSync(folder, { recursive: true })
  const body =
    '<img src=x onerror="document.title=1"> [押す](javascript:alert(1)) <script>document.title=1</script>'
  writeFileSync(
    join(folder, 'hawk.md'),
    `---\ntitle: 鷲鷹梟の合言葉\nrelated: [not-there, choose-severity]\n---\n${body}\n\n**合言葉**\n`,
  )
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('鷲鷹梟の合言葉')
  const verdict = page.locator('.verdict')
  await expect(verdict).toHaveAttribute('data-verdict', 'unknown')
  await expect(verdict).toContainText('自分の記事が見つかりました')
  await page.keyboard.press('Enter')
  const article = page.locator('.article')
  await expect(article.locator('strong')).toHaveText('合言葉')
  await expect(article.locator('img, script, a[href^="javascript"]')).toHaveCount(0)
  await expect(article.locator('.article-related li')).toHaveCount(1)
  await expect(page).not.toHaveTitle('1')
  await app.close()
})
