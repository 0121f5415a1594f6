import { responseClock } from '@core/case-life/response-clock'
import { type Draft, emptyDraft } from '@core/draft/schema'
import { FilingFactsSchema } from '@core/filing/facts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import source from '../../../../content/facts.json'

const facts = v.parse(FilingFactsSchema, source)
const FILED = '2026-11-24T01:00:00.000Z'
const filed = (change: Partial<Draft> = {}): Draft => {
  const draft: Draft = { ...emptyDraft(), status: 'filed', plan: 'business', severity: 'high', ...change }
  return { ...draft, followUp: { ...draft.followUp, filedAt: FILED, ...change.followUp } }
}
const at = (minutes: number) => Date.parse(FILED) + minutes * 60_000

describe('the clock to the first answer', () => {
  const target = facts.severities.find(({ code }) => code === 'high')?.targets[0]?.minutes ?? 0

  it('tells what remains of the target of severity and plan, to the minute', () => {
    expect(responseClock(filed(), facts, at(0))).toMatchObject({ kind: 'remaining', minutes: target })
    expect(responseClock(filed(), facts, at(0) + 30_000)).toMatchObject({ minutes: target })
    expect(responseClock(filed(), facts, at(10))).toMatchObject({ minutes: target - 10, dueMs: at(target) })
  })

  it('tells for how long it is overdue', () => {
    expect(responseClock(filed(), facts, at(target) + 1)).toMatchObject({ kind: 'overdue', minutes: 0 })
    expect(responseClock(filed(), facts, at(target + 75))).toMatchObject({ kind: 'overdue', minutes: 75 })
  })

  it('makes no time up where business hours count', () =>
    expect(responseClock(filed({ plan: 'developer', severity: 'normal' }), facts, at(0))).toMatchObject({
      kind: 'business-hours',
    }))

  it.each<[string, Draft]>([
    ['is not filed', filed({ status: 'drafting' })],
    ['was answered', filed({ status: 'answered' })],
    ['tells no plan', filed({ plan: null })],
    ['has a plan without technical support', filed({ plan: 'basic' })],
    [
      'has a reply of support',
      filed({ followUp: { ...emptyDraft().followUp, replies: [{ from: 'support', at: '', text: 'x' }] } }),
    ],
    ['tells no moment of filing', { ...filed(), followUp: emptyDraft().followUp }],
  ])('is silent about a case that %s', (_, draft) => expect(responseClock(draft, facts, at(0))).toBeNull())
})
