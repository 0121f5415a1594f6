import { expect } from '@playwright/test'
import { bodyOf, launch, storedDrafts, test, typeBody } from './app'

test('a pasted error fills fields and a sentence, once they are confirmed', async ({ data }) => {
  const { app, page } = await launch(data)
  await page.getByRole('button', { name: '新しい下書き' }).click()
  await page.getByRole('option', { name: /障害・不具合/ }).click()
  await typeBody(page, ' ')
  const error =
    '{"eventTime":"2026-11-20T06:52:03Z","eventSource":"s3.amazonaws.com","eventName":"PutObject","awsRegion":"ap-northeast-1","errorCode":"AccessDenied","errorMessage":"Access Denied","requestID":"8BQ2ZC4T1M7XBR0B","eventID":"7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c","eventVersion":"1.08","userIdentity":{"type":"AssumedRole","accountId":"111122223333"},"recipientAccountId":"111122223333"}'
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), error)
  await bodyOf(page).press('ControlOrMeta+V')
  const card = page.getByRole('region', { name: /CloudTrail/ })
  await expect(card).toContainText('Amazon S3')
  await card.getByRole('checkbox', { name: /アカウント/ }).uncheck()
  await card.getByRole('button', { name: '選んだものを入れる' }).click()
  await expect(card).toHaveCount(0)
  await expect(bodyOf(page)).toContainText('2026-11-20 15:52:03 JST')
  await expect
    .poll(() =>
      storedDrafts(data).map((stored) => Reflect.get(Object(Reflect.get(Object(stored), 'draft')), 'region')),
    )
    .toContain('ap-northeast-1')
  const accounts = storedDrafts(data).map((stored) =>
    Reflect.get(Object(Reflect.get(Object(stored), 'draft')), 'accountId'),
  )
  expect(accounts).not.toContain('111122223333')
  await app.close()
})

test('what is no error is pasted and nothing else happens', async ({ data }) => {
  const { app, page } = await launch(data)
  await typeBody(page, ' ')
  await app.evaluate(({ clipboard }) => clipboard.writeText('普通の文章です。特に読み取るものはありません。'))
  await bodyOf(page).press('ControlOrMeta+V')
  await expect(bodyOf(page)).toContainText('普通の文章です。')
  await expect(page.locator('.intake')).toHaveCount(0)
  await app.close()
})
