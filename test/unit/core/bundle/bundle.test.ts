import { buildBundle } from '@core/bundle/bundle'
import type { BundleInput } from '@core/bundle/types'
import { parseDraftFile } from '@core/draft/codec'
import { CASE_TYPES, type Draft, emptyDraft, LANGUAGES, SEVERITIES } from '@core/draft/schema'
import { createCaseRequest } from '@core/filing/create-case'
import { describe, expect, it } from 'vitest'

const report = {
  bytesIn: 300,
  bytesOut: 280,
  lines: 3,
  seconds: 0.1,
  counts: {},
  offered: {},
  kept: {},
  encoding: 'utf-8',
  sha256In: '',
  sha256Out: '',
}
const draftWith = (change: Partial<Draft>): Draft => ({
  ...emptyDraft(),
  subject: '関数の呼び出しが失敗する',
  body: '本文です。\n',
  ...change,
})
const inputOf = (draft: Draft, names: readonly string[] = []): BundleInput => ({
  draft,
  attachments: names.map((name) => ({ name, size: 300, report })),
  findings: [],
  dismissed: [],
  lang: 'ja',
  exportedAt: '2026-11-20T10:05:00+09:00',
})
const bundleOf = (change: Partial<Draft>, names?: readonly string[]) =>
  buildBundle(inputOf(draftWith(change), names), (kind) => kind)
const textOf = (change: Partial<Draft>, path: string, names?: readonly string[]) =>
  bundleOf(change, names).files.find((file) => file.path === path)?.text

describe('the files of a bundle', () => {
  it('leave the correspondence of the case on the laptop', () => {
    const reply = { from: 'support' as const, at: '2026-11-20T01:00:00.000Z', text: 'ご回答です' }
    const followUp = { ...emptyDraft().followUp, filedAt: reply.at, replies: [reply] }
    const all = bundleOf({ followUp, status: 'answered' }).files.map(({ text }) => text)
    expect(all.join('\n')).not.toMatch(/ご回答です|followUp/)
  })
  it('are the text to paste, the draft, checklist and proof sheet twice, and the request, each once', () => {
    expect(bundleOf({}).files.map(({ path }) => path)).toEqual([
      'subject.txt',
      'body.txt',
      'case.md',
      'checklist.md',
      'checklist.html',
      'proof-sheet.md',
      'proof-sheet.html',
      'create-case.json',
      'file-case.sh',
    ])
  })

  it('has an English summary beside a Japanese body that tells enough for one', () => {
    const body = '2026-11-20 15:52 JST から失敗しています。'
    const told: Partial<Draft> = { service: 'AWS Lambda', region: 'ap-northeast-1', severity: 'high', body }
    expect(textOf(told, 'summary.en.txt', ['app.log'])?.split('\n')).toEqual([
      'Summary in English (the details are in Japanese below)',
      'Case: incident, severity high (Production system impaired), AWS Lambda, ap-northeast-1',
      'Time: 2026-11-20 15:52 JST (06:52 UTC)',
      'Attached: 1 file (app.masked.log)',
      '',
    ])
    expect(textOf({ ...told, language: 'en' }, 'summary.en.txt')).toBeUndefined()
  })

  it.each([
    ['一行目\r\n二行目\r\n', '一行目\r\n二行目\r\n'],
    ['no line break at the end', 'no line break at the end\n'],
    ['', ''],
  ])('hold the body as it is pasted: %j', (body, expected) =>
    expect(textOf({ body }, 'body.txt')).toBe(expected),
  )

  it('have a place for every attachment, two of one name and names of upper and lower case included', () => {
    const { attachmentPaths } = bundleOf({}, ['app.log', 'App.log', 'sub/app.log', '../app.log', 'app.log'])
    expect(attachmentPaths).toEqual([
      'attachments/app.masked.log',
      'attachments/App.masked-2.log',
      'attachments/sub_app.masked.log',
      'attachments/_app.masked.log',
      'attachments/app.masked-3.log',
    ])
    expect(new Set(attachmentPaths.map((path) => path.toLowerCase())).size).toBe(5)
  })
})

describe('create-case.json', () => {
  it.each([
    ['technical', 'technical'],
    ['account-billing', 'customer-service'],
  ] as const)('asks for a case of type %s as issueType %s', (caseType, issueType) => {
    const draft = draftWith({ caseType, severity: 'high', language: 'en', body: 'Line\r\n"quoted"\n' })
    const text = textOf(draft, 'create-case.json') ?? ''
    expect(JSON.parse(text)).toEqual({
      subject: draft.subject,
      severityCode: 'high',
      communicationBody: 'Line\r\n"quoted"\n',
      language: 'en',
      issueType,
    })
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('is left out for quota increases, which do not go through CreateCase', () => {
    expect(createCaseRequest(draftWith({ caseType: 'quota' }))).toBeNull()
    expect(bundleOf({ caseType: 'quota' }).files.map(({ path }) => path)).not.toContain('create-case.json')
  })

  it.each(SEVERITIES)('passes the severity code %s on', (severity) =>
    expect(createCaseRequest(draftWith({ severity }))).toMatchObject({ severityCode: severity }),
  )
})

describe('file-case.sh', () => {
  it('names the masked copies as they lie in the bundle', () => {
    const text = textOf({}, 'file-case.sh', ["it's.log", 'b.log']) ?? ''
    expect(text).toContain("paths=('attachments/it'\\''s.masked.log' 'attachments/b.masked.log')")
    expect(text).toContain('\nlang=ja\n')
  })

  it('comes with the request alone', () =>
    expect(textOf({ caseType: 'quota' }, 'file-case.sh')).toBeUndefined())
})

describe('case.md', () => {
  const whole: Draft = draftWith({
    language: 'en',
    service: 'Elastic Load Balancing',
    category: 'yes',
    severity: 'critical',
    contact: 'chat',
    plan: 'enterprise-on-ramp',
    accountId: '012345678901',
    region: 'ap-northeast-1',
    environment: 'production',
    status: 'filed',
    caseId: '170000000001',
    relatedCases: ['0123', 'a: b'],
    glossary: ['- item', '# hash', 'no', "it's"],
    asOf: '2026-11-20',
    extra: { team: { name: '基盤 #1', size: 3 } },
    body: '---\nnot: front matter\n---\n## 目的\n```\n# no heading\n```\n最後の行\n',
  })

  it('reads back as the draft it was made from', () => {
    const { draft } = parseDraftFile(textOf(whole, 'case.md') ?? '')
    expect(draft).toEqual({ ...whole, attachments: [] })
  })

  it.each([
    ['# で始まる', '本文\n'],
    ['---', '本文\n'],
    ['key: value "quoted" \'single\'', '# a heading first\n'],
    ['', '# a heading first\n'],
    ['', ''],
    ['🔥 障害', '  indented\r\nCRLF\r\n'],
  ])('keeps subject and body apart: %j, %j', (subject, body) => {
    const { draft } = parseDraftFile(textOf({ subject, body }, 'case.md') ?? '')
    expect(draft).toMatchObject({ subject, body })
  })

  it('tells of the masked copies, not of the originals', () => {
    const names = ['a: b.log', 'a: b.log', '- 障害.txt']
    const before = [{ name: 'secret-original.log', size: 1, masked: false, openFindings: 2 }]
    const bundle = bundleOf({ attachments: before }, names)
    const text = bundle.files.find(({ path }) => path === 'case.md')?.text ?? ''
    expect(text).not.toContain('secret-original')
    expect(parseDraftFile(text).draft.attachments).toEqual(
      bundle.attachmentPaths.map((path) => ({
        name: path.slice('attachments/'.length),
        size: report.bytesOut,
        masked: true,
        openFindings: 0,
      })),
    )
  })

  it.each(CASE_TYPES.flatMap((caseType) => LANGUAGES.map((language) => [caseType, language] as const)))(
    'reads back for %s in %s',
    (caseType, language) =>
      expect(parseDraftFile(textOf({ caseType, language }, 'case.md') ?? '').draft).toEqual(
        draftWith({ caseType, language }),
      ),
  )
})

describe('what was dismissed', () => {
  it('goes out with its reason, but never with a value that may be secret', () => {
    const secret = ['Sakura', '2026', 'hana'].join('-')
    const dismissal = {
      rule: 'secret-in-text',
      words: secret,
      sentence: secret,
      reason: '見本です',
      day: '2026-11-20',
    }
    const draft = { ...emptyDraft(), subject: 's', body: 'b', dismissals: [dismissal] }
    const finding = {
      rule: 'secret-in-text',
      level: 'error',
      range: null,
      message: 'm',
      article: 'a',
      fixes: [],
    } as const
    const input = {
      draft,
      attachments: [],
      findings: [],
      lang: 'ja',
      exportedAt: '2026-11-20T10:05:00+09:00',
    } as const
    const { files } = buildBundle({ ...input, dismissed: [{ finding, dismissal }] }, () => '')
    const all = files.map(({ text }) => text).join('\n')
    expect(all).toContain('見本です')
    expect(all).not.toContain(secret)
  })
})
