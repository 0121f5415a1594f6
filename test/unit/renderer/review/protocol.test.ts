import { emptyDraft } from '@core/draft/schema'
import { review, rules } from '@core/review'
import { NO_PREFERENCES } from '@core/review/preferences'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ReplySchema, RequestSchema } from '../../../../src/renderer/review/protocol'

const accepts = (schema: v.GenericSchema, message: unknown) => v.safeParse(schema, message).success
const draft = {
  ...emptyDraft(),
  subject: '【至急】エラーが出ます',
  body: '昨日 10:05 から接続できません。原因を教えてください。\npassword=k9!mori2Zx\n',
}

describe('what crosses between window and review worker', () => {
  it.each(['ja', 'en'] as const)(
    'is what the review really says: in %s, after the copy to another thread',
    (lang) => {
      const findings = review(draft, { today: '2026-11-20', lang })
      expect(findings.length).toBeGreaterThan(0)
      const reply = structuredClone({ kind: 'findings', seq: 1, findings: [...findings], gathered: [true] })
      expect(v.parse(ReplySchema, reply)).toEqual(reply)
      const told = structuredClone({ kind: 'rules', lang, rules: [...rules(lang)] })
      expect(v.parse(ReplySchema, told)).toEqual(told)
    },
  )

  it('is a whole draft: nothing that a rule reads is lost on the way', () => {
    const request = {
      seq: 7,
      draft: { ...draft, extra: { team: '基盤' } },
      today: '2026-11-20',
      lang: 'ja',
      preferences: { levels: { 'goal-missing': 'off' }, glossary: ['ハヤブサ台帳'] },
      gather: { items: [{ text: 'バケット名', group: '対象' }], names: ['S3'] },
    }
    expect(v.parse(RequestSchema, structuredClone(request))).toEqual(request)
  })

  it.each<[string, unknown]>([
    ['a reply of another kind', { kind: 'log', seq: 1, detail: '' }],
    ['findings without the number of their request', { kind: 'findings', findings: [], gathered: [] }],
    [
      'a level that there is not',
      { kind: 'findings', seq: 1, findings: [{ ...finding(), level: 'fatal' }], gathered: [] },
    ],
    [
      'a place in no part of the draft',
      { kind: 'findings', seq: 1, findings: [finding('title')], gathered: [] },
    ],
    ['more than was agreed on', { kind: 'failed', seq: 1, detail: '', html: '<b>' }],
  ])('is refused otherwise: %s', (_, reply) => expect(accepts(ReplySchema, reply)).toBe(false))

  const sound = { seq: 1, draft, today: '2026-11-20', lang: 'ja', preferences: NO_PREFERENCES, gather: null }
  it('takes what is sound', () => expect(accepts(RequestSchema, sound)).toBe(true))
  it.each<[string, object]>([
    ['no number', { seq: '1' }],
    ['a language that there is not', { lang: 'fr' }],
    ['no draft', { draft: 'text' }],
  ])('and so is a request with %s', (_, change) =>
    expect(accepts(RequestSchema, { ...sound, ...change })).toBe(false),
  )
})

function finding(part = 'body') {
  const range = { part, start: 0, end: 1 }
  return { rule: 'r', level: 'info', range, message: 'm', article: 'a', fixes: [] }
}
