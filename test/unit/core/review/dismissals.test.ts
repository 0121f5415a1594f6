import { emptyDraft } from '@core/draft/schema'
import { review } from '@core/review'
import { dismissalOf, weigh } from '@core/review/dismissals'
import { describe, expect, it } from 'vitest'

const context = { today: '2026-11-20', lang: 'ja' } as const
const draftOf = (body: string) => ({ ...emptyDraft(), subject: 'API が失敗する', body })

/** The draft with the first finding of a rule put aside, and another body. */
function afterEditing(rule: string, body: string, changed: string) {
  const draft = draftOf(body)
  const finding = review(draft, context).find((found) => found.rule === rule)
  if (finding === undefined) throw new Error(`${rule} is not found in: ${body}`)
  const dismissals = [dismissalOf(draft, finding, '意図して書いています', context.today)]
  const edited = { ...draftOf(changed), dismissals }
  return weigh(edited, review(edited, context))
}

const URGENT = '社内の指示により、至急お願いします。'

describe('a dismissed finding', () => {
  it('is put aside, with its reason', () => {
    const { open, dismissed } = afterEditing('urgency-in-text', URGENT, URGENT)
    expect(open.map(({ rule }) => rule)).not.toContain('urgency-in-text')
    expect(dismissed.map(({ dismissal }) => dismissal.reason)).toEqual(['意図して書いています'])
  })

  it.each([
    ['text is written before it', `2026-11-20 10:05 JST から API が失敗します。\n\n${URGENT}`],
    ['text is written behind it', `${URGENT}\n原因の調べ方を教えてください。`],
    ['its sentence is polished around the words', '社内からの強い指示により、至急お願いします。'],
    ['full-width and spaces change', `　${URGENT}`],
  ])('stays so when %s', (_, changed) => {
    const { dismissed, stale } = afterEditing('urgency-in-text', URGENT, changed)
    expect([dismissed.length, stale.length]).toEqual([1, 0])
  })

  it.each([
    ['the marked words become others', '社内の指示により、大至急お願いします。'],
    [
      'its sentence becomes another one',
      'マスクの確認が済みましたら至急ログをお送りしますのでご覧ください。',
    ],
  ])('comes back when %s', (_, changed) => {
    const { open, stale } = afterEditing('urgency-in-text', URGENT, changed)
    expect(open.map(({ rule }) => rule)).toContain('urgency-in-text')
    expect(stale).toHaveLength(1)
  })

  it('is told to be no longer needed when its cause is gone', () => {
    const { stale } = afterEditing('urgency-in-text', URGENT, '原因の調べ方を教えてください。')
    expect(stale.map(({ rule }) => rule)).toEqual(['urgency-in-text'])
  })

  it('does not silence the same words in a second sentence', () => {
    const { open, dismissed } = afterEditing(
      'urgency-in-text',
      URGENT,
      `${URGENT}\n本番が止まっており損失が出ているため、至急ご対応ください。`,
    )
    expect(dismissed).toHaveLength(1)
    expect(open.map(({ rule }) => rule)).toContain('urgency-in-text')
  })

  it('about something absent stays away until it is there', () => {
    const missing = 'API が 2026-11-20 10:05 JST から失敗します。'
    const { open, dismissed } = afterEditing('goal-missing', missing, `${missing}再現します。`)
    expect(open.map(({ rule }) => rule)).not.toContain('goal-missing')
    expect(dismissed).toHaveLength(1)
    const { stale } = afterEditing('goal-missing', missing, `${missing}原因の調べ方を教えてください。`)
    expect(stale).toHaveLength(1)
  })
})

describe('preferences', () => {
  const draft = draftOf(URGENT)
  const rulesWith = (levels: Record<string, 'off' | 'info'>) =>
    review(draft, { ...context, preferences: { levels, glossary: [] } })

  it('switch a rule off', () => {
    expect(rulesWith({ 'urgency-in-text': 'off' }).map(({ rule }) => rule)).not.toContain('urgency-in-text')
  })

  it('give a rule another level', () => {
    const found = rulesWith({ 'urgency-in-text': 'info' }).find(({ rule }) => rule === 'urgency-in-text')
    expect(found?.level).toBe('info')
  })

  it('add words that only the organisation knows', () => {
    const jargon = draftOf('ハヤブサ台帳が 10:05 JST から失敗します。')
    const found = review(jargon, { ...context, preferences: { levels: {}, glossary: ['ハヤブサ台帳'] } })
    expect(found.map(({ rule }) => rule)).toContain('internal-jargon')
  })
})
