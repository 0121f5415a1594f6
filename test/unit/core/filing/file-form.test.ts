import type { Attachment, Draft } from '@core/draft/schema'
import { type FormAnswers, formFor } from '@core/filing/file-form'
import { WAY_IDS, type WayId } from '@core/filing/ways'
import { describe, expect, it } from 'vitest'
import { draftWith, facts, hmac, wayOf } from './world'

const fill = (id: WayId, change: Partial<Draft> = {}, answers: FormAnswers = {}) =>
  formFor(draftWith(change), wayOf(id), { facts, answers, hmac })
const codesOf = (id: WayId, change: Partial<Draft> = {}, answers: FormAnswers = {}) =>
  fill(id, change, answers).problems.map(({ code, level }) => `${level} ${code}`)
const copied = (id: WayId, field: string, change: Partial<Draft> = {}, answers: FormAnswers = {}) =>
  fill(id, change, answers).fields.find((each) => each.field === field)?.copyText
const file = (change: Partial<Attachment> = {}): Attachment => ({
  name: 'worker.masked.log',
  size: 1_000,
  masked: true,
  openFindings: 0,
  ...change,
})

describe('a draft in the form of a way', () => {
  it.each(WAY_IDS)('%s: has the fields in the order of the form', (id) =>
    expect(fill(id).fields.map(({ field }) => field)).toEqual(wayOf(id).fields),
  )

  it('shows a choice in both languages and copies it in the language of the case', () => {
    const severity = fill('console', { language: 'en' }).fields.find(({ field }) => field === 'severity')
    expect(severity).toMatchObject({
      label: { ja: '緊急度', en: 'Severity' },
      value: { ja: '発生中の障害', en: 'Production system impaired' },
      copyText: 'Production system impaired',
    })
    expect(copied('console', 'severity')).toBe('発生中の障害')
  })

  it('copies the codes of the API', () => {
    expect(copied('api', 'severity')).toBe('high')
    expect(copied('api', 'language')).toBe('ja')
    expect(copied('api', 'caseType')).toBe('technical')
    expect(copied('api', 'caseType', { caseType: 'account-billing' })).toBe('customer-service')
  })

  it('copies the body as it stands', () => {
    const body = '  一行目\r\n\r\n```\nlog\n```\n'
    expect(copied('console', 'body', { body })).toBe(body)
  })

  it('calls the contact methods of Slack as Slack does', () =>
    expect(copied('slack', 'contact')).toBe('Email and Slack notifications'))

  it.each([
    ['## 業務への影響\n全店の会計が止まっています。\n## 次\nx', '全店の会計が止まっています。'],
    ['【影響】\n検索が遅いです。', '検索が遅いです。'],
    ['## Business impact\nNobody can log in.', 'Nobody can log in.'],
    ['## 業務への影響\n〔止まっている業務〕\n', ''],
    ['見出しはありません。影響もここです。', ''],
  ])('takes the impact from its section: %j', (body, expected) =>
    expect(copied('reseller', 'impact', { body })).toBe(expected),
  )

  it('prefers the impact that was given for the portal', () =>
    expect(copied('reseller', 'impact', {}, { impact: '会計' })).toBe('会計'))
})

describe('what a form would refuse is told before', () => {
  it('nothing, of a complete draft', () => {
    for (const id of ['console', 'slack'] as const) expect(codesOf(id)).toEqual([])
    expect(codesOf('api')).toEqual([])
    expect(codesOf('reseller', {}, { contactPerson: '起票担当 03-0000-0000' })).toEqual([])
  })

  it.each<[string, WayId, Partial<Draft>, string]>([
    ['no subject', 'console', { subject: ' ' }, 'error field-missing'],
    ['no body', 'api', { body: '\n' }, 'error field-missing'],
    ['no category yet', 'console', { category: '' }, 'warning choice-open'],
    ['a subject of two lines', 'api', { subject: 'a\nb' }, 'error subject-many-lines'],
    ['a body over the limit', 'api', { body: 'あ'.repeat(8_001) }, 'error text-too-long'],
    [
      'a subject over a limit that is unverified',
      'console',
      { subject: 'x'.repeat(251) },
      'warning text-may-be-too-long',
    ],
    ['a body too long for Slack', 'slack', { body: 'x'.repeat(3_001) }, 'warning text-may-be-too-long'],
    [
      'eleven files',
      'console',
      { attachments: Array.from({ length: 11 }, () => file()) },
      'error too-many-files',
    ],
    [
      'four files in Slack',
      'slack',
      { attachments: Array.from({ length: 4 }, () => file()) },
      'error too-many-files',
    ],
    [
      'a file over 5 MB in Slack',
      'slack',
      { attachments: [file({ size: 5_242_881 })] },
      'error file-too-large',
    ],
    ['a file over 150 MB', 'api', { attachments: [file({ size: 157_286_401 })] }, 'error file-too-large'],
    [
      'a file that is not masked',
      'console',
      { attachments: [file({ masked: false })] },
      'error file-not-masked',
    ],
    [
      'a file with open findings',
      'api',
      { attachments: [file({ openFindings: 2 })] },
      'error file-not-masked',
    ],
    ['a quota increase by API', 'api', { caseType: 'quota' }, 'error quota-elsewhere'],
    [
      'a billing question in public',
      'repost',
      { caseType: 'account-billing' },
      'error case-type-not-accepted',
    ],
    ['billing at a reseller', 'reseller', { caseType: 'account-billing' }, 'info partner-answers'],
    ['the API with Developer', 'api', { plan: 'developer', severity: 'low' }, 'error plan-not-enough'],
    ['a technical case with Basic', 'console', { plan: 'basic' }, 'error no-technical-support'],
    ['a severity beyond the plan', 'console', { severity: 'critical' }, 'error severity-not-in-plan'],
    [
      'a phone call with Developer',
      'console',
      { plan: 'developer', severity: 'low', contact: 'phone' },
      'error contact-not-in-plan',
    ],
    ['a phone call from Slack', 'slack', { contact: 'phone' }, 'error contact-not-offered'],
    ['a phone call by API', 'api', { contact: 'phone' }, 'warning contact-not-offered'],
    [
      'a Japanese billing chat in Slack',
      'slack',
      { contact: 'chat', caseType: 'account-billing' },
      'error combination-not-offered',
    ],
    ['an attachment in public', 'repost', { attachments: [file()] }, 'warning files-public'],
  ])('%s (%s)', (_, id, change, expected) => expect(codesOf(id, change)).toContain(expected))

  it.each<[string, WayId, Partial<Draft>]>([
    ['8,000 characters', 'api', { body: 'あ'.repeat(8_000) }],
    ['a file of 150 MB', 'api', { attachments: [file({ size: 157_286_400 })] }],
    ['ten files', 'console', { attachments: Array.from({ length: 10 }, () => file()) }],
    [
      'an English billing chat in Slack',
      'slack',
      { contact: 'chat', caseType: 'account-billing', language: 'en' },
    ],
    ['no plan told', 'console', { plan: null, severity: 'critical', contact: 'phone' }],
  ])('but not %s (%s)', (_, id, change) => expect(codesOf(id, change)).toEqual([]))

  it('a reseller’s compulsory contact and impact', () => {
    const fields = fill('reseller', { body: '影響の見出しがない本文です。' }).problems.map(
      ({ field }) => field,
    )
    expect(fields).toEqual(['contactPerson', 'impact'])
  })

  it('more than ten additional contacts', () => {
    const ccEmails = Array.from({ length: 11 }, (_, i) => `team${i}@example.com`)
    expect(codesOf('api', {}, { ccEmails })).toEqual(['error too-many-contacts'])
    expect(codesOf('reseller', {}, { ccEmails, contactPerson: 'x' })).toEqual([])
  })

  it('a language that the way does not offer', () => {
    const way = { ...wayOf('console'), languages: ['en'] }
    expect(formFor(draftWith(), way, { facts, hmac }).problems[0]).toMatchObject({
      code: 'language-not-offered',
      message: {
        ja: 'AWS サポートセンター（コンソール）では、日本語での問い合わせを選べません',
        en: 'AWS Support Center (console) does not offer Japanese',
      },
    })
  })

  it('errors first, every message in both languages with its numbers', () => {
    const { problems } = fill('slack', {
      category: '',
      contact: 'phone',
      body: 'x'.repeat(4_000),
      attachments: Array.from({ length: 4 }, () => file({ size: 6_000_000 })),
    })
    const levels = problems.map(({ level }) => level)
    expect(levels).toEqual([...levels].sort())
    for (const { message } of problems) {
      expect(message.ja).toMatch(/[ぁ-ん]/)
      expect(message.en).toMatch(/^[\x20-\x7e“”’]+$/)
      expect(message.ja + message.en).not.toContain('undefined')
    }
    expect(problems.find(({ code }) => code === 'file-too-large')?.message.en).toContain('5 MB')
  })
})

describe('re:Post is public', () => {
  const key = ['AKIA', 'QZ7NB4XKTR2WLM3P'].join('')
  const body = [
    'アカウント 111122223333 と 4444-5555-6666 の間で失敗します。',
    'arn:aws:sqs:ap-northeast-1:777788889999:mail-out',
    `鍵は ${key} です。送信元は 203.0.113.77、担当は tanaka@corp.example.co.jp です。`,
    '前回のケース 170000000012345 と case-111122223333-muja-2026-0a1b2c3d4e5f の続きです。社内名は すずらん です。',
    'バケット log-222233334444-tokyo と 222233334444.dkr.ecr.ap-northeast-1.amazonaws.com も使います。',
    'リソース i-0abc1234def567890 とエラー AccessDenied はそのままです。2026-11-20 15:52 JST に発生しました。',
  ].join('\n')
  const change: Partial<Draft> = {
    body,
    subject: 'ケース 998877665544 の続き（111122223333）',
    caseId: '998877665544',
    relatedCases: ['170000000012345'],
    glossary: ['すずらん'],
  }
  const all = fill('repost', change)
    .fields.map(({ value, copyText }) => value.ja + value.en + copyText)
    .join('\n')

  it.each([
    '111122223333',
    '4444-5555-6666',
    '777788889999',
    '222233334444',
    key,
    '203.0.113.77',
    'tanaka@corp',
    '170000000012345',
    'case-111122223333',
    '998877665544',
    'すずらん',
  ])('leaves out %s', (secret) => expect(all).not.toContain(secret))

  it('keeps what helps to answer', () => {
    for (const kept of [
      'i-0abc1234def567890',
      'AccessDenied',
      'ap-northeast-1',
      'mail-out',
      '2026-11-20 15:52 JST',
    ])
      expect(all).toContain(kept)
  })

  it('says that it is public, whatever the settings are', () =>
    expect(fill('repost').problems.map(({ code }) => code)).toContain('public-post'))

  it('other ways keep the account', () => expect(copied('console', 'body', change)).toContain('111122223333'))
})
