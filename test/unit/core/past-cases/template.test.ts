import { maskText } from '@core/case-life/mask-text'
import { emptyDraft } from '@core/draft/schema'
import { hmacSha256 } from '@core/masking'
import { draftFromPast } from '@core/past-cases/template'
import { expect, it } from 'vitest'

const options = { ownAccounts: [], terms: [], hmac: hmacSha256(new Uint8Array(32).fill(5)) }
const mask = (text: string) => maskText(text, options).text
const key = ['AKIA', 'W4TEMPL7QZRB2MNC'].join('')
const past = {
  ...emptyDraft(),
  service: 'glue',
  region: 'ap-northeast-1',
  status: 'closed' as const,
  caseId: '170000000000777',
  relatedCases: ['170000000000555'],
  asOf: '2026-10-03',
  subject: '2026-10-02 09:14 JST から Glue ジョブが失敗する',
  body: `10 月 2 日 09:14 JST から失敗します（ケース 170000000000555 の続き）。\n鍵は ${key} です。\nジョブ名は nightly です。`,
}

it('keeps fields and wording of a past case', () => {
  const draft = draftFromPast({ ...past, subject: mask(past.subject), body: mask(past.body) })
  expect(draft).toMatchObject({ service: 'glue', region: 'ap-northeast-1', status: 'drafting' })
  expect(draft.body).toContain('ジョブ名は nightly です。')
  expect(draft.subject).toContain('Glue ジョブが失敗する')
})

it('takes case IDs, times and secrets out, and what belongs to the old case alone', () => {
  const draft = draftFromPast({ ...past, subject: mask(past.subject), body: mask(past.body) })
  const text = JSON.stringify(draft)
  for (const gone of ['170000000000777', '170000000000555', key, '09:14', '2026-10']) {
    expect(text).not.toContain(gone)
  }
  expect(draft.body).not.toContain('10 月 2 日')
  expect(draft).toMatchObject({ caseId: '', relatedCases: [], asOf: null, attachments: [] })
})

it('writes an English blank into an English case', () => {
  const english = { ...past, language: 'en' as const, subject: '', body: 'Fails since 2026-10-02 09:14 UTC.' }
  expect(draftFromPast(english).body).toContain('(date and time)')
})
