import type { Finding, Level, RuleInfo } from '@core/review/types'
import { describe, expect, it } from 'vitest'
import { inOrder, readinessOf, withKeys } from '../../../../src/renderer/review/readiness'

const rule = (id: string, level: Level): RuleInfo => ({
  id,
  level,
  article: 'a',
  name: id,
  bad: null,
  good: null,
})
const found = (id: string, level: Level, start: number | null): Finding => ({
  rule: id,
  level,
  range: start === null ? null : { part: 'body', start, end: start + 1 },
  message: '',
  article: 'a',
  fixes: [],
})
const rules = [
  rule('goal', 'error'),
  rule('zone', 'warning'),
  rule('jargon', 'warning'),
  rule('changes', 'info'),
]

describe('readiness', () => {
  it('is complete when only hints are left', () => {
    const readiness = readinessOf([found('changes', 'info', null)], rules)
    expect(readiness).toEqual({ done: 3, total: 3, remaining: 0, missing: [] })
  })

  it('counts every finding to mend and names each rule once', () => {
    const findings = [found('zone', 'warning', 3), found('zone', 'warning', 9), found('goal', 'error', null)]
    expect(readinessOf(findings, rules)).toEqual({
      done: 1,
      total: 4,
      remaining: 3,
      missing: ['zone', 'goal'],
    })
  })
})

describe('the order of the cards', () => {
  it('has errors first, then the order of the text, and what is absent last', () => {
    const findings = [
      found('absent', 'warning', null),
      found('late', 'warning', 50),
      found('early', 'warning', 5),
      found('goal', 'error', null),
    ]
    expect(inOrder(findings).map((finding) => finding.rule)).toEqual(['goal', 'early', 'late', 'absent'])
  })

  it('gives a finding the same key after a review of a longer text', () => {
    const before = withKeys([found('zone', 'warning', 3), found('zone', 'warning', 9)])
    const after = withKeys([found('zone', 'warning', 13), found('zone', 'warning', 19)])
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  })
})
