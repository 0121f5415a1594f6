import { readCliOutput } from '@core/account/cli-output'
import { describe, expect, it } from 'vitest'

const read = (value: unknown) => readCliOutput('mine.json', JSON.stringify(value))
const fault = (reason: string, place = '') => ({ ok: false, fault: { file: 'mine.json', reason, place } })

describe('reading what the AWS CLI printed', () => {
  it('reads services with their categories, by exact codes and names', () => {
    const services = [
      { code: 'amazon-mq', name: 'MQ', categories: [{ code: 'brokers', name: 'ブローカー' }], more: 1 },
    ]
    expect(read({ services })).toEqual({
      ok: true,
      output: {
        kind: 'services',
        services: [{ code: 'amazon-mq', name: 'MQ', categories: [{ code: 'brokers', name: 'ブローカー' }] }],
      },
    })
  })

  it.each([
    [{ severityLevels: [{ code: 'low', name: 'Low' }] }, 'severityLevels'],
    [{ communicationTypes: [{ type: 'chat' }], languageAvailability: 'best_effort' }, 'communicationTypes'],
    [{ cases: [{ caseId: 'case-1', timeCreated: '2026-10-01T02:03:04.000Z' }], nextToken: 'x' }, 'cases'],
    [{ communications: [{ body: 'a', timeCreated: '2026-10-01T02:03:04.000Z' }] }, 'communications'],
  ])('tells by the outermost key what a file is: %j', (value, kind) => {
    expect(read(value)).toMatchObject({ ok: true, output: { kind } })
  })

  it('reads a file with a byte order mark', () => {
    expect(readCliOutput('a.json', '\uFEFF{"services": []}')).toMatchObject({ ok: true })
  })
})

describe('files that cannot be used', () => {
  it.each([
    [{ services: [{ code: 'a' }, { name: 'no code' }] }, 'bad-value', 'services.1.code'],
    [{ services: 'all' }, 'bad-value', 'services'],
    [{ cases: [{ caseId: 'case-1', timeCreated: 'yesterday' }] }, 'bad-value', 'cases.0.timeCreated'],
    [{ trustedAdvisor: [] }, 'unknown-shape', ''],
    [[], 'unknown-shape', ''],
    [null, 'unknown-shape', ''],
  ])('names file and place: %j', (value, reason, place) => {
    expect(read(value)).toEqual(fault(reason, place))
  })

  it('tells a cut-off file apart, without its text', () => {
    expect(readCliOutput('mine.json', '{"cases": [{"subject": "secret')).toEqual(fault('not-json'))
  })
})
