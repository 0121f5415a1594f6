import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { emptyDraft } from '../../src/core/draft/schema'
import { bodyOf, launch, storedDrafts, test } from './app'

const key = ['AKIA', 'Q3PASTCASE7XZRBM'].join('')

/** A filed case with an answer, and another one about something else, as earlier days left them. */
function fill(data: string): void {
  const folder = join(data, 'kihyo', 'drafts')
  mkdirSync(folder, { recursive: true })
  const base = { ...emptyDraft(), status: 'closed', service: 'Amazon EFS' }
  const drafts = [
    {
      id: 'efs-past',
      draft: {
        ...base,
        caseId: '170000000000777',
        subject: 'EFS のマウントがタイムアウトする',
        body: `2026-09-01 10:00 JST から mount.nfs4 が 30 秒で止まります。\n鍵は ${key} です。\nマウントターゲットは 2 つあります。`,
        followUp: {
          replies: [
            { from: 'support', at: '2026-09-02T01:00:00.000Z', text: 'TCP 2049 の許可をご確認ください。' },
          ],
        },
      },
    },
    {
      id: 'bill-past',
      draft: {
        ...base,
        caseId: '170000000000778',
        subject: '請求書の宛名を変えたい',
        body: '社名が変わります。',
      },
    },
    { id: 'now', draft: { ...emptyDraft(), subject: 'EFS が遅い', body: '' } },
  ]
  for (const { id, draft } of drafts) {
    const at = id === 'now' ? '2026-11-01T00:00:00.000Z' : '2026-09-03T00:00:00.000Z'
    const stored = { version: 1, id, createdAt: at, updatedAt: at, counts: null, draft }
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(stored))
  }
  writeFileSync(join(data, 'kihyo', 'settings.json'), JSON.stringify({ lastDraftId: 'now' }))
}

test('past cases: what support answered is found while typing, read, and begun anew without its IDs, times and secrets', async ({
  data,
}) => {
  fill(data)
  const { app, page } = await launch(data)
  await page.keyboard.press('ControlOrMeta+Shift+K')
  const sheet = page.getByRole('dialog', { name: '過去のケースを探す' })
  await expect(sheet.getByRole('list', { name: '最近のケース' }).getByRole('button')).toHaveCount(2)
  await expect(sheet.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('TCP 2049')
  const results = sheet.getByRole('list', { name: '見つかったケース' })
  await expect(results.getByRole('button').first()).toContainText('EFS のマウントがタイムアウトする')
  await expect(results.locator('mark', { hasText: '2049' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const whole = sheet.getByRole('article', { name: 'EFS のマウントがタイムアウトする' })
  await expect(whole).toContainText('マウントターゲットは 2 つあります。')
  await expect(whole).toContainText('AWS サポート')

  await whole.getByRole('button', { name: 'ひな形にして書く' }).click()
  await expect(sheet).toBeHidden()
  await expect(bodyOf(page)).toContainText('（日時） JST から mount.nfs4 が')
  await expect(bodyOf(page)).not.toContainText(key)
  await app.close()
  const begun = storedDrafts(data).map((stored) => JSON.stringify(stored))
  const fresh = begun.filter((text) => text.includes('（日時）'))
  expect(fresh).toHaveLength(1)
  expect(fresh[0]).not.toContain('170000000000777')
  expect(fresh[0]).not.toContain(key)
})

test('past cases: a filed case like the draft is offered beside it and cited with its ID', async ({
  data,
}) => {
  fill(data)
  const { app, page } = await launch(data)
  await bodyOf(page).click()
  await page.keyboard.type('EFS のマウントで mount.nfs4 が 30 秒待っても終わらずタイムアウトします。')
  const similar = page.locator('details[data-part="similar"]')
  await similar.getByText('似た過去のケース').click()
  await expect(similar.getByRole('listitem')).toHaveCount(1)
  await similar.getByRole('button', { name: '「EFS のマウントがタイムアウトする」を見る' }).click()
  const sheet = page.getByRole('dialog', { name: '過去のケースを探す' })
  await sheet.getByRole('button', { name: '開いている下書きで引用' }).click()
  await expect(sheet).toBeHidden()
  await expect(bodyOf(page)).toContainText('関連する過去のケース：ケース ID=170000000000777')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(bodyOf(page)).not.toContainText('170000000000777')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await app.close()
  const now = storedDrafts(data).find((stored) => JSON.stringify(stored).includes('"id":"now"'))
  expect(now).toMatchObject({ draft: { relatedCases: ['170000000000777'] } })
})

test('past cases: what is saved or deleted meanwhile is found or gone at once', async ({ data }) => {
  fill(data)
  const { app, page } = await launch(data, 'en')
  await page.keyboard.press('ControlOrMeta+Shift+K')
  const sheet = page.getByRole('dialog', { name: 'Search past cases' })
  await expect(sheet.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await bodyOf(page).click()
  await page.keyboard.type('zanzibar throughput')
  await page.getByRole('button', { name: '請求書の宛名を変えたい' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Subject' })).toContainText('請求書')
  await page.keyboard.press('ControlOrMeta+Shift+K')
  await expect(sheet.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('zanzibar')
  await expect(sheet.getByRole('list', { name: 'Cases found' }).getByRole('button')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('nothing-like-this')
  await expect(sheet.getByRole('status')).toContainText('Nothing found.')
  await app.close()
})
