import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { lookAtPicture, readPicture, writeRedacted } from '@edge/pictures/picture-file'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ascii, chunk, exif, join, png } from '../../core/pictures/sample'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(joinPath(tmpdir(), 'kihyo-picture-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, bytes: Uint8Array): string => {
  writeFileSync(joinPath(folder, name), bytes)
  return joinPath(folder, name)
}
const broken = (bytes: Uint8Array) => bytes.subarray(0, 12)
const vast = png(1, 1).map((byte, at) => (at === 16 || at === 20 ? 1 : byte))
const tiff = join(ascii('II*'), [0, 8, 0, 0, 0])

describe('looking at a dropped file', () => {
  it('lets a picture through that can be blacked out', async () =>
    expect(await lookAtPicture(put('a.png', png(4, 3)), 'a.png')).toEqual({ problem: null }))

  it('goes by the bytes, not by the name', async () =>
    expect(await lookAtPicture(put('a.log', png(4, 3)), 'a.log')).toEqual({ problem: null }))

  it.each([
    ['a log', ascii('2026-11-20 GET / 200\n')],
    ['nothing', new Uint8Array()],
    ['a picture of another format', tiff],
    ['a text that begins as a bitmap does', ascii('BM is a label\n')],
  ])('leaves %s to masking', async (_, bytes) => expect(await lookAtPicture(put('a', bytes), 'a')).toBeNull())

  it('leaves what is not there, and folders, to masking', async () => {
    expect(await lookAtPicture(joinPath(folder, 'gone'), 'gone')).toBeNull()
    expect(await lookAtPicture(folder, 'folder')).toBeNull()
  })

  it.each([
    ['a broken one', broken(png(4, 3)), 'picture-damaged'],
    ['one of more pixels than fit', vast, 'picture-too-large'],
    ['one of more bytes than fit', join(png(1, 1), new Uint8Array(10)), 'picture-too-large'],
  ])('says at once why %s cannot be used', async (_, bytes, code) => {
    const isLong = bytes.length > 12 && bytes !== vast
    const file = put('a.png', isLong ? Buffer.concat([bytes, Buffer.alloc(41_943_040)]) : bytes)
    expect(await lookAtPicture(file, 'a.png')).toMatchObject({ problem: { code } })
    await expect(readPicture(file, 'a.png')).rejects.toMatchObject({ code })
  })
})

describe('reading a picture for the window', () => {
  it('gives its bytes as they are', async () => {
    const bytes = png(4, 3, chunk('tEXt', ascii('author')))
    const picture = await readPicture(put('a.png', bytes), 'a.png')
    expect(Uint8Array.from(picture.bytes)).toEqual(bytes)
    expect(picture.info).toEqual({ format: 'PNG', width: 4, height: 3, orientation: 1 })
  })

  it('says when it is gone', () =>
    expect(readPicture(joinPath(folder, 'gone.png'), 'gone.png')).rejects.toMatchObject({
      code: 'file-missing',
    }))

  it('says when another file took its place', () =>
    expect(readPicture(put('a.png', ascii('a log now\n')), 'a.png')).rejects.toMatchObject({
      code: 'binary-other',
    }))

  it('opens no folder', () =>
    expect(readPicture(folder, 'folder')).rejects.toMatchObject({ code: 'file-unreadable' }))
})

describe('writing the redacted copy', () => {
  const copy = async (bytes: Uint8Array, original = png(4, 3)) => {
    const picture = await readPicture(put('a.png', original), 'a.png')
    return { name: 'a.png', target: joinPath(folder, 'a.masked'), original: picture, bytes, areas: [] }
  }
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  it('writes the pixels alone, and reports the sizes and hashes of what lies on the disk', async () => {
    const original = png(4, 3, chunk('tEXt', ascii('the original')))
    const job = await copy(png(4, 3, chunk('tEXt', ascii('software'))), original)
    const report = await writeRedacted({ ...job, areas: [{ x: 0, y: 0, width: 4, height: 3 }] })
    const written = readFileSync(job.target)
    expect(Uint8Array.from(written)).toEqual(png(4, 3))
    expect(report).toMatchObject({
      bytesIn: original.length,
      bytesOut: written.length,
      sha256In: sha256(original),
      sha256Out: sha256(written),
    })
  })

  it('takes a JPEG upright that is stored on its side', async () => {
    const app1 = join([0xff, 0xe1, 0, 34], ascii('Exif'), [0, 0], exif(6))
    const jpeg = join([0xff, 0xd8], app1, [0xff, 0xc0, 0, 11, 8, 0, 3, 0, 4, 1, 0, 0, 0])
    await expect(writeRedacted(await copy(png(4, 3), jpeg))).rejects.toMatchObject({
      code: 'picture-not-saved',
    })
    await writeRedacted(await copy(png(3, 4), jpeg))
    expect(Uint8Array.from(readFileSync(joinPath(folder, 'a.masked')))).toEqual(png(3, 4))
  })

  it.each<[string, Uint8Array]>([
    ['no PNG', ascii('GIF89a')],
    ['half a PNG', png(4, 3).subarray(0, 60)],
    ['a PNG of another size', png(3, 4)],
  ])('refuses %s and leaves what was saved before', async (_, bytes) => {
    await writeRedacted(await copy(png(4, 3)))
    await expect(writeRedacted(await copy(bytes))).rejects.toMatchObject({ code: 'picture-not-saved' })
    expect(Uint8Array.from(readFileSync(joinPath(folder, 'a.masked')))).toEqual(png(4, 3))
    expect(readdirSync(folder).sort()).toEqual(['a.masked', 'a.png'])
  })

  it('refuses an area that is not in the picture', async () =>
    expect(
      writeRedacted({ ...(await copy(png(4, 3))), areas: [{ x: 1, y: 0, width: 4, height: 3 }] }),
    ).rejects.toMatchObject({ code: 'picture-not-saved' }))
})
