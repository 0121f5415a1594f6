import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launch, test } from './app'

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('the proof sheet of ten files is one page of A4, and the checklist is printed beside it', async ({
  data,
}) => {
  const logs = Array.from({ length: 10 }, (_, n) => join(data, `orders-service-${n}.log`))
  for (const [n, log] of logs.entries())
    writeFileSync(
      log,
      `2026-11-20T15:5${n}:00Z user=aoi${n}@corp.example from 203.0.113.${n + 1} took 12 ms\n`,
    )
  const target = join(data, 'outside')
  mkdirSync(target)
  const { app, page } = await launch(data)
  await app.evaluate(
    ({ dialog }, { logs, target }) => {
      dialog.showOpenDialog = async (...args: unknown[]) => {
        const isExport = JSON.stringify(args).includes('openDirectory')
        return { canceled: false, filePaths: isExport ? [target] : logs }
      }
    },
    { logs, target },
  )
  await page.keyboard.press('ControlOrMeta+4')
  await page.keyboard.press('ControlOrMeta+O')
  await expect(page.locator('[data-name^="orders-service"][data-state="masked"]')).toHaveCount(10)
  await page.getByRole('button', { name: '書き出し', exact: false }).first().click()
  const whole = () => readdirSync(target).filter((name) => !name.startsWith('.'))
  await expect.poll(() => whole().length, { timeout: 30_000 }).toBe(1)
  await app.close()

  const folder = join(target, whole()[0] ?? '')
  const proof = readFileSync(join(folder, 'proof-sheet.pdf'))
  expect(proof.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pagesOf(proof)).toBe(1)
  expect(pagesOf(readFileSync(join(folder, 'checklist.pdf')))).toBeGreaterThan(0)
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
  expect(manifest).toContain('proof-sheet.pdf')
  const html = readFileSync(join(folder, 'proof-sheet.html'), 'utf8')
  expect(html).toContain('orders-service-9')
  expect(html).not.toContain('@corp.example')
})
