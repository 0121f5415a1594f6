import { formatDraftFile, parseDraftFile } from '@core/draft/codec'
import { emptyDraft } from '@core/draft/schema'
import { createCaseRequest } from '@core/filing/create-case'
import { readMailList } from '@core/filing/mail-list'
import { describe, expect, it } from 'vitest'

describe('mail addresses as people write them', () => {
  it('are told apart by commas, semicolons, blanks and line breaks, also full-width, each once', () =>
    expect(
      readMailList('a@example.com, b@example.co.jp；c@example.net\nd@example.org、a@example.com'),
    ).toEqual({
      addresses: ['a@example.com', 'b@example.co.jp', 'c@example.net', 'd@example.org'],
      wrong: [],
    }))

  it.each(['sato', '@example.com', 'a@b', 'a@@example.com', 'a@example.'])(
    'are not kept when they are none: %s',
    (text) => expect(readMailList(text)).toEqual({ addresses: [], wrong: [text] }),
  )
})

describe('contacts of a draft', () => {
  const draft = { ...emptyDraft(), contactPerson: '0312345678', ccEmails: ['a@example.com'] }

  it('are kept with it, a telephone number with its zero', () =>
    expect(parseDraftFile(formatDraftFile(draft)).draft).toMatchObject({
      contactPerson: '0312345678',
      ccEmails: ['a@example.com'],
    }))

  it('go to the API as it asks for them', () => {
    expect(createCaseRequest(draft)?.ccEmailAddresses).toEqual(['a@example.com'])
    expect(createCaseRequest(emptyDraft())).not.toHaveProperty('ccEmailAddresses')
  })
})
