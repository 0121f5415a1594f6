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
