import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kihyo } from './kihyo'

// Put together here so that no scanner takes it for a real one.
const accessKey = ['AKIA', 'Q7PLNWDB3TVTXKCM'].join('')
const requestId = '7f0c1d52-93a4-4b1e-9d1c-0f6a2b8c4e11'
const log = `RequestId: ${requestId} key=${accessKey} user=hanako@corp.example\n`
const draft = `---
language: ja
service: AWS Lambda
---
# 関数の呼び出しが失敗する

本文です。
`
const ManifestSchema = v.object({
  files: v.array(v.object({ path: v.string(), sha256: v.string() })),
})

describe('kihyo export', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kihyo-test-'))
    writeFileSync(join(folder, 'draft.md'), draft)
    writeFileSync(join(folder, 'app.log'), log)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const at = (...parts: string[]) => join(folder, ...parts)

  it('writes text, checklist, manifest and masked copies: no secret inside, request IDs still inside', () => {
    const { status, stdout } = kihyo([
      'export',
      at('draft.md'),
      '--out',
      at('whole'),
      '--attach',
      at('app.log'),
    ])
    expect([0, 1]).toContain(status)
    expect(stdout).toBe(`${at('whole')}\n`)
    expect(readFileSync(at('whole', 'body.txt'), 'utf8')).toBe('本文です。\n')
    const { files } = v.parse(ManifestSchema, JSON.parse(readFileSync(at('whole', 'manifest.json'), 'utf8')))
    for (const { path, sha256 } of files) {
      const bytes = readFileSync(at('whole', path))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(bytes.includes(accessKey)).toBe(false)
      expect(bytes.includes('hanako@corp')).toBe(false)
    }
    expect(readFileSync(at('whole', 'attachments', 'app.masked.log'), 'utf8')).toContain(requestId)
    expect(readFileSync(at('app.log'), 'utf8')).toBe(log)
  })

  it('tells what the service asks for, whether the log fits, and what was masked', () => {
    kihyo(['export', at('draft.md'), '--out', at('asked'), '--attach', at('app.log'), '--lang', 'en'])
    const checklist = readFileSync(at('asked', 'checklist.md'), 'utf8')
    expect(checklist).toContain('## What helps to investigate AWS Lambda')
    expect(checklist).toMatch(/- \[ \] Which: /)
    expect(checklist).toContain('## Do the logs fit the text?')
    const proof = readFileSync(at('asked', 'proof-sheet.html'), 'utf8')
    expect(proof).toContain(createHash('sha256').update(log).digest('hex'))
  })

  it('tells the way of filing, who accepted the files, and a format that is not the standard one', () => {
    const told = ['--way', 'slack', '--accepted-by', '石田', '--log-format', 'app.log=user= は社内の形式です']
    kihyo(['export', at('draft.md'), '--out', at('told'), '--attach', at('app.log'), ...told])
    const checklist = readFileSync(at('told', 'checklist.md'), 'utf8')
    expect(checklist).toMatch(/起票の方法: .*Slack/)
    expect(checklist).toContain('記入する欄: ')
    expect(checklist).toContain('確認した人: 石田')
    expect(checklist).toContain('ログの書式: user= は社内の形式です')
    const proof = readFileSync(at('told', 'proof-sheet.md'), 'utf8')
    expect(proof).toContain('確認: 石田')
    expect(proof).toMatch(/起票の方法: .*Slack/)
  })

  it('takes the way from the draft when it is not named', () => {
    writeFileSync(at('api.md'), draft.replace('language: ja', 'language: ja\nway: api'))
    kihyo(['export', at('api.md'), '--out', at('api')])
    expect(readFileSync(at('api', 'checklist.md'), 'utf8')).toMatch(/起票の方法: .*API/)
  })

  it.each(['other.log=x', 'app.log=', 'app.log'])('refuses a format of no attached file: %s', (told) => {
    const args = ['export', at('draft.md'), '--out', at('refused'), '--attach', at('app.log')]
    const { status, stderr } = kihyo([...args, '--log-format', told])
    expect(status).toBe(2)
    expect(stderr).toContain('--log-format')
    expect(existsSync(at('refused'))).toBe(false)
  })

  it('never touches a folder that exists', () => {
    const before = readdirSync(folder)
    const { status, stderr } = kihyo(['export', at('draft.md'), '--out', folder])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^kihyo: [^\n]+\n$/)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('leaves nothing behind when an attachment cannot be read', () => {
    const { status, stderr } = kihyo([
      'export',
      at('draft.md'),
      '--out',
      at('half'),
      '--attach',
      at('gone.log'),
    ])
    expect(status).toBe(2)
    expect(stderr).toContain('gone.log')
    expect(existsSync(at('half'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })

  it('ends with 1 exactly when the review leaves findings open', () => {
    const findings = JSON.parse(kihyo(['review', '--json', at('draft.md')]).stdout).findings
    const { status } = kihyo(['export', at('draft.md'), '--out', at('status')])
    expect(status).toBe(findings.length > 0 ? 1 : 0)
  })
})
