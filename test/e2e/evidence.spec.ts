import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bodyOf, dropFiles, launch, test, typeBody } from './app'

test('the logs are held against the text: times, request IDs and errors', async ({ data }) => {
  const { app, page } = await launch(data)
  const log = join(data, 'app.log')
  writeFileSync(log, '2026-11-20T06:00:00Z INFO start\n2026-11-20T06:40:00Z ERROR ThrottlingException\n')
  await typeBody(
    page,
    '2026-11-20 15:52 JST から ThrottlingException です。Request ID: 7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c',
  )
  await dropFiles(page, [log])
  const fit = page.getByRole('region', { name: '本文との照合' })
  await expect(fit).toContainText('app.log は、本文の 2026-11-20 15:52 JST より 12 分前に終わっています')
  await expect(fit).toContainText('7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c は、どのログにもありません')
  await expect(fit).not.toContainText('ThrottlingException')

  await typeBody(page, '2026-11-20 15:30 JST から ThrottlingException です。')
  await expect(fit).toContainText('app.log は、本文の 2026-11-20 15:30 JST を含んでいます')
  await expect(bodyOf(page)).toBeFocused()
  await app.close()
})

test('a dropped folder adds its files, hidden ones and links left out', async ({ data }) => {
  const { app, page } = await launch(data)
  const folder = join(data, 'logs')
  mkdirSync(join(folder, 'web'), { recursive: true })
  writeFileSync(join(folder, 'app.log'), 'user=hanako@example.co.jp\n')
  writeFileSync(join(folder, 'web', 'access.log'), '203.0.113.5 GET /\n')
  writeFileSync(join(folder, '.hidden'), 'secret\n')
  symlinkSync('/etc/hosts', join(folder, 'hosts.log'))
  await dropFiles(page, [folder])
  await expect(page.locator('[data-name="app.log"][data-state="masked"]')).toBeVisible()
  await expect(page.locator('[data-name="access.log"][data-state="masked"]')).toBeVisible()
  await expect(page.locator('.attachment')).toHaveCount(2)
  await app.close()
})

test('a value that may be a secret is decided once, for all files of the case', async ({ data }) => {
  const { app, page } = await launch(data)
  const value = ['q7Zt0Lw9xVb2', 'Rk5Np8Ys3Hd6'].join('')
  for (const name of ['a.log', 'b.log']) writeFileSync(join(data, name), `loaded ${value} from vault\n`)
  await dropFiles(page, [join(data, 'a.log'), join(data, 'b.log')])
  const first = page.locator('[data-name="a.log"]')
  const second = page.locator('[data-name="b.log"]')
  await first.getByText('判断が必要な値 1 件').click()
  await expect(first.locator('.offers code')).toHaveText(`loaded ${value} from vault`)
  await first.getByRole('button', { name: `マスクする: ${value}` }).click()
  await expect(first.locator('.offers')).toHaveCount(0)
  await expect(second.locator('.offers')).toHaveCount(0)
  await expect(second).toHaveAttribute('data-state', 'masked')
  await second.getByRole('button', { name: '見る' }).click()
  await expect(second.locator('.sample .stand-in')).toContainText('<RANDOM-')
  await app.close()
})
