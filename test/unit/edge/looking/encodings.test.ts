import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hmacSha256 } from '@core/masking'
import { OriginalLooker } from '@core/masking/look'
import { MaskedLooker } from '@core/masking/look-masked'
import type { LineLooker, Row } from '@core/masking/looked'
import { BLOCK, masked } from '@core/masking/rows'
import { openFile } from '@edge/looking/byte-source'
import { FileLook, type HitPlace } from '@edge/looking/file-look'
import { Japanese } from '@edge/masking/japanese'
import { type Masked, maskFile } from '@edge/masking/mask-file'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const KEY = '6b'.repeat(32)
const options = { profile: 'balanced', ownAccounts: [], terms: [], key: KEY } as const
const looker = () => new OriginalLooker({ ...options, hmac: hmacSha256(Buffer.from(KEY, 'hex')) })

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
const ENCODINGS = [
  {
    name: 'Shift_JIS',
    encode: (text: string) => Buffer.from(new Japanese('shift_jis').encode(text)),
    decode: (bytes: Buffer) => new Japanese('shift_jis').decode(bytes),
  },
  {
    name: 'EUC-JP',
    encode: (text: string) => Buffer.from(new Japanese('euc-jp').encode(text)),
    decode: (bytes: Buffer) => new Japanese('euc-jp').decode(bytes),
  },
  {
    name: 'UTF-16LE',
    encode: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    decode: (bytes: Buffer) => bytes.toString('utf16le'),
  },
  {
    name: 'UTF-16BE',
    encode: (text: string) => swapped(`\ufeff${text}`),
    decode: (bytes: Buffer) => Buffer.from(bytes).swap16().toString('utf16le'),
  },
] as const

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kihyo-encodings-'))
})
const opened: FileLook[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((look) => look.close()))
  await rm(folder, { recursive: true, force: true })
})

/** @param longEvery  so many lines apart stands one of 100 KB */
function log(lines: number, longEvery = 900): string {
  return Array.from({ length: lines }, (_, i) => {
    if (i % longEvery === 450)
      return Array.from(
        { length: 2_000 },
        (_, n) => `{項目 ${n},担当,在庫引当の再計算,nagi${n}@umi.example}`,
      ).join('')
    if (i % 40 === 9) return `2026-03-02T10:00:00Z エラー password=Kumo#${i}! 接続元 203.0.113.${i % 250}\r`
    return `2026-03-02T10:00:00Z 情報 受付番号 ${i} を ${i % 300} ミリ秒で処理しました`
  }).join('\n')
}

async function prepared(content: Buffer): Promise<{ path: string; target: string; done: Masked }> {
  const path = join(folder, 'app.log')
  await writeFile(path, content)
  const target = join(folder, 'app.masked')
  return { path, target, done: await maskFile({ ...options, source: path, target }) }
}

async function openLook(path: string, done?: Masked): Promise<FileLook> {
  const look = await FileLook.of(await openFile(path), done?.map.lines ?? [])
  opened.push(look)
  return look
}

async function allRows(look: FileLook, by: LineLooker = looker()): Promise<Row[]> {
  const rows: Row[] = []
  for (let block = 0; block * BLOCK < look.length; block++) rows.push(...(await look.block(block, by)))
  return rows
}

const textOf = (rows: readonly Row[]) =>
  rows.map(({ text, isRest }, i) => (isRest || i === 0 ? text : `\n${text}`)).join('')
const plain = (text: string) => text.replace('\ufeff', '').replace(/\r\n/g, '\n').replace(/\n$/, '')

describe.each(ENCODINGS)('looking through a file in $name', ({ encode, decode }) => {
  it('shows the very text of original and masked copy, long lines of Japanese included', async () => {
    const content = log(2_000)
    const { path, target, done } = await prepared(encode(content))
    const rows = await allRows(await openLook(path, done))
    expect(plain(textOf(rows))).toBe(plain(content))
    expect(plain(textOf(rows.map(masked)))).toBe(plain(decode(await readFile(target))))
  })

  it('numbers lines from whichever side they are reached, also many megabytes inside', async () => {
    const content = log(110_000, 1_000_000)
    const { path, done } = await prepared(encode(content))
    const look = await openLook(path, done)
    expect(look.length).toBeGreaterThan(6_000_000)
    const last = await look.block(Math.floor((look.length - 1) / BLOCK), looker())
    expect(last.at(-1)?.line).toBe(110_000)
    expect(look.bytesRead).toBeLessThan(1_700_000)
  })

  it('goes from hit to hit, each one once', async () => {
    const { path, done } = await prepared(encode(log(1_200)))
    const look = await openLook(path, done)
    const places: HitPlace[] = []
    const by = looker()
    for (let from: HitPlace = { offset: 0, index: -1 }; ; ) {
      const { hit, isWrapped } = await look.step({ from, direction: 1, kinds: ['password'] }, null, by)
      if (hit === null || isWrapped) break
      places.push(hit)
      from = hit
    }
    expect(places).toHaveLength(done.report.counts.password?.hits ?? -1)
  })

  it('shows the masked copy alone when the original is gone', async () => {
    const { target } = await prepared(encode(log(600)))
    const rows = await allRows(await openLook(target), new MaskedLooker())
    expect(plain(textOf(rows))).toBe(plain(decode(await readFile(target))))
    expect(rows.flatMap(({ marks }) => marks).some(({ kind }) => kind === 'password')).toBe(true)
  })
})
