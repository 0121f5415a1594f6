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

const KINDS = readdirSync(join(import.meta.dirname, '../../src/core/masking/detectors')).map((name) =>
  name.replace('.ts', ''),
)
const DISMISSED = ['goal-missing', 'time-missing', 'region-missing', 'impact-missing', 'attempts-missing']

/** Makes the stored draft a case in which everything is as long and as many as it can be. */
function fill(data: string, lang: 'ja' | 'en', fileCount: number): void {
  const long = lang === 'ja' ? '受注処理サーバーの詳細な記録' : 'order-processing-service detailed trace '
  const text = (length: number): string => long.repeat(40).slice(0, length)
  const counts = Object.fromEntries(KINDS.map((id) => [id, { values: 123_456, hits: 9_876_543 }]))
  const report = {
    ...{ bytesIn: 157_000_000, bytesOut: 156_000_000, lines: 9, seconds: 0 },
    ...{ counts, offered: counts, kept: counts, encoding: 'shift_jis, gzip' },
    ...{ sha256In: 'ab'.repeat(32), sha256Out: 'cd'.repeat(32) },
  }
  const folder = join(data, 'kihyo', 'drafts')
  const file = readdirSync(folder).find((name) => name.endsWith('.json')) ?? ''
  const stored = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const dismissals = DISMISSED.map((rule) => ({ rule, reason: text(500), day: '2026-11-20' }))
  Object.assign(stored.draft, {
    ...{ subject: text(250), service: text(100), body: lang === 'ja' ? '動きません。' : 'It fails.' },
    ...{ language: lang, region: '', dismissals },
  })
  writeFileSync(join(folder, file), JSON.stringify(stored))
  const cards = Array.from({ length: fileCount }, (_, n) => ({
    ...{ id: `a-${n}`, name: `${text(200)}${n}.log`, size: 157_000_000, state: 'masked', progress: 1 },
    ...{ report, problem: null, picture: null, acceptedBy: text(100), sourcePath: join(data, 'gone.log') },
  }))
  // What cannot be masked is told, too.
  for (const first of cards.slice(0, 1))
    for (let n = 0; n < 4; n++)
      cards.push({ ...first, id: `b-${n}`, name: `${text(200)}${n}.bin`, state: 'failed' })
  const keep = Array.from({ length: 20 }, (_, n) => ({
    ...{ standIn: `<INTERNAL-HOST-ABCDEFGH${n}>`, kind: 'internal-hostname' },
    ...{ reason: text(500), by: text(100), day: '2026-11-20' },
  }))
  const home = join(data, 'kihyo', 'attachments', file.replace('.json', ''))
  mkdirSync(home, { recursive: true })
  for (const { id } of cards) writeFileSync(join(home, `${id}.masked`), 'masked\n')
  writeFileSync(
    join(home, 'cards.json'),
    JSON.stringify({ version: 1, cards, decisions: { keep, mask: [] } }),
  )
}

for (const lang of ['ja', 'en'] as const)
  test(`the proof sheet is one page however long names and reasons are and however many kinds: ${lang}`, async ({
    data,
  }) => {
    await (await launch(data, lang)).app.close()
    for (const fileCount of [1, 4, 5, 10, 14]) {
      fill(data, lang, fileCount)
      const target = join(data, `outside-${fileCount}`)
      mkdirSync(target)
      const { app, page } = await launch(data, lang)
      await app.evaluate(({ dialog }, folder) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
      }, target)
      await page
        .getByRole('button', { name: lang === 'ja' ? '書き出し' : 'Export' })
        .first()
        .click()
      const whole = () => readdirSync(target).filter((name) => !name.startsWith('.'))
      await expect.poll(() => whole().length, { timeout: 30_000 }).toBe(1)
      await app.close()
      const read = (name: string) => readFileSync(join(target, whole()[0] ?? '', name))
      const html = read('proof-sheet.html').toString('utf8')
      if (fileCount >= 5) expect(html).toMatch(/….*\.masked\.log/)
      expect(html).toContain('2026-11-20')
      expect.soft(pagesOf(read('proof-sheet.pdf')), `${fileCount} files`).toBe(1)
    }
  })

test('a PDF that cannot be made is told in the window, and its HTML is there', async ({ data }) => {
  const target = join(data, 'outside')
  mkdirSync(target)
  const { app, page } = await launch(data)
  await app.evaluate(({ app: electron, dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
    electron.on('web-contents-created', (_event, contents) => {
      contents.printToPDF = () => Promise.reject(new Error('no printer'))
    })
  }, target)
  await page.getByRole('button', { name: '書き出し', exact: false }).first().click()
  await expect(page.locator('.toasts')).toContainText(
    'PDF（checklist.pdf, proof-sheet.pdf）は作成できませんでした',
  )
  const folder = join(target, readdirSync(target).find((name) => !name.startsWith('.')) ?? '')
  const files = readdirSync(folder)
  expect(files).toContain('checklist.html')
  expect(files).toContain('proof-sheet.html')
  expect(files.filter((name) => name.endsWith('.pdf'))).toEqual([])
  await app.close()
})
