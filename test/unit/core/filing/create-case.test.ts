import { SEVERITIES } from '@core/draft/schema'
import { caseCodes, createCaseRequest } from '@core/filing/create-case'
import { describe, expect, it } from 'vitest'
import { faultsOf } from './support-api'
import { draftWith } from './world'

const options = {
  serviceCode: 'amazon-simple-queue-service',
  categoryCode: 'general-guidance',
  ccEmailAddresses: ['team@example.com'],
  attachmentSetId: 'as-0123',
  uploadIds: ['up-1', 'up-2'],
  dryRun: true,
}

describe('the request for create-case', () => {
  it.each(SEVERITIES)('fits the API with severity %s, bare and with all options', (severity) => {
    const draft = draftWith({ severity })
    expect(faultsOf('CreateCase', createCaseRequest(draft))).toEqual([])
    expect(faultsOf('CreateCase', createCaseRequest(draft, options))).toEqual([])
    expect(createCaseRequest(draft, options)).toMatchObject(options)
  })

  it('carries subject and body as they stand', () => {
    const draft = draftWith({ subject: '件名 "引用" \\', body: '一行目\r\n\t"二行目"\u3000😀\n' })
    expect(createCaseRequest(draft)).toMatchObject({ subject: draft.subject, communicationBody: draft.body })
  })

  it('leaves out what is not told', () => {
    const request = createCaseRequest(draftWith(), { ccEmailAddresses: [], uploadIds: [] })
    expect(Object.keys(request ?? {})).toEqual([
      'subject',
      'severityCode',
      'communicationBody',
      'language',
      'issueType',
    ])
  })

  it('is none for a quota increase', () =>
    expect(createCaseRequest(draftWith({ caseType: 'quota' }))).toBeNull())

  it('is seen to be wrong by the facts of the API', () => {
    const over = draftWith({ body: 'x'.repeat(8_001) })
    expect(faultsOf('CreateCase', createCaseRequest(over))).toEqual(['CreateCase.communicationBody: 8001'])
    expect(faultsOf('CreateCase', { subject: 'x', urgency: 1 })).toEqual([
      'CreateCase.communicationBody missing',
      'CreateCase.urgency unknown',
    ])
  })
})

describe('codes of the account', () => {
  const account = {
    services: [
      {
        code: 'amazon-simple-queue-service',
        name: 'Amazon SQS',
        categories: [
          { code: 'queue-problems', name: 'キュー' },
          { code: 'other', name: 'Other' },
        ],
      },
      { code: 'aws-lambda', name: 'AWS Lambda', categories: [{ code: 'other', name: 'Other' }] },
    ],
  }
  it.each([
    [
      'by name',
      'Amazon SQS',
      'キュー',
      { serviceCode: 'amazon-simple-queue-service', categoryCode: 'queue-problems' },
    ],
    [
      'by code and in any case',
      'AWS-LAMBDA',
      ' other ',
      { serviceCode: 'aws-lambda', categoryCode: 'other' },
    ],
    ['the service alone', 'AWS Lambda', 'キュー', { serviceCode: 'aws-lambda' }],
    ['nothing for a service that the account has not', 'Amazon Q', 'Other', {}],
    ['nothing for a part of a name', 'SQS', 'キュー', {}],
    ['nothing for nothing', '', '', {}],
  ])('are found %s', (_, service, category, expected) =>
    expect(caseCodes({ service, category }, account)).toEqual(expected),
  )
})
