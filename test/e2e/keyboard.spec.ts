import { expect } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test } from './app'
import { expectFocus, tabTo } from './keys'

// From the first question to a closed case without a pointer: only keys are pressed here.

test('ask, write, mend, file, take up the answer and close, by keys alone', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('EC2 に SSH で接続できない')
  await expect(page.locator('.ask-sheet')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(bodyOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('昨日の 10:05 から i-0abc1234def567890 に SSH で接続できません。')

  await expect(page.locator('[data-rule="time-relative"]')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+.')
  await expect(page.locator('.cm-quick-fix').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(bodyOf(page)).not.toContainText(
    '昨日の 10:05 から i-0abc1234def567890 に SSH で接続できません。',
  )
  await page.keyboard.press('F8')
  await expectFocus(page)

  await page.keyboard.press('ControlOrMeta+5')
  await tabTo(page, /ケース ID/)
  await page.keyboard.type('17890000000042')
  await page.keyboard.press('Enter')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"status":"filed"')
  await expectFocus(page)

  await page.keyboard.press('ControlOrMeta+6')
  await tabTo(page, /返信の文面/)
  await page.keyboard.type('セキュリティグループの設定をお知らせください。')
  await tabTo(page, /マスクして保存/)
  await page.keyboard.press('Enter')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('設定をお知らせください')
  await expectFocus(page)
  await tabTo(page, /クローズした/)
  await page.keyboard.press('Enter')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"status":"closed"')
  await expectFocus(page)

  await page.keyboard.press('ControlOrMeta+Shift+H')
  await expect(page.getByRole('dialog', { name: '以前の版' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectFocus(page)
  await app.close()
})
