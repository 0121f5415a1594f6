import { DraftFileError, formatDraftFile, parseDraft, parseDraftFile } from '@core/draft/codec'
import { emptyDraft } from '@core/draft/schema'
import { describe, expect, it } from 'vitest'

const faultOf = (text: string): unknown => {
  try {
    parseDraftFile(text)
  } catch (error) {
    if (error instanceof DraftFileError) return error.fault
    throw error
  }
  return null
}

describe('reading a draft file', () => {
  it('takes the first heading as the subject and what follows, verbatim, as the body', () => {
    const text = '---\nservice: Amazon S3\n---\n\n# PutObject fails\n\nFirst line\n\n## Goal\n  indented\n'
    const { draft, subjectStart, bodyStart } = parseDraftFile(text)
    expect(draft.subject).toBe('PutObject fails')
    expect(draft.body).toBe('First line\n\n## Goal\n  indented\n')
    expect(text.startsWith(draft.subject, subjectStart)).toBe(true)
    expect(text.slice(bodyStart)).toBe(draft.body)
    expect(draft.service).toBe('Amazon S3')
  })

  it('gives every absent key its default', () => {
    expect(parseDraftFile('# 件名\n\n本文').draft).toEqual({ ...emptyDraft(), subject: '件名', body: '本文' })
  })

  it('reads CRLF files and accepts a byte-order mark', () => {
    const text = '\uFEFF---\r\nregion: us-east-1\r\n---\r\n# 件名\r\n\r\n一行目\r\n二行目\r\n'
    const { draft, bodyStart } = parseDraftFile(text)
    expect(draft).toMatchObject({ region: 'us-east-1', subject: '件名', body: '一行目\r\n二行目\r\n' })
    expect(text.slice(bodyStart)).toBe(draft.body)
  })

  it.each([
    ['no heading at all', '本文だけ\n', '', '本文だけ\n'],
    ['a heading of level two first', '## 目的\nA\n', '', '## 目的\nA\n'],
    ['an empty heading', '# \n\n本文', '', '本文'],
    ['a hash without text at the end', '#', '', ''],
    ['an empty file', '', '', ''],
  ])('leaves the subject empty: %s', (_, text, subject, body) => {
    expect(parseDraftFile(text).draft).toMatchObject({ subject, body })
  })

  it('keeps an account ID as it is written, with or without quotes', () => {
    expect(parseDraftFile('---\naccountId: 012345678901\ncaseId: 170000000001\n---\n').draft).toMatchObject({
      accountId: '012345678901',
      caseId: '170000000001',
    })
  })

  it('keeps unknown keys and writes them back', () => {
    const { draft } = parseDraftFile('---\nteam: { name: 基盤, size: 3 }\nservice: AWS Lambda\n---\n# A\n\nB')
    expect(draft.extra).toEqual({ team: { name: '基盤', size: 3 } })
    expect(parseDraftFile(formatDraftFile(draft)).draft).toEqual(draft)
  })
})

describe('refusing a draft file', () => {
  it('names the key, the value and what is allowed', () => {
    expect(faultOf('---\nseverity: superhigh\n---\n# A')).toEqual({
      kind: 'value',
      key: 'severity',
      value: '"superhigh"',
      allowed: 'low / normal / high / urgent / critical',
    })
  })

  it.each([
    ['a list where a text belongs', 'service: [a, b]', 'service'],
    ['a size below zero', 'attachments: [{ name: a.log, size: -1 }]', 'attachments.0.size'],
    ['a day that is none', 'asOf: yesterday', 'asOf'],
    ['an attachment without a name', 'attachments: [{ size: 1 }]', 'attachments.0.name'],
  ])('refuses %s', (_, yaml, key) => {
    expect(faultOf(`---\n${yaml}\n---\n# A`)).toMatchObject({ kind: 'value', key })
  })

  it.each([
    ['broken YAML', '---\nservice: "unclosed\nregion: x\n---\n# A'],
    ['no closing line', '---\nservice: S3\n# A\n'],
    ['a list instead of keys', '---\n- a\n- b\n---\n# A'],
  ])('says in which line the YAML fails: %s', (_, text) => {
    expect(faultOf(text)).toMatchObject({
      kind: 'yaml',
      line: expect.any(Number),
      detail: expect.any(String),
    })
  })
})

describe('writing a draft file', () => {
  it('reads back as the same draft, whatever the text', () => {
    const draft = {
      ...emptyDraft(),
      language: 'en' as const,
      plan: 'business' as const,
      accountId: '000000000001',
      asOf: '2026-11-20',
      relatedCases: ['170000000001'],
      attachments: [{ name: 'a: b.log', size: 10, masked: true, openFindings: 0 }],
      subject: '# odd: "subject"',
      body: 'text\r\n---\r\n# not a subject\r\n',
    }
    expect(parseDraftFile(formatDraftFile(draft)).draft).toEqual(draft)
  })
})

describe('reading a draft from JSON', () => {
  it('names the field that has a wrong value', () => {
    expect(() => parseDraft({ severity: 'huge' })).toThrow(/severity/)
  })
})
