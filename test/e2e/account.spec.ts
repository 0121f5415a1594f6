import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { bodyOf, dropFiles, launch, storedDrafts, test, typeBody } from './app'

const key = ['AKIA', 'ZC7ACCOUNTXQ2RBM'].join('')

const SERVICES = {
  services: [
    {
      code: 'amazon-elastic-compute-cloud-linux',
      name: 'Elastic Compute Cloud (EC2 - Linux)',
      categories: [
        { code: 'instance-issue', name: 'インスタンスの問題' },
        { code: 'other', name: 'その他' },
      ],
    },
    { code: 'amazon-mq', name: 'MQ', categories: [] },
  ],
}
const CASES = {
  cases: [
    {
      caseId: 'case-111122223333-muja-2026-0a1b2c',
      displayId: '170000000000931',
      subject: 'EC2 に SSH で接続できない',
      status: 'resolved',
      serviceCode: 'amazon-elastic-compute-cloud-linux',
      categoryCode: 'instance-issue',
      severityCode: 'normal',
      timeCreated: '2026-09-01T00:00:00.000Z',
      language: 'ja',
      recentCommunications: {
        communications: [
          {
            caseId: 'case-111122223333-muja-2026-0a1b2c',
            body: `鍵 ${key} を使いましたが、ポート 22 で時間切れになります。`,
            submittedBy: 'taro@example.jp',
            timeCreated: '2026-09-01T00:00:00.000Z',
          },
          {
            caseId: 'case-111122223333-muja-2026-0a1b2c',
            body: 'ネットワーク ACL の戻りの規則をご確認ください。',
            submittedBy: 'Amazon Web Services',
            timeCreated: '2026-09-02T00:00:00.000Z',
          },
        ],
      },
    },
  ],
}
const OPTIONS = {
  communicationTypes: [
    {
      type: 'chat',
      supportedHours: [{ startTime: '09:00', endTime: '18:00' }],
      datesWithoutSupport: [
        { startDateTime: '2099-12-31T00:00:00Z', endDateTime: '2100-01-03T00:00:00Z' },
        { startDateTime: 'soon', endDateTime: 'later' },
      ],
    },
  ],
  languageAvailability: 'available',
}

const showSheet = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []
    items.find(({ label }) => label === '自分のアカウントの情報…')?.click()
  })

function put(data: string, name: string, value: unknown): string {
  const path = join(data, name)
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

test('the account’s own services, categories and hours are chosen offline, and their codes go into the request', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await typeBody(page, '10:05 JST から接続できません。確認方法を教えてください。')
  await showSheet(app)
  const sheet = page.getByRole('dialog', { name: '自分のアカウントの情報' })
  await sheet.getByRole('button', { name: 'サービスとカテゴリのコマンドをコピー' }).click()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^aws support describe-services --language ja /)
  const files = [put(data, 'services.json', SERVICES), put(data, 'options.json', OPTIONS)]
  await dropFiles(page, files)
  await expect(sheet).toContainText('2 件（services.json')
  await expect(sheet).toContainText('1 件（options.json')
  await page.keyboard.press('Escape')
  // What was dropped on the sheet is no attachment.
  await expect(page.locator('.attachment')).toHaveCount(0)

  await page.getByRole('button', { name: /^サービス / }).click()
  await page.getByRole('combobox', { name: 'サービス' }).fill('EC2 - Linux')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: /^カテゴリ / }).click()
  await page.getByRole('option', { name: /インスタンスの問題/ }).click()
  // The checklist of EC2 comes with the account's longer name of it.
  await expect(page.locator('details[data-part="gather"]')).toContainText('EC2')

  await page.keyboard.press('ControlOrMeta+5')
  const panel = page.locator('.filing')
  await expect(panel.locator('.account-hours')).toContainText('09:00〜18:00')
  await expect(panel.locator('.account-hours')).toContainText('2099')
  await panel.getByLabel('起票の方法').selectOption('api')
  await expect(panel.locator('[data-field="service"]')).toContainText('EC2 - Linux')
  await expect(panel.locator('.filing-problems')).not.toContainText('サービス一覧にありません')
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, data)
  await page.getByRole('button', { name: '書き出し', exact: true }).click()
  await expect(page.locator('.toast')).toBeVisible()
  await app.close()
  const request = storedRequest(data)
  expect(request).toMatchObject({
    serviceCode: 'amazon-elastic-compute-cloud-linux',
    categoryCode: 'instance-issue',
  })
})

test('imported cases are masked before they are kept, found beside own drafts, and forgotten', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await showSheet(app)
  const sheet = page.getByRole('dialog', { name: '自分のアカウントの情報' })
  await dropFiles(page, [put(data, 'cases.json', CASES)])
  await expect(sheet).toContainText('1 件（cases.json')
  const kept = readFileSync(join(data, 'kihyo', 'account-cases.json'), 'utf8')
  expect(kept).not.toContain(key)
  expect(kept).not.toContain('taro@example.jp')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+K')
  const search = page.getByRole('dialog', { name: '過去のケースを探す' })
  await expect(search.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('ネットワーク ACL')
  await search.getByRole('button', { name: /EC2 に SSH で接続できない/ }).click()
  await expect(search.getByRole('article')).toContainText('ネットワーク ACL の戻りの規則')
  await search.getByRole('button', { name: 'ひな形にして書く' }).click()
  await expect(bodyOf(page)).toContainText('ポート 22 で時間切れになります')
  await showSheet(app)
  await sheet.getByRole('button', { name: '過去のケースとやり取りを消す' }).click()
  await expect(sheet.getByRole('button', { name: '過去のケースとやり取りを消す' })).toHaveCount(0)
  expect(readdirSync(join(data, 'kihyo'))).not.toContain('account-cases.json')
  await app.close()
  expect(storedDrafts(data).length).toBeGreaterThanOrEqual(2)
})

test('files that cannot be used are told with file, place and what to do, and the others are used', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await showSheet(app)
  const sheet = page.getByRole('dialog', { name: '自分のアカウントの情報' })
  await dropFiles(page, [
    put(data, 'cut.json', '{"cases": [{"subject": "秘密'),
    put(data, 'other.json', { trustedAdvisor: [] }),
    put(data, 'edited.json', { services: [{ code: 'a' }, { name: 'no code' }] }),
    put(data, 'levels.json', { severityLevels: [{ code: 'low', name: '一般的なガイダンス' }] }),
  ])
  const alert = sheet.getByRole('alert')
  await expect(alert).toContainText('cut.json：JSON として読めません')
  await expect(alert).toContainText('other.json：aws support の出力ではないようです')
  await expect(alert).toContainText('edited.json：services.1.code の値が想定と違います')
  await expect(alert).not.toContainText('秘密')
  await expect(sheet).toContainText('1 件（levels.json')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^緊急度 / }).click()
  await expect(page.getByRole('option', { name: /一般的なガイダンス/ })).toBeVisible()
  await app.close()

  // A damaged file is told, kept under another name with the next import, and never taken for an empty one.
  writeFileSync(join(data, 'kihyo', 'account.json'), '{"version": 1, "serv')
  const again = await launch(data)
  await expect(again.page.locator('.toast')).toContainText('account.json')
  await showSheet(again.app)
  await dropFiles(again.page, [join(data, 'levels.json')])
  await expect(again.page.getByRole('dialog')).toContainText('1 件（levels.json')
  expect(readFileSync(join(data, 'kihyo', 'account.damaged.json'), 'utf8')).toContain('"serv')
  await again.app.close()
})

/** The request that the export wrote. */
function storedRequest(data: string): unknown {
  const inside = readdirSync(data, { recursive: true, encoding: 'utf8' })
  const path = inside.find((name) => name.endsWith('create-case.json')) ?? ''
  return JSON.parse(readFileSync(join(data, path), 'utf8'))
}
