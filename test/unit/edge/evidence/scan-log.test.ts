import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { scanLog } from '@edge/evidence/scan-log'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ID = '7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c'

describe('reading a log for what the text states', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kihyo-scan-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const scan = (name: string, bytes: string | Buffer, values: readonly string[] = [ID]) => {
    writeFileSync(join(folder, name), bytes)
    return scanLog(join(folder, name), name, values, { year: 2026 })
  }
  const day = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())

  it('finds its first and last time and the values that stand in it', async () => {
    const { span, found } = await scan(
      'a.log',
      `start\n2026-11-20T06:00:00Z a\nRequestId: ${ID}\n2026-11-20T07:00:00Z b\nend\n`,
      [ID, 'i-0abc'],
    )
    expect([day(span?.first.at), day(span?.last.at)]).toEqual([
      '2026-11-20T06:00:00.000Z',
      '2026-11-20T07:00:00.000Z',
    ])
    expect(found).toEqual([ID])
  })

  it('sees a value that lies across two reads', async () => {
    const text = `${'x'.repeat(1_048_576 - 10)}${ID}${'y'.repeat(100)}`
    expect((await scan('b.log', text)).found).toEqual([ID])
  })

  it('reads gzip and UTF-16', async () => {
    const text = `2026-11-20 15:52:00 ${ID}\n`
    expect((await scan('c.log.gz', gzipSync(text))).found).toEqual([ID])
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const { span, found } = await scan('d.log', utf16)
    expect([found, day(span?.first.at)]).toEqual([[ID], '2026-11-20T15:52:00.000Z'])
  })

  it('says so when a file is damaged or gone', async () => {
    await expect(scan('e.log.gz', 'not gzip at all')).rejects.toThrow()
    await expect(scanLog(join(folder, 'gone'), 'gone', [], { year: 2026 })).rejects.toThrow()
  })

  it('knows no time and no value in a log that has none', async () => {
    expect(await scan('f.log', '')).toEqual({ name: 'f.log', span: null, found: [] })
  })
})
