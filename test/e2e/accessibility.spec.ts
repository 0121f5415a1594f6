import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dropFiles, launch, test, typeBody } from './app'

// axe-core is run in the page itself, without a wrapper: that one wants a newer Node.js.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** What axe finds wrong on the screen as it stands, a line each. */
async function violations(page: Page, screen: string): Promise<string[]> {
  // Until what fades in has its colours.
  await page.waitForTimeout(400)
  const found: readonly Violation[] = await page.evaluate(async () => {
    const { violations: all } = await Reflect.get(window, 'axe').run(document, {
      resultTypes: ['violations'],
    })
    return all
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${screen}: ${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  )
}

const TABS = ['preview', 'knowledge', 'attachments', 'file', 'follow-up']

for (const { lang, theme, zoom } of [
  { lang: 'ja', theme: 'light', zoom: 1 },
  { lang: 'en', theme: 'dark', zoom: 1 },
  { lang: 'ja', theme: 'dark', zoom: 2 },
] as const)
  test(`axe finds nothing (${lang}, ${theme}, ${zoom * 100} %)`, async ({ data }) => {
    const before = await launch(data, lang)
    await before.page.evaluate((set) => window.kihyo.settings.set(set), { lang, theme })
    await before.app.close()
    const { app, page } = await launch(data, lang)
    await app.evaluate(({ BrowserWindow }, factor) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(factor)
    }, zoom)
    await typeBody(page, '昨日から EC2 に接続できません。ご確認をお願いします。')
    await page.evaluate(AXE)
    const found = await violations(page, 'review')
    for (const [at, tab] of TABS.entries()) {
      await page.keyboard.press(`ControlOrMeta+${at + 2}`)
      found.push(...(await violations(page, tab)))
    }
    await page.keyboard.press('ControlOrMeta+K')
    await page.keyboard.type('RDS のメンテナンス')
    found.push(...(await violations(page, 'ask')))
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+H')
    found.push(...(await violations(page, 'history')))
    for (const id of [
      'show-comments',
      'show-trash',
      'back-up',
      'search-cases',
      'show-account',
      'show-shortcuts',
    ]) {
      await page.keyboard.press('Escape')
      await app.evaluate(({ BrowserWindow }, command) => {
        for (const window of BrowserWindow.getAllWindows())
          window.webContents.send('command', { id: command })
      }, id)
      found.push(...(await violations(page, id)))
    }
    expect(found).toEqual([])
    await app.close()
  })

for (const { lang, theme } of [
  { lang: 'ja', theme: 'light' },
  { lang: 'en', theme: 'dark' },
] as const)
  test(`axe finds nothing in a masked file and a case that was answered (${lang}, ${theme})`, async ({
    data,
  }) => {
    const before = await launch(data, lang)
    await before.page.evaluate((set) => window.kihyo.settings.set(set), { lang, theme, ownName: 'Mori' })
    await before.app.close()
    const { app, page } = await launch(data, lang)
    await typeBody(page, 'EC2: 10:05 JST')
    await page.evaluate(AXE)
    const log = join(data, 'app.log')
    const value = ['Zt9Kq2Wm7X', 'v4Bn8Rc3Lp', '6Ys1Hd5G'].join('')
    writeFileSync(log, `loaded ${value} from vault by mio@kita.example\n`)
    await page.keyboard.press('ControlOrMeta+4')
    await dropFiles(page, [log])
    const card = page.locator('[data-name="app.log"]')
    await expect(card).toHaveAttribute('data-state', 'masked')
    await card.locator('.offers summary').click()
    await card.getByRole('button', { name: new RegExp(`^(?:残す|Keep).*${value}`) }).click()
    await expect(page.locator('.kept')).toBeVisible()
    await expect(card).toHaveAttribute('data-state', 'masked')
    await card
      .getByRole('button', { name: /^(?:app\.log を確認済みにする|Accept app\.log as masked)$/ })
      .click()
    const found = await violations(page, 'attachments')
    await page.keyboard.press('ControlOrMeta+5')
    await page.getByLabel(lang === 'ja' ? 'ケース ID' : 'Case ID').fill('17890000000042')
    await page.getByRole('button', { name: /^(?:起票済みにする|Mark as filed)$/ }).click()
    await page.keyboard.press('ControlOrMeta+6')
    const panel = page.locator('.follow-up')
    await panel.locator('form textarea').first().fill('mio@kita.example')
    await panel.getByRole('button', { name: /^(?:マスクして保存|Mask and save)$/ }).click()
    await panel.locator('.follow-up-timeline summary').click()
    await panel
      .locator('.follow-up-timeline')
      .getByRole('button', { name: /元の値で表示|Show originals/ })
      .click()
    await expect(panel.locator('mark')).toHaveText('mio@kita.example')
    found.push(...(await violations(page, 'follow-up')))
    expect(found).toEqual([])
    await app.close()
  })
