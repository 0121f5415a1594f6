import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hmacSha256 } from '@core/masking'
import type { Decisions } from '@core/masking/decisions'
import { OriginalLooker } from '@core/masking/look'
import { MaskedLooker } from '@core/masking/look-masked'
import type { Row } from '@core/masking/looked'
import { BLOCK, masked } from '@core/masking/rows'
import { openFile, unpack } from '@edge/looking/byte-source'
import { FileLook, type HitPlace } from '@edge/looking/file-look'
import { Japanese } from '@edge/masking/japanese'
import { type Masked, maskFile } from '@edge/masking/mask-file'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logLine, pem as pemOf, seeded } from '../../core/masking/generate'

const KEY = '5a'.repeat(32)
const options = { profile: 'balanced', ownAccounts: [], terms: ['Tsubame'], key: KEY } as const
const lookerOf = (decisions?: Decisions) =>
  new OriginalLooker({
    ...options,
    hmac: hmacSha256(Buffer.from(KEY, 'hex')),
    ...(decisions && { decisions }),
  })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kihyo-look-'))
})
const opened: FileLook[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((look) => look.close()))
  await rm(folder, { recursive: true, force: true })
})

async function lookAt(path: string, done?: Masked): Promise<FileLook> {
  const look = await FileLook.of(await openFile(path), done?.map.lines ?? [])
  opened.push(look)
  return look
}

const pem = (lines: number) =>
  [
    `-----BEGIN ${'PRIVATE'} KEY-----`,
    ...Array.from(
      { length: lines },
      (_, i) => `MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ${10 + (i % 90)}abcdefghij`,
    ),
    `-----END ${'PRIVATE'} KEY-----`,
  ].join('\n')

/** Lines of all sorts: values, keys over many lines, very long lines, CRLF, empty ones, Japanese. */
function log(lines: number): string {
  const out: string[] = []
  for (let i = 0; i < lines; i++) {
    if (i % 997 === 500) out.push(pem(26))
    else if (i % 1_501 === 700)
      out.push(
        `{"items":[${Array.from({ length: 700 }, (_, n) => `{"id":${n},"email":"taro.${n}@example.co.jp"}`).join(',')}]}`,
      )
    else if (i % 50 === 7)
      out.push(
        `2026-03-02T10:${10 + (i % 50)}:00Z ERROR login password=k9!mori${i} user tsubame 接続に失敗しました\r`,
      )
    else if (i % 13 === 3) out.push('')
    else out.push(`2026-03-02T10:00:00Z INFO request ${i} served in ${i % 300} ms: 正常に処理しました`)
  }
  return out.join('\n')
}

async function maskedLog(content: string | Buffer): Promise<{ path: string; target: string; done: Masked }> {
  const path = join(folder, 'app.log')
  await writeFile(path, content)
  const target = join(folder, 'app.masked')
  return { path, target, done: await maskFile({ ...options, source: path, target }) }
}

async function allRows(look: FileLook, looker = lookerOf()): Promise<Row[]> {
  const rows: Row[] = []
  for (let block = 0; block * BLOCK < look.length; block++) rows.push(...(await look.block(block, looker)))
  return rows
}

/** Rows put together again; line breaks are not shown. */
const textOf = (rows: readonly Row[]) =>
  rows.map(({ text, isRest }, i) => (isRest || i === 0 ? text : `\n${text}`)).join('')
const withoutReturns = (text: string) => text.replace(/\r\n/g, '\n').replace(/\n$/, '')

describe('looking through a file', () => {
  it('shows, block by block, the very text of the masked copy, and of the original', async () => {
    const content = log(6_000)
    const { path, target, done } = await maskedLog(content)
    const look = await lookAt(path, done)
    const rows = await allRows(look)
    expect(textOf(rows)).toBe(withoutReturns(content))
    expect(textOf(rows.map(masked))).toBe(withoutReturns(await readFile(target, 'utf8')))
    const counted = rows.flatMap(({ marks }) => marks).filter(({ isPart }) => !isPart).length
    expect(counted).toBe(Object.values(done.report.counts).reduce((sum, { hits }) => sum + hits, 0))
  })

  it.each([
    ['Shift_JIS', (text: string) => Buffer.from(new Japanese('shift_jis').encode(text))],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('shows %s as text, line by line', async (_, encode) => {
    const content = log(900)
    const { path, done } = await maskedLog(encode(content))
    const look = await lookAt(path, done)
    const rows = await allRows(look)
    expect(textOf(rows).replace('\ufeff', '')).toBe(withoutReturns(content))
    expect(rows.find(({ text }) => text.includes('password='))?.marks).toMatchObject([
      { kind: 'password' },
      { kind: 'glossary' },
    ])
  })

  it('gives every row the same place and number from whichever side it is reached', async () => {
    const content = log(40_000)
    const { path, done } = await maskedLog(content)
    const all = await allRows(await lookAt(path))
    const look = await lookAt(path, done)
    const last = Math.floor((look.length - 1) / BLOCK)
    for (const block of [last, Math.floor(last / 2), 3, last - 1])
      expect(await look.block(block, lookerOf())).toEqual(
        all.filter(({ offset }) => Math.floor(offset / BLOCK) === block),
      )
    expect(all.at(-1)?.line).toBe(content.split('\n').length)
  })

  it('reads what it shows and little more', async () => {
    const { path, done } = await maskedLog(log(60_000))
    const look = await lookAt(path, done)
    expect(look.length).toBeGreaterThan(4_000_000)
    await look.block(0, lookerOf())
    expect(look.bytesRead).toBeLessThan(150_000)
    // A line's number far behind costs the way from the nearest place that masking noted: a chunk of 1 MiB at most.
    await look.block(Math.floor(look.length / BLOCK / 2), lookerOf())
    expect(look.bytesRead).toBeLessThan(1_500_000)
  })

  it('cuts a line of many megabytes into rows, and loses nothing', async () => {
    const content = `{"a":"${'x'.repeat(3_000_000)}","password":"k9!mori-Quux7","b":"終わり"}`
    const { path, target, done } = await maskedLog(content)
    const look = await lookAt(path, done)
    const rows = await allRows(look)
    expect(textOf(rows)).toBe(content)
    expect(textOf(rows.map(masked))).toBe(await readFile(target, 'utf8'))
    expect(Math.max(...rows.map(({ text }) => text.length))).toBeLessThan(6_200)
    expect(rows.slice(1).every(({ isRest, line }) => isRest && line === 1)).toBe(true)
  })

  it('finds in the middle of a very long line what masking finds there', async () => {
    const items = Array.from({ length: 6_000 }, (_, n) =>
      n % 7 === 0
        ? `{"id":${n},"password":"k9!mori-${n}","ip":"10.0.${n % 250}.${(n % 200) + 1}"}`
        : `{"id":${n},"email":"taro.${n}@example.co.jp","note":"正常に処理しました"}`,
    )
    const { path, target, done } = await maskedLog(`{"items":[${items.join(',')}]}\n`)
    const rows = await allRows(await lookAt(path, done))
    expect(textOf(rows.map(masked))).toBe(withoutReturns(await readFile(target, 'utf8')))
  })

  it.each(Array.from({ length: 24 }, (_, i) => i + 1))(
    'shows what masking wrote, whatever the log is: %i',
    async (seed) => {
      const random = seeded(seed)
      const newline = random(2) === 0 ? '\n' : '\r\n'
      const parts: string[] = []
      for (let size = 0; size < 150_000; size += parts.at(-1)?.length ?? 1) {
        const kind = random(40)
        if (kind === 0) parts.push(pemOf(random, newline))
        else if (kind === 1)
          parts.push(Array.from({ length: 20 + random(400) }, () => logLine(random)).join(' | '))
        else if (kind === 2) parts.push('')
        else parts.push(logLine(random))
      }
      const content = parts.join(newline) + (random(2) === 0 ? newline : '')
      const { path, target, done } = await maskedLog(content)
      const rows = await allRows(await lookAt(path, done))
      expect(textOf(rows)).toBe(withoutReturns(content))
      expect(textOf(rows.map(masked))).toBe(withoutReturns(await readFile(target, 'utf8')))
    },
  )

  it('takes a value that was kept, and one that was offered, as the masked copy has them', async () => {
    const { path } = await maskedLog('password=k9!mori\nmail taro@example.co.jp')
    const open = async (decisions?: Decisions) =>
      (await allRows(await lookAt(path), lookerOf(decisions))).map(masked)
    const [first] = await open()
    const standIn = first?.marks[0]?.standIn ?? ''
    expect(first?.text).toBe(`password=${standIn}`)
    const keep = [{ standIn, kind: 'password', reason: '' }]
    expect((await open({ keep, mask: [] }))[0]).toMatchObject({
      text: 'password=k9!mori',
      marks: [{ fate: 'keep', start: 9, end: 16 }],
    })
  })

  it('finds the stand-ins of a masked copy when the original is not there any more', async () => {
    const { target } = await maskedLog(
      'password=k9!mori\n<a href="x">10.0.3.17</a> mail taro@example.co.jp\n',
    )
    const look = await lookAt(target)
    const rows = await look.block(0, new MaskedLooker())
    expect(rows.map(({ marks }) => marks.map(({ kind }) => kind))).toEqual([
      ['password'],
      ['ip-address', 'email'],
    ])
    expect(rows.map(masked)).toEqual(rows)
  })
})

describe('going from hit to hit', () => {
  const all = ['password', 'email', 'private-key', 'glossary']

  async function walk(look: FileLook, done: Masked, direction: 1 | -1, kinds: readonly string[]) {
    const places: HitPlace[] = []
    const looker = lookerOf()
    let from: HitPlace = direction > 0 ? { offset: 0, index: -1 } : { offset: look.length, index: 0 }
    for (;;) {
      const { hit, isWrapped } = await look.step({ from, direction, kinds }, done.map.hits, looker)
      if (hit === null || isWrapped) return places
      places.push(hit)
      from = hit
    }
  }

  it('meets every hit of the chosen kinds once, forwards and backwards', async () => {
    const { path, done } = await maskedLog(log(2_600))
    const look = await lookAt(path, done)
    const passwords = await walk(look, done, 1, ['password'])
    expect(passwords.length).toBe(done.report.counts.password?.hits)
    expect(await walk(look, done, -1, ['password'])).toEqual(passwords.toReversed())
    const total = Object.values(done.report.counts).reduce((sum, { hits }) => sum + hits, 0)
    expect((await walk(look, done, 1, all)).length).toBe(total)
  })

  it('goes on from the other end, and says when there is nothing', async () => {
    const filler = 'INFO nothing to see\n'.repeat(100_000)
    const { path, done } = await maskedLog(`${filler}password=k9!mori\n${filler}`)
    const look = await lookAt(path, done)
    const before = look.bytesRead
    const from = { offset: look.length - 10, index: 0 }
    const found = await look.step({ from, direction: 1, kinds: ['password'] }, done.map.hits, lookerOf())
    expect(found).toEqual({ hit: { offset: filler.length, index: 0 }, isWrapped: true, reached: null })
    // The map says where there is nothing: those parts are not read.
    expect(look.bytesRead - before).toBeLessThan(200_000 + 1_200_000)
    expect(await look.step({ from, direction: -1, kinds: ['jwt'] }, done.map.hits, lookerOf())).toEqual({
      hit: null,
      isWrapped: false,
      reached: null,
    })
    const again = { from: found.hit ?? from, direction: 1 as const, kinds: ['password'] }
    expect(await look.step(again, done.map.hits, lookerOf())).toMatchObject({
      hit: found.hit,
      isWrapped: true,
    })
  })
})

describe('searching without a map', () => {
  it.each([1, -1] as const)(
    'reads so much at a time, and goes on where it was: direction %i',
    async (direction) => {
      const filler = 'INFO nothing to see at all in this line of the log\n'.repeat(700_000)
      const path = join(folder, 'large.log')
      await writeFile(path, `${filler}password=k9!mori\n${filler}`)
      const look = await lookAt(path)
      const kinds = ['password']
      const looker = lookerOf()
      const start = { offset: direction > 0 ? 0 : look.length, index: -1 }
      const first = await look.step({ from: start, direction, kinds }, null, looker)
      expect(first.hit).toBeNull()
      const from = { offset: first.reached ?? 0, index: -1 }
      let found = await look.step({ from, direction, kinds }, null, looker)
      if (found.hit === null)
        found = await look.step(
          { from: { offset: found.reached ?? 0, index: -1 }, direction, kinds },
          null,
          looker,
        )
      expect(found).toEqual({ hit: { offset: filler.length, index: 0 }, isWrapped: false, reached: null })
    },
  )
})

describe('what is packed', () => {
  it('is unpacked into memory, up to a limit', async () => {
    const path = join(folder, 'app.log.gz')
    await writeFile(path, gzipSync(Buffer.from(log(2_000))))
    const whole = await unpack(path, 'app.log.gz', 10_000_000)
    expect(whole.isCut).toBe(false)
    expect((await whole.source.read(0, whole.source.length)).toString()).toBe(log(2_000))
    const part = await unpack(path, 'app.log.gz', 20_000)
    expect([part.isCut, part.source.length]).toEqual([true, 20_000])
    await expect(unpack(join(folder, 'none'), 'none', 1)).rejects.toThrow()
    await writeFile(path, gzipSync(Buffer.from(log(2_000))).subarray(0, 300))
    await expect(unpack(path, 'app.log.gz', 10_000_000)).rejects.toMatchObject({ code: 'gzip-damaged' })
  })
})
