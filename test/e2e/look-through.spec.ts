import { createWriteStream, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { expect, type Locator, type Page } from '@playwright/test'
import { Japanese } from '../../src/edge/masking/japanese'
import { type App, dropFiles, launch, storedDrafts, test } from './app'

const MB = 1_048_576
const LARGE = 60 * MB

const card = (page: Page, name: string): Locator => page.locator(`[data-name="${name}"]`)
const look = (page: Page): Locator => page.locator('dialog.look')
const view = (page: Page): Locator => look(page).locator('.look-view')
const rows = (page: Page): Locator => look(page).locator('.look-row')
const current = (page: Page): Locator => look(page).locator('.look-mark[data-current="true"]')
const bytesRead = async (page: Page): Promise<number> =>
  Number(await look(page).locator('[data-bytes-read]').getAttribute('data-bytes-read'))
const copyOf = (data: string, ending: string): string => {
  const folder = join(data, 'kihyo', 'attachments')
  const name = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((n) => n.endsWith(ending))
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8')
}

const filler = (line: number) =>
  `2026-03-02T10:15:${String(line % 60).padStart(2, '0')}Z INFO worker-${line % 8} request finished in ${line % 900} ms: 正常に処理しました`

/** A log of that many bytes in which passwords stand at known lines. */
async function writeLog(path: string, bytes: number, secrets: ReadonlyMap<number, string>): Promise<number> {
  let line = 0
  function* chunks() {
    for (let written = 0; written < bytes; ) {
      const lines: string[] = []
      for (let i = 0; i < 5_000; i += 1) lines.push(secrets.get(++line) ?? filler(line))
      const chunk = Buffer.from(`${lines.join('\n')}\n`)
      written += chunk.length
      yield chunk
    }
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path))
  return line
}

async function openLook({ page }: App, name: string): Promise<void> {
  await expect(card(page, name)).toHaveAttribute('data-state', 'masked', { timeout: 60_000 })
  await card(page, name)
    .getByRole('button', { name: /^(?:目を通す|Look through)/ })
    .click()
  await expect(rows(page).first()).toBeVisible()
}

test('a log of 60 MB is gone through from hit to hit, and only what is in sight is read', async ({
  data,
}) => {
  const secrets = new Map([
    [3, 'login failed for password=k9!mori-A7'],
    [300_000, 'retry with password=Zu4!hashi-B8'],
    [500_000, 'mail to hanako.sato@example.co.jp'],
  ])
  const path = join(data, 'large.log')
  const lines = await writeLog(path, LARGE, secrets)
  const window = await launch(data)
  const { page } = window
  await dropFiles(page, [path])
  await openLook(window, 'large.log')

  await expect(view(page)).toBeFocused()
  await expect(rows(page).nth(2)).toContainText(/password=<PASSWORD-[A-Z2-7]{10}>/)
  await expect(look(page)).not.toContainText('k9!mori')
  expect(await bytesRead(page)).toBeLessThan(300_000)

  await page.keyboard.press('F8')
  await expect(current(page)).toHaveText(/^<PASSWORD-/)
  await page.keyboard.press('n')
  await expect(look(page).locator('.look-row:has([data-current="true"]) .look-line')).toHaveText('300,000')
  await expect(look(page).locator('.look-hit')).toContainText('パスワード（マスク済み）')
  await page.keyboard.press('n')
  await expect(current(page)).toHaveText(/^<EMAIL-/)
  await page.keyboard.press('n')
  await expect(look(page).getByRole('status')).toContainText('先頭に戻りました')
  await page.keyboard.press('Shift+F8')
  await expect(current(page)).toHaveText(/^<EMAIL-/)

  // By kind: without e-mail addresses the one before is a password.
  await look(page).getByRole('checkbox', { name: 'メールアドレス 1 か所' }).uncheck()
  await expect(current(page)).toHaveCount(0)
  await view(page).focus()
  await page.keyboard.press('p')
  await expect(look(page).locator('.look-row:has([data-current="true"]) .look-line')).toHaveText('300,000')

  await page.keyboard.press('End')
  await expect(rows(page).last().locator('.look-line')).toHaveText(lines.toLocaleString('ja'))
  await page.keyboard.press('Home')
  await expect(rows(page).first().locator('.look-line')).toHaveText('1')
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).first().locator('.look-line')).toHaveText('2')
  const map = look(page).getByRole('scrollbar')
  const place = await map.boundingBox()
  await map.click({ position: { x: 10, y: (place?.height ?? 0) / 2 } })
  await expect(map).toHaveAttribute('aria-valuenow', /^(?:49|50|51)$/)

  // Here and there, from end to end: each place costs a screen and the way to its line number.
  expect(await bytesRead(page)).toBeLessThan(LARGE / 4)
  expect(statSync(path).size).toBeGreaterThan(LARGE)
  await window.app.close()
})

test('before and after are compared in place; a value is kept, and masked again, in all files', async ({
  data,
}) => {
  const path = join(data, 'app.log')
  const text = `${filler(1)}\n`.repeat(400)
  writeFileSync(path, `${text}login password=k9!mori-A7\n${text}again password=k9!mori-A7\n`)
  const window = await launch(data)
  const { page } = window
  await dropFiles(page, [path])
  await openLook(window, 'app.log')
  await page.keyboard.press('n')
  await expect(current(page)).toHaveText(/^<PASSWORD-/)
  await page.keyboard.press('b')
  await expect(current(page)).toHaveText('k9!mori-A7')
  await expect(look(page)).toContainText('保存も書き出しもされません')
  await page.keyboard.press('b')
  await expect(look(page)).not.toContainText('k9!mori')

  await page.keyboard.press('k')
  await expect(current(page)).toHaveText('k9!mori-A7')
  await expect(current(page)).toHaveAttribute('data-fate', 'keep')
  await expect.poll(() => copyOf(data, '.masked')).toContain('again password=k9!mori-A7')
  await look(page).getByRole('button', { name: 'もう一度マスクする' }).click()
  await expect(view(page)).toBeFocused()
  await expect(current(page)).toHaveText(/^<PASSWORD-/)
  await expect.poll(() => copyOf(data, '.masked')).not.toContain('k9!mori')
  // What was never asked to be kept: the original's values are in no file of the app.
  expect(copyOf(data, '.map')).not.toContain('k9!mori')
  await page.keyboard.press('Escape')
  await expect(look(page)).toBeHidden()
  await expect(card(page, 'app.log').getByRole('button', { name: /^目を通す/ })).toBeFocused()
  await window.app.close()
})

test('a selected word is masked everywhere, at the same place, and can be taken back', async ({ data }) => {
  const path = join(data, 'app.log')
  const text = `${filler(1)}\n`.repeat(300)
  writeFileSync(path, `${text}start of Hayabusa batch\n${text}end of Hayabusa batch\n`)
  const window = await launch(data, 'en')
  const { page } = window
  await dropFiles(page, [path])
  await openLook(window, 'app.log')
  await view(page).focus()
  await page.keyboard.press('End')
  const line = rows(page).filter({ hasText: 'Hayabusa' }).locator('.look-text')
  await line.dblclick({ position: { x: 80, y: 10 } })
  const field = look(page).getByRole('textbox', { name: 'Words to mask' })
  await expect(field).toHaveValue('Hayabusa')
  await look(page).getByRole('button', { name: 'Mask in this case' }).click()
  await expect(look(page).getByRole('status')).toContainText('“Hayabusa” is masked in all files of this case')
  await expect(rows(page).last().locator('.look-text')).toHaveText(/^end of <TERM-[A-Z2-7]{10}> batch$/)
  await expect.poll(() => copyOf(data, '.masked')).not.toContain('Hayabusa')
  expect(JSON.stringify(storedDrafts(data))).toContain('Hayabusa')
  await expect(look(page).getByRole('checkbox', { name: /Your own words, 2 places/ })).toBeVisible()

  await look(page).getByRole('button', { name: 'Undo' }).click()
  await expect(view(page)).toBeFocused()
  await expect(rows(page).last().locator('.look-text')).toHaveText('end of Hayabusa batch')
  await expect.poll(() => copyOf(data, '.masked')).toContain('Hayabusa')

  // By keyboard alone, and for later cases, too.
  await view(page).focus()
  await page.keyboard.press('t')
  await page.keyboard.type('hayabusa')
  await look(page).getByRole('button', { name: 'And in later cases' }).click()
  await expect(rows(page).last().locator('.look-text')).toHaveText(/^end of <TERM-/)
  await expect.poll(() => copyOf(data, '.masked')).not.toContain('Hayabusa')
  expect(readFileSync(join(data, 'kihyo', 'settings.json'), 'utf8')).toContain('hayabusa')
  await window.app.close()
})

test('without the original the masked copy alone is shown; gzip is shown out of memory', async ({ data }) => {
  const path = join(data, 'gone.log')
  const packed = join(data, 'packed.log.gz')
  writeFileSync(path, 'login password=k9!mori-A7\n')
  writeFileSync(packed, gzipSync(Buffer.from(`${filler(1)}\nlogin password=k9!mori-A7\n`)))
  const window = await launch(data)
  const { page } = window
  await dropFiles(page, [path, packed])
  await openLook(window, 'packed.log.gz')
  await page.keyboard.press('n')
  await expect(current(page)).toHaveText(/^<PASSWORD-/)
  await page.keyboard.press('b')
  await expect(current(page)).toHaveText('k9!mori-A7')
  await page.keyboard.press('Escape')

  rmSync(path)
  await openLook(window, 'gone.log')
  await expect(look(page)).toContainText('元のファイルが見つからない')
  await expect(look(page).getByRole('button', { name: '元の値を表示' })).toBeDisabled()
  await page.keyboard.press('n')
  await expect(current(page)).toHaveText(/^<PASSWORD-/)
  await expect(look(page).locator('.look-hit').getByRole('button')).toHaveCount(0)
  await window.app.close()
})

for (const [name, encode] of [
  ['Shift_JIS', (text: string) => Buffer.from(new Japanese('shift_jis').encode(text))],
  ['UTF-16LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
] as const)
  test(`a log in ${name} is gone through as text, and what is only approximate is told`, async ({ data }) => {
    const lines = Array.from({ length: 20_000 }, (_, i) => filler(i))
    lines[15_000] = '接続に失敗しました password=Zu4!hashi-B8'
    const path = join(data, 'app.log')
    writeFileSync(path, encode(lines.join('\r\n')))
    const { app, page } = await launch(data)
    await dropFiles(page, [path])
    await openLook({ app, page }, 'app.log')
    await expect(rows(page).first()).toContainText('正常に処理しました')
    await expect(look(page)).toContainText(`文字コードは ${name} です。右の地図の位置は目安で`)
    await page.keyboard.press('F8')
    await expect(current(page)).toContainText('<PASSWORD-')
    await expect(look(page)).toContainText('15,001 行目')
    await page.keyboard.press('b')
    await expect(current(page)).toContainText('Zu4!hashi-B8')
    await app.close()
  })

test('bytes of no known encoding are told', async ({ data }) => {
  const path = join(data, 'app.log')
  writeFileSync(path, Buffer.concat([Buffer.from(`${'接続しました\n'.repeat(9)}x`), Buffer.from([0xff, 10])]))
  const { app, page } = await launch(data)
  await dropFiles(page, [path])
  await openLook({ app, page }, 'app.log')
  await expect(look(page)).toContainText('文字コードを判別できないバイトがあります')
  await app.close()
})
