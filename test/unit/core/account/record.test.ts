import { readCliOutput } from '@core/account/cli-output'
import { type AccountRecord, forget, NO_ACCOUNT, withOutput } from '@core/account/record'
import { maskText } from '@core/case-life/mask-text'
import { hmacSha256 } from '@core/masking'
import { describe, expect, it } from 'vitest'

const options = { ownAccounts: [], terms: [], hmac: hmacSha256(new Uint8Array(32).fill(3)) }
const now = '2026-11-24T01:00:00.000Z'
const key = ['AKIA', 'Q3EXAMB7TNLV5RCD'].join('')

function imported(value: unknown, record: AccountRecord = NO_ACCOUNT, file = 'a.json'): AccountRecord {
  const read = readCliOutput(file, JSON.stringify(value))
  if (!read.ok) throw new Error(read.fault.place)
  return withOutput(record, read.output, { file, now, mask: (text) => maskText(text, options).text })
}
const said = (at: string, submittedBy: string, body: string, caseId = 'case-9') => ({
  caseId,
  body,
  submittedBy,
  timeCreated: `2026-10-0${at}T00:00:00.000Z`,
})
const listed = {
  cases: [
    {
      caseId: 'case-9',
      displayId: '170000000000009',
      subject: `${key} が拒否される`,
      timeCreated: '2026-10-01T00:00:00.000Z',
      ccEmailAddresses: ['hanako@shop.test'],
      recentCommunications: { communications: [said('2', 'Amazon Web Services', 'ご確認ください。')] },
    },
  ],
}

describe('importing cases', () => {
  it('masks subject and messages before anything is kept', () => {
    const more = { communications: [said('1', 'hanako@shop.test', `鍵は ${key} です。`)] }
    const text = JSON.stringify(imported(more, imported(listed)))
    expect(text).not.toContain(key)
    expect(text).not.toContain('hanako')
  })

  it('puts messages of a second file in order of time, each once', () => {
    const more = {
      communications: [
        said('1', 'hanako@shop.test (Hanako)', '失敗します。'),
        said('2', 'Amazon Web Services', 'ご確認ください。'),
        said('3', 'x', '別の件', 'case-unknown'),
      ],
    }
    const [one] = imported(more, imported(listed)).cases?.items ?? []
    expect(one?.messages.map(({ from, text }) => [from, text])).toEqual([
      ['us', '失敗します。'],
      ['support', 'ご確認ください。'],
    ])
  })

  it('keeps one case of one ID, however often it is imported', () => {
    expect(imported(listed, imported(listed))).toEqual(imported(listed))
  })
})

describe('importing options', () => {
  it('replaces a list as a whole and says from which file and when', () => {
    const first = imported({ services: [{ code: 'old', name: 'Old' }] })
    const { services } = imported({ services: [{ code: 'new', name: 'New' }] }, first, 'b.json')
    expect(services?.from).toEqual({ file: 'b.json', importedAt: now })
    expect(services?.items.map(({ code }) => code)).toEqual(['new'])
  })

  it('forgets one kind and keeps the others', () => {
    const both = imported({ severityLevels: [{ code: 'low', name: 'Low' }] }, imported(listed))
    expect(forget(both, 'cases')).toEqual({ ...both, cases: null })
  })
})
