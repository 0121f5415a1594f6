import { emptyDraft } from '@core/draft/schema'
import { type FitNote, fitOf, type LogFacts } from '@core/evidence/fit'
import { statedIn } from '@core/evidence/stated'
import { momentIn, spanOf } from '@core/evidence/timestamps'
import { describe, expect, it } from 'vitest'

const iso = (line: string) => {
  const moment = momentIn(line, 2026)
  return moment === null
    ? null
    : `${new Date(moment.at).toISOString().slice(0, 19)}${moment.hasZone ? 'Z' : ''}`
}

describe('the time of a log line', () => {
  it.each([
    ['2026-11-20T15:52:03.123Z ERROR x', '2026-11-20T15:52:03Z'],
    ['2026-11-20T15:52:03+09:00 x', '2026-11-20T06:52:03Z'],
    ['[2026/11/20 15:52:03 JST] x', '2026-11-20T06:52:03Z'],
    ['2026-11-20 15:52:03,123 INFO x', '2026-11-20T15:52:03'],
    ['10.0.0.1 - - [20/Nov/2026:15:52:03 +0900] "GET /"', '2026-11-20T06:52:03Z'],
    ['2026-11-20 15:52:03 GMT+0900 x', '2026-11-20T06:52:03Z'],
    ['2026-11-20 15:52:03 UTC+9 x', '2026-11-20T06:52:03Z'],
    ['date: Fri, 20 Nov 2026 06:52:03 GMT', '2026-11-20T06:52:03Z'],
    ['Nov 20 15:52:03 web sshd[1]: x', '2026-11-20T15:52:03'],
    ['2 123 eni-0 10.0.0.1 10.0.0.2 443 1 6 1 1 1795157523 1795157583 ACCEPT OK', '2026-11-20T06:52:03Z'],
    ['{"timestamp":1795157523123,"message":"x"}', '2026-11-20T06:52:03Z'],
    ['no time here, 192.0.2.1:443 and version 20.11.2026', null],
    ['2026-13-45 99:99:99', null],
  ])('%s', (line, expected) => expect(iso(line)).toBe(expected))

  it('is read in time for any line', () => {
    const nasty = ['2026-11-20 '.repeat(200_000), `${'1'.repeat(2_000_000)}`, 'Nov '.repeat(400_000)]
    for (const line of nasty) expect(() => momentIn(line.slice(0, 2_000), 2026)).not.toThrow()
  })
})

const stated = (body: string) => statedIn({ ...emptyDraft(), body }, '2026-11-23')
const log = (lines: readonly string[], found: readonly string[] = []): LogFacts => ({
  name: 'app.log',
  span: spanOf(lines, lines, 2026),
  found,
})
const kinds = (body: string, facts: LogFacts): readonly FitNote['kind'][] =>
  fitOf(stated(body), [facts]).map(({ kind }) => kind)

describe('what the text states', () => {
  it('is times with their zone, request IDs, resources and error codes', () => {
    const said = stated(
      '2026-11-20 15:52 JST から i-0abc1234def567890 の PutObject が AccessDeniedException になります。\nRequest ID: 7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c',
    )
    expect(said.times.map(({ at }) => new Date(at).toISOString())).toEqual(['2026-11-20T06:52:00.000Z'])
    expect(said.requestIds).toEqual(['7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c'])
    expect(said.resources).toEqual(['i-0abc1234def567890'])
    expect(said.errors).toEqual(['AccessDeniedException'])
  })

  it.each([
    ['2026-11-20 午後 3 時 5 分 JST', '2026-11-20T06:05'],
    ['2026-11-20 午前 9 時半（日本時間）', '2026-11-20T00:30'],
    ['2026-11-20 3:52 pm UTC', '2026-11-20T15:52'],
    ['2026-11-20 12:10 am UTC', '2026-11-20T00:10'],
    ['2026-11-20 3 pm JST', '2026-11-20T06:00'],
    ['2026-11-20 15:52 (UTC+9)', '2026-11-20T06:52'],
    ['2026-11-20 15:52 UTC+09:00', '2026-11-20T06:52'],
    ['2026-11-20 15:52 GMT +0900', '2026-11-20T06:52'],
    ['2026-11-20 15:52 UTC-5', '2026-11-20T20:52'],
    ['2026-11-20 15:52 UTC-16:10 UTC', '2026-11-20T15:52'],
    ['2026-11-20 15:52:03-05:00', '2026-11-20T20:52'],
    // A span of time, not a zone 16 hours behind UTC.
    ['2026-11-20 15:52-16:10 JST', null],
  ])('is a time however it is written: %s', (words, expected) => {
    const at = stated(`${words} に起きました。`).times[0]?.at
    expect(at === undefined ? null : new Date(at).toISOString().slice(0, 16)).toBe(expected)
  })

  it('takes the UUID of a key for the resource that it is', () => {
    const id = '7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c'
    const said = stated(`arn:aws:kms:ap-northeast-1:111122223333:key/${id} で復号できません。`)
    expect([said.requestIds, said.resources]).toEqual([[], [id]])
  })

  it('is a day without a year too, and no time without a zone', () => {
    expect(stated('11 月 20 日 15:52（日本時間）に始まりました。').times).toHaveLength(1)
    expect(stated('11 月 20 日 15:52 に始まりました。').times).toEqual([])
  })
})

describe('a log beside the text', () => {
  const BODY = '2026-11-20 15:52 JST から失敗します。'

  it('covers the stated time, whichever zone it is written in', () => {
    expect(kinds(BODY, log(['2026-11-20T06:40:00Z a', '2026-11-20T07:10:00Z b']))).toEqual(['covers'])
    expect(kinds(BODY, log(['2026-11-20T15:40:00+09:00 a', '2026-11-20T16:10:00+09:00 b']))).toEqual([
      'covers',
    ])
  })

  it('ends before it, by so many minutes', () => {
    const notes = fitOf(stated(BODY), [log(['2026-11-20T06:00:00Z a', '2026-11-20T06:40:00Z b'])])
    expect(notes).toEqual([
      { kind: 'ends-before', log: 'app.log', time: '2026-11-20 15:52 JST', minutes: 12 },
    ])
  })

  it('covers it as well when the newest line comes first', () => {
    expect(kinds(BODY, log(['2026-11-20T07:10:00Z b', '2026-11-20T06:40:00Z a']))).toEqual(['covers'])
  })

  it('covers it when all records stand in one line', () => {
    const record = (time: string) => `{"eventTime":"${time}","data":"${'x'.repeat(1_500)}"}`
    const records = ['2026-11-20T06:10:00Z', '2026-11-20T06:50:00Z', '2026-11-20T07:40:00Z'].map(record)
    expect(kinds(BODY, log([`{"Records":[${records.join(',')}]}`]))).toEqual(['covers'])
  })

  it('starts after it', () => {
    expect(kinds(BODY, log(['2026-11-20T08:52:00Z a', '2026-11-20T09:40:00Z b']))).toEqual(['starts-after'])
  })

  it('looks like a mix of UTC and JST when nine hours make it fit', () => {
    expect(kinds(BODY, log(['2026-11-20T15:40:00Z a', '2026-11-20T16:10:00Z b']))).toEqual(['zone-mix'])
  })

  it('without a zone is taken in the zone of the text, and said to have none', () => {
    expect(kinds(BODY, log(['2026-11-20 15:40:00 a', '2026-11-20 16:10:00 b']))).toEqual([
      'covers',
      'no-zone',
    ])
  })

  it('lacks what the text names, or has it', () => {
    const body = 'Request ID: 7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c の AccessDeniedException です。'
    expect(fitOf(stated(body), [log([], ['AccessDeniedException'])])).toEqual([
      { kind: 'not-found', what: 'request-id', value: '7f3c2b1a-5d4e-4f6a-9b8c-0d1e2f3a4b5c' },
    ])
  })

  it('says nothing without logs, and nothing of a log without times', () => {
    expect(fitOf(stated(BODY), [])).toEqual([])
    expect(kinds(BODY, log(['no time', 'at all']))).toEqual([])
  })
})
