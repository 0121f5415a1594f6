import { PLANS, SEVERITIES, type Severity } from '@core/draft/schema'
import {
  firstAnswerBy,
  nextSeverityQuestion,
  SEVERITY_QUESTIONS,
  type SeverityAnswers,
  severitiesOf,
  severityAdvice,
  severityPath,
} from '@core/filing/severity-helper'
import { describe, expect, it } from 'vitest'
import { facts } from './world'

const production: SeverityAnswers = { kind: 'trouble', environment: 'production', state: 'ongoing' }
const fitting = (answers: SeverityAnswers) => severityAdvice(answers, null, facts)?.fitting

/** Every way through the dialogue. */
function allWays(answers: SeverityAnswers = {}): readonly SeverityAnswers[] {
  const question = nextSeverityQuestion(answers)
  if (question === null) return [answers]
  return question.choices.flatMap(({ value }) => allWays({ ...answers, [question.id]: value }))
}

describe('the way to a severity', () => {
  it.each<[string, SeverityAnswers, Severity]>([
    ['a how-to question', { kind: 'question', pressing: 'no' }, 'low'],
    ['a development question that cannot wait', { kind: 'question', pressing: 'yes' }, 'normal'],
    ['trouble in a test environment', { kind: 'trouble', environment: 'other' }, 'normal'],
    [
      'trouble in production that is over',
      { kind: 'trouble', environment: 'production', state: 'over' },
      'normal',
    ],
    ['a side function', { ...production, impact: 'minor' }, 'normal'],
    ['an important function, slow', { ...production, impact: 'degraded', workaround: 'none' }, 'high'],
    ['… while work goes on', { ...production, impact: 'degraded', workaround: 'full' }, 'normal'],
    ['an important function, gone', { ...production, impact: 'down', workaround: 'none' }, 'urgent'],
    ['… with half a workaround', { ...production, impact: 'down', workaround: 'partial' }, 'high'],
    ['the business at risk', { ...production, impact: 'business', workaround: 'none' }, 'critical'],
    ['… while it can be held', { ...production, impact: 'business', workaround: 'partial' }, 'urgent'],
  ])('%s', (_, answers, severity) => expect(fitting(answers)).toBe(severity))

  it('asks no more than five questions, each once', () => {
    for (const answers of allWays()) {
      expect(severityPath(answers).length).toBeLessThanOrEqual(5)
      expect(new Set(severityPath(answers)).size).toBe(severityPath(answers).length)
    }
  })

  it('reaches every severity', () => expect(new Set(allWays().map(fitting))).toEqual(new Set(SEVERITIES)))

  it('never falls when the impact grows or the workaround goes', () => {
    const rank = (answers: SeverityAnswers) => SEVERITIES.indexOf(fitting(answers) ?? 'low')
    const impacts = ['minor', 'degraded', 'down', 'business'] as const
    const workarounds = ['full', 'partial', 'none'] as const
    for (const [i, impact] of impacts.entries())
      for (const [w, workaround] of workarounds.entries()) {
        const here = rank({ ...production, impact, workaround })
        expect(here).toBeGreaterThanOrEqual(
          rank({ ...production, impact: impacts[i - 1] ?? impact, workaround }),
        )
        expect(here).toBeGreaterThanOrEqual(
          rank({ ...production, impact, workaround: workarounds[w - 1] ?? workaround }),
        )
      }
  })

  it('says nothing while a question is open, and asks it', () => {
    expect(severityAdvice({ kind: 'trouble' }, 'business', facts)).toBeNull()
    expect(nextSeverityQuestion({ kind: 'trouble' })?.id).toBe('environment')
  })

  it('gives a reason for every answer, and forgets answers that no longer matter', () => {
    const stale: SeverityAnswers = { ...production, kind: 'question', pressing: 'no', impact: 'business' }
    expect(severityAdvice(stale, null, facts)).toMatchObject({ fitting: 'low', summary: [] })
    for (const answers of allWays())
      expect(severityAdvice(answers, null, facts)?.reasons).toHaveLength(severityPath(answers).length)
  })

  it('tells the impact in English for the summary', () => {
    const advice = severityAdvice({ ...production, impact: 'down', workaround: 'none' }, 'business', facts)
    expect(advice?.summary).toEqual(['an important function is unavailable', 'there is no workaround'])
  })

  it('has every question and answer in both languages', () => {
    for (const { ja, en, choices } of Object.values(SEVERITY_QUESTIONS))
      for (const text of [{ ja, en }, ...choices, ...choices.map(({ reason }) => reason)]) {
        expect(text.ja).toMatch(/[ぁ-ん一-龠]/)
        expect(text.en).toMatch(/^[\x20-\x7e“”’]+$/)
      }
  })
})

describe('the plan', () => {
  const worst: SeverityAnswers = { ...production, impact: 'business', workaround: 'none' }
  it.each([
    ['developer', 'normal', true],
    ['business', 'urgent', true],
    ['business-plus', 'critical', false],
    ['enterprise', 'critical', false],
  ] as const)('%s leads to %s at the worst', (plan, severity, isLimitedByPlan) =>
    expect(severityAdvice(worst, plan, facts)).toMatchObject({
      severity,
      fitting: 'critical',
      isLimitedByPlan,
    }),
  )

  it('Basic has no technical support', () => {
    const advice = severityAdvice(worst, 'basic', facts)
    expect(advice).toMatchObject({ severity: null, target: null, isLimitedByPlan: true })
    expect(advice?.reasons.at(-1)?.en).toContain('no technical support')
  })

  it.each([
    ['developer', 'normal', '12 時間以内（営業時間で数えます）', 'within 12 hours (business hours)'],
    ['business', 'urgent', '1 時間以内', 'within 1 hour'],
    ['enterprise', 'critical', '15 分以内', 'within 15 minutes'],
    ['business-plus', 'critical', '30 分以内（未確認）', 'within 30 minutes (unverified)'],
  ] as const)('%s: the first response to %s', (plan, severity, ja, en) => {
    const found = severitiesOf(plan, facts).find(({ code }) => code === severity)
    expect(found?.response).toEqual({ ja, en })
    expect(severityAdvice(worst, plan, facts)?.response).toEqual({ ja, en })
  })

  it.each(PLANS)('%s: no target for what it does not offer, one for what it does', (plan) => {
    for (const { isOffered, target } of severitiesOf(plan, facts)) expect(target !== null).toBe(isOffered)
  })

  it('never offers what the plan has not, on any way through the dialogue', () => {
    for (const plan of PLANS)
      for (const answers of allWays()) {
        const severity = severityAdvice(answers, plan, facts)?.severity ?? null
        const offered = facts.plans.find(({ id }) => id === plan)?.severities ?? []
        expect(severity === null ? offered.length === 0 : offered.includes(severity)).toBe(true)
      }
  })
})

describe('the clock to the first answer', () => {
  const filedAt = Date.parse('2026-11-20T15:52:00+09:00')
  it('runs around the clock', () => {
    const target = severitiesOf('business', facts).find(({ code }) => code === 'high')?.target ?? null
    expect(target && firstAnswerBy(filedAt, target)).toBe(Date.parse('2026-11-20T19:52:00+09:00'))
  })
  it('is not told where business hours count', () => {
    const target = severitiesOf('developer', facts).find(({ code }) => code === 'low')?.target ?? null
    expect(target && firstAnswerBy(filedAt, target)).toBeNull()
  })
})
