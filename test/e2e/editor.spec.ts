import { expect } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test, typeBody } from './app'

test('while an IME composes no mark appears, nothing is saved, and Enter only commits', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '時刻は ')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('時刻は ')
  const ime = await page.context().newCDPSession(page)
  const marks = bodyOf(page).locator('.cm-finding-warning, .cm-finding-error, .cm-finding-info')

  for (const text of ['じゅ', 'じゅうごじ', '15:52'])
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await page.waitForTimeout(1_200)
  await expect(marks).toHaveCount(0)
  expect(JSON.stringify(storedDrafts(data))).not.toContain('15:52')

  await ime.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await ime.send('Input.insertText', { text: '15:52' })
  await expect(bodyOf(page).locator('.cm-line')).toHaveCount(1)
  await expect(bodyOf(page)).toHaveText('時刻は 15:52')
  await page.keyboard.type(' に API が失敗しました。')
  await expect(page.locator('.cm-finding-warning').first()).toBeVisible()
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('15:52 に API が失敗しました。')
  await app.close()
})

test('a fix mends the text, and one undo takes it back', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '2026-11-20 15:52 に API が 503 で失敗しました。')
  await expect(page.locator('[data-rule="secret-in-text"]')).toHaveCount(0)
  await page.locator('[data-rule="timezone-missing"]').getByRole('button', { name: 'JST を付ける' }).click()
  await expect(bodyOf(page)).toContainText('15:52 JST に')
  await bodyOf(page).press('ControlOrMeta+Z')
  await expect(bodyOf(page)).toContainText('15:52 に')
  await app.close()
})

test('a finding leads to its place in the text', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '至急お願いします。')
  // Cards of the text before are gone.
  await expect(page.locator('[data-rule="secret-in-text"]')).toHaveCount(0)
  await page.locator('[data-rule="urgency-in-text"] .finding-head').click()
  await page.keyboard.type('なるべく早く')
  await expect(bodyOf(page)).toHaveText('なるべく早くお願いします。')
  await app.close()
})

test('everything is reachable by keyboard, in English too', async ({ data }) => {
  const { app, page } = await launch(data, 'en')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('how do I choose the severity')
  await expect(page.getByText('Choose the severity by business impact').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Choose the severity by business impact' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+N')
  await expect(page.getByRole('menu').or(page.getByRole('listbox')).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Slash')
  await expect(page.getByRole('dialog')).toContainText('Keyboard shortcuts')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await app.close()
})
