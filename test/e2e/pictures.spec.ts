import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { type App, dropFiles, launch, storedDrafts, test } from './app'
import { chunk, decodePng, encodePng } from './png'

// Two coloured fields on a ground that tells every pixel from its neighbours.
const RED = { x: 40, y: 30, width: 120, height: 40 }
const BLUE = { x: 260, y: 150, width: 80, height: 60 }
const SIZE = { width: 400, height: 240 }
const BLACK = [0, 0, 0, 255]

const within = (box: typeof RED, x: number, y: number) =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height
const colourOf = (x: number, y: number): readonly [number, number, number] => {
  if (within(RED, x, y)) return [220, 30, 20]
  return within(BLUE, x, y) ? [20, 40, 230] : [255 - (x % 200), (60 + y) % 256, (x * 7 + y * 3) % 256]
}
const screen = () =>
  encodePng(
    SIZE.width,
    SIZE.height,
    colourOf,
    chunk('tEXt', 'Author\0hanako@example.co.jp'),
    chunk('tIME', '\x07'),
  )

const put = (data: string, name: string, bytes: Buffer): string => {
  writeFileSync(join(data, name), bytes)
  return join(data, name)
}
const redactor = (page: Page): Locator => page.locator('dialog.redactor')
const stageOf = (page: Page): Locator => redactor(page).locator('.redactor-stage')
const boxes = (page: Page): Locator => redactor(page).locator('.redactor-box')
const card = (page: Page, name: string): Locator => page.locator(`[data-name="${name}"]`)
const maskedFiles = (data: string): Buffer[] => {
  const folder = join(data, 'kihyo', 'attachments')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.masked'))
    .map((name) => readFileSync(join(folder, name)))
}

/** From corner to corner of an area of the picture. */
async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const place = await stageOf(page).boundingBox()
  if (place === null) throw new Error('the picture is not shown')
  const scale = place.width / SIZE.width
  const move = ([x, y]: readonly [number, number]) =>
    page.mouse.move(place.x + x * scale, place.y + y * scale)
  await move(from)
  await page.mouse.down()
  await move([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])
  await move(to)
  await page.mouse.up()
}

async function openRedactor({ page }: App, name: string): Promise<void> {
  await card(page, name)
    .getByRole('button', { name: /^(?:黒塗り|Redact|Look)/ })
    .click()
  await expect(stageOf(page)).toBeVisible()
}

const chooseFolder = ({ app }: App, folder: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)

test('a picture is blacked out by mouse and by keyboard; the copy has black pixels and nothing beside pixels', async ({
  data,
}) => {
  const original = screen()
  const file = put(data, 'screen.png', original)
  const window = await launch(data)
  const { page } = window
  await dropFiles(page, [file])
  await expect(card(page, 'screen.png')).toContainText('画像を未確認')
  await openRedactor(window, 'screen.png')
  await expect(redactor(page)).toContainText('ぼかしは元に戻せる')

  await drag(page, [RED.x, RED.y], [RED.x + RED.width, RED.y + RED.height])
  await expect(boxes(page)).toHaveAccessibleName('黒塗り 1: 左から 40、上から 30、幅 120、高さ 40')
  // The second one by keyboard alone: from the middle to the blue field, then as large as that.
  await page.keyboard.press('n')
  await expect(boxes(page)).toHaveCount(2)
  await expect(boxes(page).nth(1)).toBeFocused()
  await expect(boxes(page).nth(1)).toHaveAccessibleName(/左から 160、上から 108、幅 80、高さ 24$/)
  for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowRight')
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+ArrowDown')
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(boxes(page).nth(1)).toHaveAccessibleName(/左から 260、上から 150、幅 80、高さ 60$/)
  await redactor(page).getByRole('button', { name: '黒塗りして保存' }).click()

  await expect(redactor(page)).toBeHidden()
  await expect(card(page, 'screen.png')).toHaveAttribute('data-state', 'masked')
  await expect(card(page, 'screen.png')).toContainText('2 か所を黒塗り（目で確認済み）')
  await expect(card(page, 'screen.png').getByRole('button', { name: '黒塗りを見直す' })).toBeFocused()
  expect(readFileSync(file)).toEqual(original)
  const [copy] = maskedFiles(data)
  const { width, height, chunks, at } = decodePng(copy ?? Buffer.alloc(0))
  expect({ width, height }).toEqual(SIZE)
  expect(chunks.filter((type) => !['IHDR', 'IDAT', 'IEND', 'sRGB', 'PLTE', 'tRNS'].includes(type))).toEqual(
    [],
  )
  for (let y = 0; y < SIZE.height; y += 1)
    for (let x = 0; x < SIZE.width; x += 1) {
      const isHidden = within(RED, x, y) || within(BLUE, x, y)
      const wanted = isHidden ? BLACK : [...colourOf(x, y), 255]
      if (`${at(x, y)}` !== `${wanted}`) expect(at(x, y), `${x}, ${y}`).toEqual(wanted)
    }

  await chooseFolder(window, data)
  await page.keyboard.press('ControlOrMeta+E')
  await expect(page.getByText('書き出しました').first()).toBeVisible()
  const folder = readdirSync(data).find((name) => name.startsWith('20')) ?? ''
  expect(readFileSync(join(data, folder, 'attachments', 'screen.masked.png'))).toEqual(copy)
  expect(readFileSync(join(data, folder, 'checklist.md'), 'utf8')).toContain('2 か所を黒塗り（目で確認済み）')
  expect(readFileSync(join(data, folder, 'manifest.json'), 'utf8')).toContain('attachments/screen.masked.png')
  await window.app.close()
})

test('a picture that nobody looked at is an open finding, and holds the export back', async ({ data }) => {
  const window = await launch(data)
  const { page } = window
  await dropFiles(page, [put(data, 'screen.png', screen())])
  await expect(card(page, 'screen.png')).toHaveAttribute('data-state', 'to-redact')
  await expect(page.getByRole('region', { name: '添付のチェックリスト' })).toContainText(
    '画像を目で確かめた（0 / 1）',
  )
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"openFindings":1')
  await chooseFolder(window, data)
  await page.keyboard.press('ControlOrMeta+E')
  await expect(page.getByText('まだ目で確かめていない画像が 1 件').first()).toBeVisible()
  expect(readdirSync(data).filter((name) => name.startsWith('20'))).toEqual([])

  await openRedactor(window, 'screen.png')
  await redactor(page).getByRole('button', { name: '隠すものはない' }).click()
  await expect(card(page, 'screen.png')).toContainText('隠すものはありません（目で確認済み）')
  await expect(page.getByRole('region', { name: '添付のチェックリスト' })).toContainText(
    '画像を目で確かめた（1 / 1）',
  )
  expect(maskedFiles(data)[0]?.includes('hanako')).toBe(false)
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('"openFindings":0')
  await window.app.close()
})

test('boxes are moved, resized, deleted, undone and redone, and Escape asks before it loses them', async ({
  data,
}) => {
  const window = await launch(data)
  const { page } = window
  await dropFiles(page, [put(data, 'screen.png', screen())])
  await openRedactor(window, 'screen.png')
  await drag(page, [50, 50], [100, 90])
  await drag(page, [75, 70], [95, 80])
  await expect(boxes(page)).toHaveAccessibleName(/左から 70、上から 60、幅 50、高さ 40$/)
  await drag(page, [120, 100], [140, 130])
  await expect(boxes(page)).toHaveAccessibleName(/左から 70、上から 60、幅 70、高さ 70$/)
  await drag(page, [200, 20], [240, 60])
  await expect(boxes(page).nth(1)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(boxes(page).first()).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(boxes(page)).toHaveCount(1)
  await expect(boxes(page)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(boxes(page)).toHaveCount(0)
  await expect(stageOf(page)).toBeFocused()
  // From beside the picture, so that its edge is covered as well.
  await drag(page, [-20, -15], [50, 20])
  await expect(boxes(page)).toHaveAccessibleName(/左から 0、上から 0、幅 50、高さ 20$/)
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ControlOrMeta+Z')
  await expect(boxes(page)).toHaveAccessibleName(/左から 70、上から 60、幅 70、高さ 70$/)
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(boxes(page)).toHaveCount(2)

  await page.keyboard.press('Escape')
  const question = redactor(page).getByRole('alertdialog')
  await expect(question).toContainText('黒塗り 2 か所')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(boxes(page)).toHaveCount(2)
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: '保存せずに閉じる' }).click()
  await expect(redactor(page)).toBeHidden()
  await expect(card(page, 'screen.png')).toHaveAttribute('data-state', 'to-redact')
  expect(maskedFiles(data)).toEqual([])
  await openRedactor(window, 'screen.png')
  await page.keyboard.press('Escape')
  await expect(redactor(page)).toBeHidden()
  await window.app.close()
})

test('a decision about a value in a log leaves the redacted picture as it is', async ({ data }) => {
  const window = await launch(data)
  const { page } = window
  const value = ['q7Zt0Lw9xVb2', 'Rk5Np8Ys3Hd6'].join('')
  writeFileSync(join(data, 'app.log'), `loaded ${value} from vault\n`)
  await dropFiles(page, [put(data, 'screen.png', screen()), join(data, 'app.log')])
  await openRedactor(window, 'screen.png')
  await drag(page, [10, 10], [60, 40])
  await page.keyboard.press('ControlOrMeta+S')
  await expect(card(page, 'screen.png')).toContainText('1 か所を黒塗り')
  const before = maskedFiles(data).filter((bytes) => bytes[0] === 0x89)
  await card(page, 'app.log').getByText('判断が必要な値 1 件').click()
  await card(page, 'app.log')
    .getByRole('button', { name: `マスクする: ${value}` })
    .click()
  await expect(card(page, 'app.log').locator('.offers')).toHaveCount(0)
  await expect(card(page, 'app.log')).toHaveAttribute('data-state', 'masked')
  await expect(card(page, 'screen.png')).toHaveAttribute('data-state', 'masked')
  expect(maskedFiles(data).filter((bytes) => bytes[0] === 0x89)).toEqual(before)
  await window.app.close()
})

test('what was blacked out is there again after a restart, and can be changed', async ({ data }) => {
  const first = await launch(data)
  await dropFiles(first.page, [put(data, 'screen.png', screen())])
  await openRedactor(first, 'screen.png')
  await drag(first.page, [10, 10], [60, 40])
  await first.page.keyboard.press('ControlOrMeta+S')
  await expect(card(first.page, 'screen.png')).toContainText('1 か所を黒塗り')
  await first.app.close()

  const second = await launch(data)
  await second.page.keyboard.press('ControlOrMeta+4')
  await openRedactor(second, 'screen.png')
  await expect(boxes(second.page)).toHaveAccessibleName(/左から 10、上から 10、幅 50、高さ 30$/)
  await second.page.keyboard.press('Tab')
  await second.page.keyboard.press('Delete')
  await redactor(second.page).getByRole('button', { name: '隠すものはない' }).click()
  await expect(card(second.page, 'screen.png')).toContainText('隠すものはありません')
  const at = decodePng(maskedFiles(data)[0] ?? Buffer.alloc(0)).at
  expect(at(20, 20)).toEqual([...colourOf(20, 20), 255])
  await second.app.close()
})

test('a broken picture says so, whether its head or only its pixels are broken, and a format that cannot be shown as well', async ({
  data,
}) => {
  const whole = screen()
  const broken = Buffer.concat([whole.subarray(0, 33), chunk('IDAT', 'no pixels'), chunk('IEND')])
  const window = await launch(data)
  const { page } = window
  await dropFiles(page, [
    put(data, 'head.png', whole.subarray(0, 20)),
    put(data, 'pixels.png', broken),
    put(data, 'scan.tif', Buffer.from('II*\0\x08\0\0\0', 'latin1')),
  ])
  await expect(card(page, 'head.png')).toContainText('PNG として開けません')
  await expect(card(page, 'scan.tif')).toContainText('画像（TIFF）です')
  await expect(card(page, 'scan.tif')).toContainText('PNG か JPEG で保存し直して')
  await card(page, 'pixels.png').getByRole('button', { name: '黒塗りする' }).click()
  await expect(redactor(page).getByRole('alert')).toContainText('PNG として開けません')
  await page.keyboard.press('Escape')
  await expect(redactor(page)).toBeHidden()
  await expect(card(page, 'pixels.png')).toHaveAttribute('data-state', 'to-redact')
  await window.app.close()
})

test('a picture whose original has gone meanwhile says so', async ({ data }) => {
  const window = await launch(data, 'en')
  const { page } = window
  const file = put(data, 'screen.png', screen())
  await dropFiles(page, [file])
  await expect(card(page, 'screen.png')).toHaveAttribute('data-state', 'to-redact')
  writeFileSync(file, 'now a log\n')
  await card(page, 'screen.png').getByRole('button', { name: 'Redact' }).click()
  await expect(redactor(page).getByRole('alert')).toContainText('is not text')
  await window.app.close()
})

/** EXIF's orientation 6: shown turned by a quarter. */
const EXIF = Buffer.from(
  '\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0',
  'latin1',
)

test('a JPEG held sideways is shown upright, GIF, WebP and BMP are taken, each copy is a bare PNG', async ({
  data,
}) => {
  const window = await launch(data)
  const { app, page } = window
  const jpeg = Buffer.from(
    await app.evaluate(
      ({ nativeImage }, png) =>
        nativeImage.createFromBuffer(Buffer.from(png, 'base64')).toJPEG(90).toString('base64'),
      screen().toString('base64'),
    ),
    'base64',
  )
  const webp = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 240)
    canvas.getContext('2d')?.fillRect(0, 0, 1, 1)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp' })).arrayBuffer())]
  })
  const bmp = Buffer.alloc(54 + 400 * 240 * 3, 200)
  bmp.fill(0, 0, 54).write('BM')
  for (const [at, value] of [
    [2, bmp.length],
    [10, 54],
    [14, 40],
    [18, 400],
    [22, -240],
    [34, bmp.length - 54],
  ] as const)
    bmp.writeInt32LE(value, at)
  bmp.writeInt32LE(0x00180001, 26)
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  const names = ['photo.jpg', 'shot.webp', 'shot.bmp', 'shot.gif'] as const
  const bytes = [Buffer.concat([jpeg.subarray(0, 2), EXIF, jpeg.subarray(2)]), Buffer.from(webp), bmp, gif]
  await dropFiles(
    page,
    names.map((name, index) => put(data, name, bytes[index] ?? gif)),
  )
  for (const name of names) {
    await openRedactor(window, name)
    if (name === 'photo.jpg') await expect(redactor(page)).toContainText('240 × 400')
    await page.keyboard.press('n')
    await page.keyboard.press('ControlOrMeta+S')
    await expect(card(page, name)).toContainText('1 か所を黒塗り')
  }
  const sizes = maskedFiles(data).map((copy) => {
    const { width, height, chunks } = decodePng(copy)
    expect(chunks.filter((type) => !['IHDR', 'IDAT', 'IEND', 'sRGB'].includes(type))).toEqual([])
    return `${width} × ${height}`
  })
  expect(sizes.sort()).toEqual(['1 × 1', '240 × 400', '400 × 240', '400 × 240'])
  await chooseFolder(window, data)
  await page.keyboard.press('ControlOrMeta+E')
  await expect(page.getByText('書き出しました').first()).toBeVisible()
  const folder = readdirSync(data).find((name) => name.startsWith('20')) ?? ''
  expect(readdirSync(join(data, folder, 'attachments')).sort()).toEqual([
    'photo.masked.png',
    'shot.masked-2.png',
    'shot.masked-3.png',
    'shot.masked.png',
  ])
  await app.close()
})
