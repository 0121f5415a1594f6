import type { DraftSummary } from '@shared/contract'
import { describe, expect, it } from 'vitest'
import { findDrafts, rowsOf } from '../../../../src/renderer/drafts/list-rows'

const draft = (id: string, change: Partial<DraftSummary> = {}): DraftSummary => ({
  id,
  subject: id,
  service: '',
  status: 'drafting',
  caseId: '',
  updatedAt: '2026-11-20T00:00:00.000Z',
  counts: null,
  ...change,
})

describe('rows of the draft list', () => {
  it('groups drafts by life cycle and leaves out empty groups', () => {
    const list = [
      draft('a', { status: 'answered' }),
      draft('b'),
      draft('c', { status: 'filed' }),
      draft('d', { status: 'closed' }),
    ]
    const shown = rowsOf(list).map((row) =>
      row.kind === 'group' ? `${row.group} ${row.count}` : row.summary.id,
    )
    expect(shown).toEqual(['drafting 1', 'b', 'waiting 2', 'a', 'c', 'closed 1', 'd'])
  })

  it('numbers the drafts of a group for screen readers', () => {
    const positions = rowsOf([draft('a'), draft('b')]).flatMap((row) =>
      row.kind === 'draft' ? [`${row.position}/${row.of}`] : [],
    )
    expect(positions).toEqual(['1/2', '2/2'])
  })
})

describe('searching drafts', () => {
  const list = [
    draft('1', { subject: 'ALB が 504 を返す', service: 'Elastic Load Balancing' }),
    draft('2', { subject: 'Ｌａｍｂｄａ のタイムアウト' }),
    draft('3', { caseId: '1234567890' }),
  ]
  it.each([
    ['nothing typed', ' ', ['1', '2', '3']],
    ['subject', '504', ['1']],
    ['service, any case', 'load BAL', ['1']],
    ['full-width letters', 'lambda', ['2']],
    ['case ID', '34567', ['3']],
    ['all words', 'alb 存在しない', []],
  ])('finds by %s', (_, query, ids) => {
    expect(findDrafts(list, query).map(({ id }) => id)).toEqual(ids)
  })
})
