import { closingMessage, SOLUTIONS } from '@core/case-life/closing'
import {
  askWhetherFixed,
  higherSeverities,
  pairForAccount,
  raiseSeverity,
  refileForAccount,
  requestFeature,
} from '@core/case-life/relatives'
import { type Draft, emptyDraft } from '@core/draft/schema'
import { describe, expect, it } from 'vitest'

const OWN = '123456789012'
const OTHER = '210987654321'
const ID = '17890000000042'
const first = (language: Draft['language'] = 'ja'): Draft => ({
  ...emptyDraft(),
  language,
  service: 'Amazon SQS',
  severity: 'low',
  accountId: OWN,
  caseId: ID,
  status: 'filed',
  ticked: ['queue'],
  relatedCases: ['17890000000001'],
  subject: language === 'ja' ? 'キューの遅延' : 'Slow queue',
  body: language === 'ja' ? '10:05 JST から受信が遅れています。\n' : 'Receiving is slow since 10:05 UTC.\n',
})
const name = (severity: string) => `<${severity}>`

describe('raising the severity', () => {
  it('makes a higher case that cites the first and says why', () => {
    const { draft } = raiseSeverity(first(), 'high', '本番の注文がすべて止まりました。', name)
    expect(draft.severity).toBe('high')
    expect(draft.subject).toContain(ID)
    expect(draft.body).toContain(`ケース ID=${ID}`)
    expect(draft.body).toContain('「<low>」から「<high>」')
    expect(draft.body).toContain('本番の注文がすべて止まりました。')
    expect(draft.body).toContain('10:05 JST')
    expect(draft.relatedCases).toEqual(['17890000000001', ID])
  })
  it('asks for the reason where none was given', () => {
    expect(raiseSeverity(first('en'), 'high', ' ', name).draft.body).toContain('(Fill in how the impact')
  })
  it('knows which severities are higher', () => {
    expect(higherSeverities({ ...first(), severity: 'high' })).toEqual(['urgent', 'critical'])
    expect(higherSeverities({ ...first(), severity: 'critical' })).toEqual([])
  })
})

describe('two accounts', () => {
  it.each(['ja', 'en'] as const)('lets each case cite the other (%s)', (language) => {
    const { draft, message } = pairForAccount(first(language), ` ${OTHER} `)
    expect(draft.accountId).toBe(OTHER)
    expect(draft.body).toContain(OWN)
    expect(draft.body).toContain(ID)
    expect(message).toContain(OTHER)
  })
})

describe('the wrong account', () => {
  it('closes the first and says everything again from the right one', () => {
    const { draft, message } = refileForAccount(first(), OTHER)
    expect(draft).toMatchObject({ accountId: OTHER, subject: first().subject, body: first().body })
    expect(draft.relatedCases).not.toContain(ID)
    expect(message).toContain('クローズ')
    expect(message).toContain(OWN)
  })
})

describe('what else comes out of a case', () => {
  it('asks whether a defect was fixed, citing the closed case', () => {
    const { draft } = askWhetherFixed(first('en'))
    expect(draft.body).toContain(`case ID ${ID}`)
    expect(draft.body).toContain('Has the defect behind it been fixed by now?')
    expect(draft.severity).toBe('low')
  })
  it('begins a wish without expecting a promise', () => {
    const { draft } = requestFeature(first())
    expect(draft.subject).toContain('Amazon SQS')
    expect(draft.body).toContain('約束、個別の連絡は不要')
  })
  it('takes nothing along that belongs to the first case alone', () => {
    for (const { draft } of [
      askWhetherFixed(first()),
      requestFeature(first()),
      pairForAccount(first(), OTHER),
    ])
      expect(draft).toMatchObject({ caseId: '', status: 'drafting', ticked: [], attachments: [] })
  })
})

describe('the closing message', () => {
  it.each(SOLUTIONS)('tells what solved it, in the language of the case (%s)', (solution) => {
    const ja = closingMessage(first(), { solution, what: '再試行の間隔を延ばしました。' })
    expect(ja).toContain('再試行の間隔を延ばしました。')
    expect(ja).toContain('クローズいたします')
    const en = closingMessage(first('en'), { solution, what: '' })
    expect(en).toMatch(/^[\x20-\x7e\n’]+$/)
    expect(en).not.toContain(':\n')
  })
  it('also says when it was solved alone', () => {
    expect(closingMessage(first(), { solution: 'alone', what: '' })).toContain('当方で原因を特定し')
  })
})
