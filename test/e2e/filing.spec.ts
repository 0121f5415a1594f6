import { expect } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test, typeBody } from './app'

test('the draft comes in the form of each way of filing, with its limits told before', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+5')
  const panel = page.locator('.filing')
  await panel.getByRole('button', { name: '件名をコピー' }).click()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    await panel.locator('[data-field="subject"] .filing-value').innerText(),
  )
  await expect(page.locator('.filing-summary pre')).toContainText('Summary in English')
  await bodyOf(page).click()
  await page.keyboard.insertText('あ'.repeat(8_100))
  await expect(panel.locator('.filing-problems')).toContainText('8000 文字まで')
  await panel.getByLabel('起票の方法').selectOption('repost')
  await expect(panel).toContainText('だれでも読める場所です')
  await expect(panel.locator('[data-field="account"]')).toHaveCount(0)
  await app.close()
})

test('what is public is masked strictly', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(
    page,
    'ロール arn:aws:iam::210987654321:role/deploy を使います。連絡先は taro@example.co.jp です。',
  )
  await page.keyboard.press('ControlOrMeta+5')
  const panel = page.locator('.filing')
  await panel.getByLabel('起票の方法').selectOption('repost')
  const body = panel.locator('[data-field="body"] .filing-value')
  await expect(body).toContainText('ロール')
  await expect(body).not.toContainText('210987654321')
  await expect(body).not.toContainText('taro@example')
  await app.close()
})

test('questions lead to the severity, and the draft takes it over', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+5')
  await page.getByText('緊急度の選び方を質問で確かめる').click()
  await page.getByLabel('使い方の質問、計画の相談、機能の要望').check()
  await page.locator('.filing-dialogue fieldset').nth(1).getByRole('radio').last().check()
  await page.getByRole('button', { name: 'この緊急度にする' }).click()
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"severity":"low"')
  await app.close()
})

test('questions lead to the way to be contacted, among those of the plan', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+5')
  await page.getByText('連絡方法の選び方を質問で確かめる').click()
  const dialogue = page.locator('.filing-dialogue').last()
  for (;;) {
    const open = dialogue.locator('fieldset:not(:has(input:checked))')
    if ((await open.count()) === 0) break
    await open.first().getByRole('radio').first().check()
  }
  await expect(dialogue.locator('.filing-advice')).toContainText('ご回答に合うのは「Web」です。')
  await app.close()
})

test('the severities of the plan are listed with the time of a first response', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+5')
  const targets = page.locator('[data-part="targets"]')
  await targets.getByText('プランで選べる緊急度と、初回応答の目標').click()
  await expect(targets).toContainText('「プラン」を選ぶと表示されます')
  await page.getByRole('button', { name: /^プラン / }).click()
  await page.getByRole('option', { name: /^デベロッパー/ }).click()
  await expect(targets.locator('[data-current="false"]').first()).toContainText('このプランでは選べません')
  await page.getByRole('button', { name: /^プラン / }).click()
  await page
    .getByRole('option', { name: /^エンタープライズ/ })
    .first()
    .click()
  await expect(targets).toContainText('15 分以内')
  await app.close()
})

test('a filed case keeps its ID; what is none is told', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+5')
  const field = page.getByLabel('ケース ID')
  await field.fill('12345')
  await page.getByRole('button', { name: '起票済みにする' }).click()
  await expect(page.getByRole('alert')).toContainText('10〜18 桁')
  await field.fill('１７８９０００００００００１２')
  await page.getByRole('button', { name: '起票済みにする' }).click()
  await expect(page.locator('.filing-filed')).toContainText('ケース 17890000000001')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"status":"filed"')
  await expect(bodyOf(page)).toBeVisible()
  await app.close()
})
