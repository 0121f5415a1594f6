import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test, typeBody } from './app'

test('a finding is put aside with a reason, survives other edits and a restart, and comes back with its words', async ({
  data,
}) => {
  const first = await launch(data)
  await typeBody(first.page, '社内の指示により、至急お願いします。')
  const urgent = first.page.locator('[data-rule="urgency-in-text"]')
  await urgent.getByRole('button', { name: /^見送る/ }).click()
  await first.page.getByRole('button', { name: '意図して、このように書いている' }).click()
  await expect(urgent).toHaveCount(0)
  await bodyOf(first.page).press('ControlOrMeta+Home')
  await first.page.keyboard.type('API が 503 で失敗します。')
  await expect(first.page.locator('[data-rule="time-missing"]')).toBeVisible()
  await expect(urgent).toHaveCount(0)
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('意図して、このように書いている')
  await first.app.close()

  const { app, page } = await launch(data)
  await page.locator('[data-part="dismissed"] summary').click()
  await expect(page.locator('[data-part="dismissed"]')).toContainText('意図して、このように書いている')
  await expect(page.locator('[data-rule="urgency-in-text"]')).toHaveCount(0)
  await typeBody(page, '社内の指示により、大至急お願いします。')
  await expect(page.locator('[data-rule="urgency-in-text"]')).toBeVisible()
  await expect(page.locator('[data-part="dismissed"]')).toContainText('見送る必要がなくなりました')
  await app.close()
})

test('a rule that is switched off stays off, and its switch is in the settings', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '至急お願いします。')
  await page
    .locator('[data-rule="urgency-in-text"]')
    .getByRole('button', { name: /^見送る/ })
    .click()
  await page.getByRole('button', { name: 'この観点を今後使わない' }).click()
  await expect(page.locator('[data-rule="urgency-in-text"]')).toHaveCount(0)
  await page.getByRole('button', { name: '設定', exact: true }).click()
  await page.getByRole('button', { name: 'レビューの設定' }).click()
  await page.getByRole('searchbox', { name: '観点を絞り込む' }).fill('至急')
  const level = page.locator('.rule-sheet select').first()
  await expect(level).toHaveValue('off')
  await level.selectOption('info')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-rule="urgency-in-text"][data-level="info"]')).toBeVisible()
  await app.close()
})

test('a team file sets levels and words; its wrong lines are told', async ({ data }) => {
  const file = join(data, 'team.yaml')
  writeFileSync(file, 'rules:\n  urgency-in-text: off\n  no-such-rule: info\nglossary: [ハヤブサ台帳]\n')
  const { app, page } = await launch(data)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await page.getByRole('button', { name: '設定', exact: true }).click()
  await page.getByRole('button', { name: 'レビューの設定' }).click()
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).click()
  await expect(page.locator('.rule-problems')).toContainText('team.yaml の 3 行目')
  await page.keyboard.press('Escape')
  await typeBody(page, '至急お願いします。ハヤブサ台帳が 10:05 JST から 503 で失敗します。')
  await expect(page.locator('[data-rule="internal-jargon"]')).toBeVisible()
  await expect(page.locator('[data-rule="urgency-in-text"]')).toHaveCount(0)
  await app.close()

  const again = await launch(data)
  await expect(again.page.locator('[data-rule="internal-jargon"]')).toBeVisible()
  await again.app.close()
})

test('the answers to the questions become the body, and the body the answers', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+G')
  const goal = page.getByRole('textbox', { name: '実現したいこと' })
  await goal.fill('注文の受け付けを再開したいです。切り分け方を教えてください。')
  await page.getByRole('textbox', { name: '業務への影響' }).fill('注文が止まっています。')
  await expect
    .poll(() => JSON.stringify(storedDrafts(data)))
    .toContain('## 業務への影響\\n注文が止まっています。')
  await page.getByRole('button', { name: '本文を直接書く' }).click()
  await expect(bodyOf(page)).toContainText('注文の受け付けを再開したいです。')
  await bodyOf(page).press('ControlOrMeta+Z')
  await expect(bodyOf(page)).not.toContainText('注文が止まっています。')
  await page.getByRole('button', { name: '質問に答えて書く' }).click()
  await expect(page.getByRole('textbox', { name: '業務への影響' })).toHaveValue(/売り上げに影響/)
  await app.close()
})

test('a finding leads to the answer that it is about', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+G')
  await page.getByRole('textbox', { name: '実現したいこと' }).focus()
  await page.locator('[data-rule="urgency-in-text"] .finding-head').click()
  await expect(page.getByRole('textbox', { name: '業務への影響' })).toBeFocused()
  await app.close()
})

test('a fix from a card leads to the answer that it has changed', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+G')
  const answer = page.getByRole('textbox', { name: '業務への影響' })
  await answer.fill('注文が失敗しています。担当は taro.yamada@example.co.jp です。')
  const card = page.locator('[data-rule="personal-data-in-text"]').filter({ hasText: '個人' }).last()
  await card
    .getByRole('button', { name: /置き換える/ })
    .first()
    .click()
  await expect(answer).toHaveValue(/担当は <EMAIL> です/)
  await expect(answer).toBeFocused()
  await app.close()
})

test('what can be done about a finding opens at the cursor, by key', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, '2026-11-20 15:52 に API が 503 で失敗しました。')
  await expect(page.locator('[data-rule="secret-in-text"]')).toHaveCount(0)
  await expect(page.locator('[data-rule="timezone-missing"]')).toBeVisible()
  await bodyOf(page).press('ControlOrMeta+Home')
  for (let i = 0; i < 13; i += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ControlOrMeta+.')
  await expect(page.getByRole('menu', { name: 'この指摘にできること' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(bodyOf(page)).toContainText('15:52 JST に')
  await app.close()
})

test('the chosen service brings its checklist, ticked where the draft has the point', async ({ data }) => {
  const { app, page } = await launch(data)
  const list = page.locator('[data-part="gather"]')
  await list.locator('summary').click()
  const point = (name: string) => list.getByRole('checkbox', { name })
  await expect(point('ロードバランサーの名前または ARN')).toBeChecked()
  await expect(point('ターゲットグループ')).not.toBeChecked()
  await point('ターゲットグループ').check()
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('evidence-elb ターゲットグループ')
  await list.getByRole('button', { name: '集め方とコマンド' }).click()
  await expect(page.locator('.markdown')).toContainText('aws elbv2')
  await app.close()
})

test('a second topic moves to a draft of its own', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, 'SQS の遅延の調べ方を教えてください。別件ですが、IAM の設定方法も教えてください。')
  await page
    .locator('[data-rule="multiple-topics"]')
    .getByRole('button', { name: '別のケースに分ける' })
    .click()
  await expect(bodyOf(page)).toHaveText('SQS の遅延の調べ方を教えてください。')
  await page.getByRole('button', { name: '開く', exact: true }).click()
  await expect(bodyOf(page)).toHaveText('IAM の設定方法も教えてください。')
  await expect.poll(() => storedDrafts(data).length).toBe(2)
  await app.close()
})

test('a missing heading is added with its prompt, and the answer is typed over it', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, 'API が 503 で失敗します。')
  await page
    .locator('[data-rule="time-missing"]')
    .getByRole('button', { name: '見出し「発生日時と現在の状況」を加える' })
    .click()
  await expect(bodyOf(page)).toContainText('## 発生日時と現在の状況')
  await page.keyboard.type('2026-11-20 10:05 JST から続いています。')
  await expect(bodyOf(page)).toHaveText(/## 発生日時と現在の状況2026-11-20 10:05 JST から続いています。$/)
  await app.close()
})

test('while an IME composes an answer nothing is saved, and the committed text arrives whole', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+G')
  const goal = page.getByRole('textbox', { name: '実現したいこと' })
  await goal.fill('')
  await goal.focus()
  await expect.poll(() => JSON.stringify(storedDrafts(data))).not.toContain('切り分け方を教えてください')
  const ime = await page.context().newCDPSession(page)
  for (const text of ['ちゅ', 'ちゅうもん', '注文'])
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await page.waitForTimeout(1_200)
  expect(JSON.stringify(storedDrafts(data))).not.toContain('実現したいこと\\n注文')
  await ime.send('Input.insertText', { text: '注文' })
  await page.keyboard.type('を再開したいです。')
  await expect(goal).toHaveValue('注文を再開したいです。')
  await expect
    .poll(() => JSON.stringify(storedDrafts(data)))
    .toContain('実現したいこと\\n注文を再開したいです。')
  await app.close()
})

test('a wish that support cannot grant is known also in words that no pattern has', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, 'レプリカ同士が裏でどう連絡を取り合っているのか興味があります。')
  await expect(page.locator('[data-rule="asks-internals"]')).toBeVisible()
  await app.close()
})
