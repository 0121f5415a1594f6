import { WAY_IDS, WaysSchema, withOwnForm } from '@core/filing/ways'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import factsFile from '../../../../content/facts.json'
import { wayOf, ways } from './world'

describe('the ways of filing', () => {
  it('are the five, each once', () => expect(ways.map(({ id }) => id)).toEqual(WAY_IDS))

  it.each(ways)('$id asks for nothing that is compulsory and not on its form', ({ fields, compulsory }) => {
    expect(fields).toEqual(expect.arrayContaining(compulsory))
    expect(new Set(fields).size).toBe(fields.length)
  })

  it.each(ways)('$id says where its facts come from and of which day they are', ({ source, asOf }) => {
    expect(source.join('')).not.toBe('')
    expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  it('say the same of limits as the facts do', () => {
    const { limits } = factsFile
    const [console_, api, slack] = [wayOf('console'), wayOf('api'), wayOf('slack')]
    expect(console_.limits.subject).toEqual({
      max: limits.subject.value,
      unverified: limits.subject.unverified,
    })
    for (const way of [console_, api]) {
      expect(way.limits.body?.max).toBe(limits.body.value)
      expect(way.limits.files?.max).toBe(limits.apiUpload.files)
      expect(way.limits.bytesPerFile?.max).toBe(limits.consoleAttachments.bytesPerFile)
    }
    expect(api.limits.ccEmails?.max).toBe(limits.ccEmailAddresses.value)
    expect(slack.limits.files?.max).toBe(limits.apiAttachmentSet.files)
    expect(slack.limits.bytesPerFile?.max).toBe(limits.apiAttachmentSet.bytesPerFile)
  })

  it('offer the API to the plans of which the facts say so', () => {
    const plans = factsFile.plans.filter(({ api }) => api).map(({ id }) => id)
    expect([...(wayOf('api').plans ?? [])].sort()).toEqual([...plans].sort())
  })

  it('mask strictly where anyone can read', () => {
    for (const { isPublic, masking } of ways) expect(masking).toBe(isPublic ? 'strict' : null)
    expect(wayOf('repost').isPublic).toBe(true)
    expect(wayOf('repost').fields).not.toContain('account')
  })

  it.each([
    ['an unknown way', { id: 'fax' }],
    ['an unknown field', { fields: ['shoe-size'] }],
    ['a limit of nothing', { limits: { ...wayOf('api').limits, body: { max: 0, unverified: false } } }],
    ['a day that is none', { asOf: 'yesterday' }],
  ])('refuse %s', (_, change) => {
    const file = { version: 1, asOf: '2026-11-23', ways: [{ ...wayOf('api'), ...change }] }
    expect(v.safeParse(WaysSchema, file).success).toBe(false)
  })
})

describe('a portal of one’s own', () => {
  it('has its own order, and what it requires is always asked', () => {
    const way = withOwnForm(wayOf('reseller'), {
      fields: ['subject', 'body', 'severity'],
      compulsory: ['subject', 'contactPerson'],
    })
    expect(way.fields).toEqual(['subject', 'body', 'severity', 'contactPerson'])
    expect(way.compulsory).toEqual(['subject', 'contactPerson'])
  })

  it('keeps the start where nothing else is said', () =>
    expect(withOwnForm(wayOf('reseller'), {})).toEqual(wayOf('reseller')))
})
