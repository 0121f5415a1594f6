import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withDisplay } from '../setup/display.mjs'
import { run } from '../setup/run.mjs'
import { ROOT, SetupError } from '../setup/say.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const SVG = join(ROOT, 'build/packaging/icon.svg')

/**
 * Draws the icons of all systems from one SVG.
 * @param {string} electron  its binary
 * @param {string} folder    where `icons/`, `icon.ico` and `icon.icns` go
 */
export async function makeIcons(electron, folder) {
  const icons = join(folder, 'icons')
  mkdirSync(icons, { recursive: true })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...asRoot, join(ROOT, 'build/packaging/draw-icon'), SVG, icons, ...SIZES.map(String)]
  const { status, output } = await withDisplay(process.env, (env) =>
    run(electron, args, { env: { ...env, ICON_SIZES: String(SIZES.length) }, quiet: true }),
  )
  if (status !== 0) throw new SetupError(`the icons were not drawn: ${output}`)
  const png = (/** @type {number} */ size) => readFileSync(join(icons, `${size}x${size}.png`))
  writeFileSync(
    join(folder, 'icon.ico'),
    icoOf([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: png(size) }))),
  )
  writeFileSync(join(folder, 'icon.icns'), icnsOf(ICNS.map(({ type, size }) => ({ type, png: png(size) }))))
}

/**
 * An icon of Windows: a directory, then the PNG files as they are.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 * @param {readonly { size: number, png: Buffer }[]} pictures
 */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

// https://en.wikipedia.org/wiki/Apple_Icon_Image_format, as of 2026-11; @2x sizes have types of their own.
const ICNS = [
  { type: 'ic11', size: 32 },
  { type: 'ic12', size: 64 },
  { type: 'ic07', size: 128 },
  { type: 'ic13', size: 256 },
  { type: 'ic08', size: 256 },
  { type: 'ic14', size: 512 },
  { type: 'ic09', size: 512 },
  { type: 'ic10', size: 1024 },
]

/**
 * An icon of macOS: each picture under its type.
 * @param {readonly { type: string, png: Buffer }[]} pictures
 */
export function icnsOf(pictures) {
  const parts = pictures.map(({ type, png }) => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}
