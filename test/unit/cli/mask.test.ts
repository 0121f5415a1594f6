import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReportSchema } from '@core/masking/types'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kihyo } from './kihyo'

// Put together here so that no scanner takes it for a real one.
const accessKey = ['AKIA', 'Q7PLNWDB3TVTXKCM'].join('')
const log = `2026-11-20T06:52:10Z request 5c8e from 203.0.113.77 key ${accessKey}\nsecond line\n`

describe('kihyo mask', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kihyo-test-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)

  it('masks standard input to standard output and keeps the rest byte for byte', () => {
    const { status, stdout, stderr } = kihyo(['mask'], { input: log })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toContain(accessKey)
    expect(stdout).toMatch(/^2026-11-20T06:52:10Z request 5c8e from /)
    expect(stdout.endsWith('\nsecond line\n')).toBe(true)
  })

  it('gives the same stand-ins with the same key, in hexadecimal or as bytes, and others with another', () => {
    writeFileSync(at('hex.key'), `${'0f'.repeat(32)}\n`)
    writeFileSync(at('raw.key'), Buffer.alloc(32, 0x0f))
    writeFileSync(at('other.key'), Buffer.alloc(32, 0x10))
    writeFileSync(at('app.log'), log)
    const masked = (...args: string[]) => kihyo(['mask', '--key', ...args], { input: log }).stdout
    expect(masked(at('hex.key'))).toBe(masked(at('raw.key'), at('app.log')))
    expect(masked(at('hex.key'))).not.toBe(masked(at('other.key')))
    expect(kihyo(['mask'], { input: log }).stdout).not.toBe(kihyo(['mask'], { input: log }).stdout)
  })

  it('refuses a key that could be guessed', () => {
    writeFileSync(at('short.key'), 'secret')
    expect(kihyo(['mask', '--key', at('short.key')], { input: log })).toMatchObject({ status: 2, stdout: '' })
  })

  it('writes a report that tells kinds and hashes, never a value', () => {
    const { stdout } = kihyo(['mask', '--report', at('report.json')], { input: log })
    const text = readFileSync(at('report.json'), 'utf8')
    const report = v.parse(ReportSchema, JSON.parse(text))
    expect(text).not.toContain(accessKey)
    expect(report.counts['aws-access-key-id']).toEqual({ values: 1, hits: 1 })
    expect(report.bytesIn).toBe(Buffer.byteLength(log))
    expect(report.sha256Out).toBe(createHash('sha256').update(stdout).digest('hex'))
  })

  it('keeps the own account and takes the option more than once', () => {
    const input =
      'arn:aws:iam::111122223333:role/a arn:aws:iam::444455556666:role/b arn:aws:iam::777788889999:role/c\n'
    const own = ['--own-account', '111122223333', '--own-account', '444455556666']
    const { stdout } = kihyo(['mask', ...own], { input })
    expect(stdout).toContain('::111122223333:')
    expect(stdout).toContain('::444455556666:')
    expect(stdout).not.toContain('777788889999')
  })

  it('says what is in the way when the input is no text', () => {
    writeFileSync(at('logs.zip'), Buffer.from('504b030414000000080000002100', 'hex'))
    const { status, stderr } = kihyo(['mask', at('logs.zip')])
    expect(status).toBe(2)
    expect(stderr).toContain('logs.zip')
  })
})
