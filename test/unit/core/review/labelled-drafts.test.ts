import { allRules } from '@core/review'
import { describe, expect, it } from 'vitest'
import { type LabelledDraft, labelledDrafts, outcomeOf } from './labelled-drafts'

/** Share of the expected findings that are found, and share of the findings that are right. */
function scoreOf(drafts: readonly LabelledDraft[]): { readonly recall: number; readonly precision: number } {
  const outcomes = drafts.map(outcomeOf)
  const count = (kind: 'found' | 'missed' | 'falseAlarms') => outcomes.flatMap((o) => o[kind]).length
  return {
    recall: count('found') / (count('found') + count('missed')),
    precision: count('found') / (count('found') + count('falseAlarms')),
  }
}

describe('labelled drafts', () => {
  const development = labelledDrafts('development')
  const heldOut = labelledDrafts('held-out')

  it('are labelled with rules that exist', () => {
    const ids = new Set(allRules.map(({ id }) => id))
    const used = [...development, ...heldOut].flatMap((draft) => [...draft.expect, ...draft.optional])
    expect(used.filter((id) => !ids.has(id))).toEqual([])
  })

  it('that the rules were made with are judged as an engineer would', () => {
    const { recall, precision } = scoreOf(development)
    expect(recall).toBeGreaterThan(0.7)
    expect(precision).toBeGreaterThan(0.6)
  })

  // Nobody looked at these while working on the rules: they tell how the rules do on drafts never seen.
  it('that the rules have never seen are judged nearly as well', () => {
    const { recall, precision } = scoreOf(heldOut)
    expect(recall).toBeGreaterThan(0.5)
    expect(precision).toBeGreaterThan(0.4)
  })
})
