import { expect, type Page } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test, typeBody } from './app'

const CASE = '17890000000042'

/** Files the open draft, as a person would, and shows what comes after. */
async function file(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5')
  await page.getByLabel('ケース ID').fill(CASE)
  await page.getByRole('button', { name: '起票済みにする' }).click()
  await page.keyboard.press('ControlOrMeta+6')
}

test('a draft that is not filed is told where to begin', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+6')
  await expect(page.locator('.follow-up')).toContainText('「起票」の画面でケース ID を控えると使えます')
  await app.close()
})

test('a pasted reply is masked before it is kept, and what it asks for is owed until it is ticked', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await typeBody(page, '10:05 JST から受信が遅れています。遅延の原因は何でしょうか。')
  await file(page)
  const panel = page.locator('.follow-up')
  await expect(panel.getByLabel('遅延の原因は何でしょうか。')).toBeVisible()
  const key = ['AKIA', 'I7BWVDTB3TVTLKCX'].join('')
  await panel.getByLabel('返信の文面').fill(`${key} を確認しました。\nキューの名前をご教示ください。`)
  await panel.getByRole('button', { name: 'マスクして保存' }).click()
  await expect(panel.getByText('マスクした値: 1 件')).toBeVisible()
  await panel.locator('.follow-up-timeline summary').click()
  await expect(panel.locator('.follow-up-timeline')).toContainText('を確認しました')
  await panel.getByLabel('キューの名前をご教示ください。').check()
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"isDone":true')
  const stored = JSON.stringify(storedDrafts(data))
  expect(stored).not.toContain(key)
  expect(stored).toContain('"status":"answered"')
  await app.close()

  const again = await launch(data)
  await again.page.keyboard.press('ControlOrMeta+6')
  await expect(again.page.getByLabel('キューの名前をご教示ください。')).toBeChecked()
  await again.app.close()
})

test('the closing message tells what solved it, and is copied', async ({ data }) => {
  const { app, page } = await launch(data)
  await file(page)
  const closing = page.locator('.follow-up-closing')
  await closing.getByLabel('解決のきっかけ').selectOption('alone')
  await closing.getByLabel('有効だったこと').fill('可視性タイムアウトを 60 秒に延ばしました。')
  await closing.getByRole('button', { name: 'クローズの文面をコピー' }).click()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('当方で原因を特定し')
  expect(copied).toContain('60 秒に延ばしました')
  await page.getByRole('button', { name: 'クローズした' }).click()
  await expect(page.locator('.follow-up-timeline [data-kind="closed"]')).toBeVisible()
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"status":"closed"')
  await app.close()
})

test('raising the severity opens a new draft that cites the case', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '10:05 JST から受信が遅れています。')
  await file(page)
  await page.getByText('緊急度を上げる…').click()
  await page.getByLabel('新しい緊急度').selectOption('urgent')
  await page.getByLabel('上げる理由').fill('注文がすべて止まりました。')
  await page.getByRole('button', { name: '新しい下書きを作る' }).first().click()
  await expect(bodyOf(page)).toContainText(`ケース ID=${CASE}`)
  await expect(bodyOf(page)).toContainText('注文がすべて止まりました。')
  await expect.poll(() => storedDrafts(data).length).toBe(2)
  expect(JSON.stringify(storedDrafts(data))).toContain('"severity":"urgent"')
  await app.close()
})

test('the other account gets a case of its own, and the first one a message', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '10:05 JST から受信が遅れています。')
  await file(page)
  await page.getByText('相手側のアカウントからも起票する…').click()
  const part = page.locator('.follow-up-relatives details[open]')
  await part.getByLabel('相手側のアカウント ID').fill('2109-8765-4321')
  await expect(part.locator('.follow-up-text')).toContainText('210987654321')
  await part.getByRole('button', { name: '新しい下書きを作る' }).click()
  await expect(bodyOf(page)).toContainText('2 つのアカウントにまたがる事象')
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"accountId":"210987654321"')
  await app.close()
})

for (const { form, account, begins } of [
  {
    form: '別のアカウントで起票し直す…',
    account: '210987654321',
    begins: '10:05 JST から受信が遅れています。',
  },
  { form: '直ったかを尋ねる…', account: null, begins: `以前のケース（ケース ID=${CASE}、クローズ済み）` },
  { form: '機能の要望を出す…', account: null, begins: 'サービス開発チームへの共有をお願いします' },
  { form: '料金の質問を分ける…', account: null, begins: '料金体系も教えてください' },
])
  test(`out of a case comes a new draft, the first stays as it is: ${form}`, async ({ data }) => {
    const { app, page } = await launch(data)
    const body =
      '10:05 JST から受信が遅れています。原因の調べ方を教えてください。また、料金体系も教えてください。'
    await typeBody(page, body)
    await file(page)
    await page.getByText(form).click()
    const part = page.locator('.follow-up-relatives details[open]')
    if (account !== null) await part.getByLabel('正しいアカウント ID').fill(account)
    await part.getByRole('button', { name: '新しい下書きを作る' }).click()
    await expect(bodyOf(page)).toContainText(begins)
    await expect.poll(() => storedDrafts(data).length).toBe(2)
    const texts = storedDrafts(data).map((stored) => JSON.stringify(stored))
    const first = texts.filter((text) => text.includes('"status":"filed"'))
    expect(first).toHaveLength(1)
    expect(first[0]).toContain(body)
    if (account !== null) expect(texts.join()).toContain(`"accountId":"${account}"`)
    if (form.startsWith('料金')) expect(texts.join()).toContain('"caseType":"account-billing"')
    await app.close()
  })

test('a reply is corrected and masked anew, or deleted after asking', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '10:05 JST から受信が遅れています。')
  await file(page)
  const panel = page.locator('.follow-up')
  await panel.getByLabel('返信の文面').fill('確認します。')
  await panel.getByLabel('だれから').selectOption('us')
  await panel.getByRole('button', { name: 'マスクして保存' }).click()
  await panel.locator('.follow-up-timeline summary').click()
  await panel.getByRole('button', { name: '直す', exact: true }).click()
  const key = ['AKIA', 'I7BWVDTB3TVTLKCX'].join('')
  await panel.getByLabel('返信の文面を直す').fill(`${key} を使いました。`)
  await panel.locator('.follow-up-timeline').getByRole('button', { name: 'マスクして保存' }).click()
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('を使いました。')
  expect(JSON.stringify(storedDrafts(data))).not.toContain(key)
  const reply = panel.locator('.follow-up-timeline [data-kind="reply"]')
  if (!(await reply.locator('details').evaluate((details) => details.hasAttribute('open'))))
    await reply.locator('summary').click()
  await reply.getByRole('button', { name: '削除', exact: true }).click()
  await reply.getByRole('button', { name: '削除する', exact: true }).click()
  await expect(reply).toHaveCount(0)
  await expect.poll(() => JSON.stringify(storedDrafts(data))).not.toContain('を使いました。')
  await app.close()
})

test('the days of reminders are chosen in the settings', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.getByRole('button', { name: '設定', exact: true }).click()
  const days = page.getByLabel('動きがないとき、知らせるまでの日数')
  await days.fill('7')
  await days.blur()
  await page.getByLabel('解決後、クローズを促すまでの日数').fill('0')
  await page.getByLabel('解決後、クローズを促すまでの日数').blur()
  await expect(page.getByLabel('解決後、クローズを促すまでの日数')).toHaveValue('2')
  await app.close()
  const again = await launch(data)
  await again.page.getByRole('button', { name: '設定', exact: true }).click()
  await expect(again.page.getByLabel('動きがないとき、知らせるまでの日数')).toHaveValue('7')
  await again.app.close()
})

test('a filed case shows when the first answer is aimed at, and keeps the text as it was filed', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await typeBody(page, '10:05 JST から受信が遅れています。')
  // Without a plan there is no target.
  await page.getByRole('button', { name: /^プラン / }).click()
  await page
    .getByRole('option', { name: /エンタープライズ/ })
    .first()
    .click()
  await page.keyboard.press('ControlOrMeta+5')
  await page.getByLabel('ケース ID').fill(CASE)
  await page.getByRole('button', { name: '起票済みにする' }).click()
  await page.keyboard.press('ControlOrMeta+6')
  await expect(page.locator('.follow-up-clock')).toContainText('目標')
  await bodyOf(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('あとから書き足した文。')
  await page.keyboard.press('ControlOrMeta+Shift+H')
  const sheet = page.getByRole('dialog', { name: '以前の版' })
  await sheet.locator('.history-list button', { hasText: '起票した内容' }).click()
  const added = sheet.locator('.history-text ins')
  await expect.poll(async () => (await added.allInnerTexts()).join('')).toContain('書き足した')
  await app.close()
})
