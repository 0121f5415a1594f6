import {
  CONTACT_QUESTIONS,
  type ContactAnswers,
  contactAdvice,
  nextContactQuestion,
} from '@core/filing/contact-helper'
import { describe, expect, it } from 'vitest'
import { facts } from './world'

const contactOf = (answers: ContactAnswers, plan: Parameters<typeof contactAdvice>[1] = 'business') =>
  contactAdvice(answers, plan, facts)?.contact

describe('the way to a contact method', () => {
  it.each<[string, ContactAnswers, string]>([
    ['logs and IDs', { purpose: 'details' }, 'web'],
    ['a hurry, which talking does not help', { purpose: 'hurry' }, 'web'],
    ['something to add', { purpose: 'supplement' }, 'chat'],
    ['views to align, and a telephone at hand', { purpose: 'align', callable: 'yes' }, 'phone'],
    ['views to align, and no telephone', { purpose: 'align', callable: 'no' }, 'chat'],
    ['no idea what to provide', { purpose: 'unsure', callable: 'yes' }, 'phone'],
  ])('%s', (_, answers, contact) => expect(contactOf(answers)).toBe(contact))

  it('asks for the call-back only where one is meant', () => {
    expect(nextContactQuestion({})?.id).toBe('purpose')
    expect(nextContactQuestion({ purpose: 'align' })?.id).toBe('callable')
    expect(nextContactQuestion({ purpose: 'details' })).toBeNull()
    expect(contactAdvice({ purpose: 'align' }, 'business', facts)).toBeNull()
  })

  it('is Web with a plan that has nothing else, and says why', () => {
    const advice = contactAdvice({ purpose: 'unsure', callable: 'yes' }, 'developer', facts)
    expect(advice).toMatchObject({ contact: 'web', fitting: 'phone', isLimitedByPlan: true })
    expect(advice?.reasons).toHaveLength(3)
  })

  it('is the next best where the way of filing has no telephone', () => {
    const advice = contactAdvice({ purpose: 'align', callable: 'yes' }, 'enterprise', facts, ['web', 'chat'])
    expect(advice).toMatchObject({ contact: 'chat', fitting: 'phone', isLimitedByPlan: false })
  })

  it('is not limited while no plan is told', () =>
    expect(contactOf({ purpose: 'align', callable: 'yes' }, null)).toBe('phone'))

  it('has every question, answer and reason in both languages', () => {
    for (const { ja, en, choices } of Object.values(CONTACT_QUESTIONS))
      for (const text of [{ ja, en }, ...choices, ...choices.map(({ reason }) => reason)]) {
        expect(text.ja).toMatch(/[ぁ-ん一-龠]/)
        expect(text.en).toMatch(/^[\x20-\x7e“”’]+$/)
      }
  })
})
