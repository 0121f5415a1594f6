import type { PastCase } from '@core/account/record'
import { emptyDraft } from '@core/draft/schema'
import { makeTokenizer } from '@core/knowledge/tokenize'
import { citing } from '@core/past-cases/cite'
import { excerptOf } from '@core/past-cases/excerpt'
import { makeCaseMemory } from '@core/past-cases/memory'
import { draftOfCase, pastOfCase, pastOfDraft } from '@core/past-cases/source'
import { describe, expect, it } from 'vitest'

const imported: PastCase = {
  caseId: 'case-111122223333-muja-2026-0a1b',
  displayId: '170000000000901',
  subject: 'EFS のマウントがタイムアウトする',
  status: 'resolved',
  serviceCode: 'amazon-elastic-file-system',
  categoryCode: 'mount-targets',
  severityCode: 'high',
  language: 'ja',
  createdAt: '2026-09-01T00:00:00.000Z',
  messages: [
    { from: 'us', at: '2026-09-01T00:00:00.000Z', text: 'mount.nfs4 が 30 秒で止まります。' },
    { from: 'support', at: '2026-09-02T00:00:00.000Z', text: 'ポート 2049 を許可してください。' },
  ],
}
const draft = (id: string, subject: string, more = {}) =>
  pastOfDraft(id, '2026-10-01T00:00:00.000Z', { ...emptyDraft(), subject, ...more })

function filled() {
  const memory = makeCaseMemory(makeTokenizer({ groups: {}, readings: {} }))
  memory.put(pastOfCase(imported))
  memory.put(draft('glue', 'Glue ジョブが遅い', { status: 'closed', caseId: '170000000000902' }))
  memory.put(draft('efs-now', 'EFS のマウントで待たされる'))
  return memory
}
const refs = (found: readonly { readonly ref: string }[]) => found.map(({ ref }) => ref)
const CASE = `case:${imported.caseId}`

describe('the memory of cases', () => {
  it('finds imported cases beside drafts, with the line that answers', () => {
    const [first] = filled().search('ポート 2049', 5)
    expect(first).toMatchObject({ ref: CASE, status: 'closed', caseId: '170000000000901' })
    expect(first?.excerpt).toBe('ポート 2049 を許可してください。')
  })

  it('shows the newest when nothing is asked', () =>
    expect(refs(filled().search(' ', 2))).toEqual(['draft:glue', 'draft:efs-now']))

  it('offers filed cases like a draft, never other drafts', () => {
    const found = filled().similar(
      { id: 'draft:efs-now', subject: 'EFS のマウントがタイムアウト', body: 'mount.nfs4 が止まる' },
      3,
    )
    expect(refs(found)).toEqual([CASE])
  })

  it('shows a case once that is here as a draft too, and again when that draft is gone', () => {
    const memory = filled()
    memory.put(draft('own', imported.subject, { status: 'closed', caseId: imported.displayId }))
    expect(refs(memory.search('マウント タイムアウト', 5))).not.toContain(CASE)
    memory.remove('draft:own')
    expect(refs(memory.search('マウント タイムアウト', 5))).toContain(CASE)
  })

  it('takes the text of an imported case from its first message by us', () => {
    const past = pastOfCase(imported)
    expect(past.body).toBe('mount.nfs4 が 30 秒で止まります。')
    expect(past.replies).toHaveLength(1)
    const begun = pastOfCase({ ...imported, messages: imported.messages.slice(1) })
    expect(begun).toMatchObject({ body: '', replies: [{ from: 'support' }] })
  })

  it('makes a draft of an imported case, with what it does not know as the default', () => {
    expect(draftOfCase(imported)).toMatchObject({
      service: 'amazon-elastic-file-system',
      category: 'mount-targets',
      severity: 'high',
      caseId: '170000000000901',
    })
    expect(draftOfCase({ ...imported, severityCode: 'other', language: 'ko' })).toMatchObject({
      severity: 'normal',
      language: 'ja',
    })
  })
})

describe('the line that is shown of a case', () => {
  it('is the one that shares most with the question, cut to a line of the list', () => {
    expect(excerptOf(['前置き\nポートを確認\nポート 2049 を確認'], 'ポート 2049')).toBe('ポート 2049 を確認')
    expect(excerptOf([`port ${'x'.repeat(500)}`], 'port')).toHaveLength(160)
  })

  it('is none when only the subject says it', () => expect(excerptOf(['何も無い'], 'KMS')).toBe(''))
})

describe('citing a past case', () => {
  it('names it among the related cases and in the language of the draft', () => {
    const { relatedCases, line } = citing({ ...emptyDraft(), relatedCases: ['1'] }, '170000000000901')
    expect(relatedCases).toEqual(['1', '170000000000901'])
    expect(line).toContain('ケース ID=170000000000901')
    expect(citing({ ...emptyDraft(), language: 'en' }, '17').line).toContain('case ID 17')
  })

  it('writes nothing twice', () => {
    const cited = citing({ ...emptyDraft(), relatedCases: ['17'], body: 'see 17' }, '17')
    expect(cited).toEqual({ relatedCases: ['17'], line: null })
  })
})
