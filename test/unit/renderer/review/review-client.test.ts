import { emptyDraft } from '@core/draft/schema'
import { NO_PREFERENCES } from '@core/review/preferences'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Request } from '../../../../src/renderer/review/protocol'
import { ReviewClient } from '../../../../src/renderer/review/review-client'

const request = (body: string): Omit<Request, 'seq'> => ({
  draft: { ...emptyDraft(), body },
  lang: 'ja',
  today: '2026-11-20',
  preferences: NO_PREFERENCES,
  gather: null,
})

/** A worker whose answers the test gives. */
function setUp() {
  const asked: Request[] = []
  const shown: string[] = []
  const events = { started: 0, ended: 0, failed: 0 }
  const worker: ReturnType<ConstructorParameters<typeof ReviewClient>[0]['start']> = {
    postMessage: (request: Request) => asked.push(request),
    terminate: () => {
      events.ended += 1
    },
    onmessage: null,
    onerror: null,
  }
  const client = new ReviewClient({
    start: () => {
      events.started += 1
      return worker
    },
    onRules: () => undefined,
    onFindings: ({ body }) => shown.push(body),
    onFailed: () => {
      events.failed += 1
    },
  })
  const answer = (data: unknown) =>
    worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }))
  const findings = (request: Request | undefined) =>
    answer({ kind: 'findings', seq: request?.seq, findings: [], gathered: [] })
  return { client, asked, shown, events, answer, findings }
}

describe('asking the review worker', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('waits for a pause and sends the newest text', () => {
    const { client, asked } = setUp()
    client.request(request('a'))
    vi.advanceTimersByTime(100)
    client.request(request('ab'))
    vi.advanceTimersByTime(120)
    expect(asked.map((request) => request.draft.body)).toEqual(['ab'])
  })

  it('drops an answer when a newer text waits, and asks for that one', () => {
    const { client, asked, shown, findings } = setUp()
    client.request(request('old'), 0)
    vi.advanceTimersByTime(0)
    client.request(request('new'), 0)
    vi.advanceTimersByTime(0)
    expect(asked).toHaveLength(1)
    findings(asked[0])
    expect(shown).toEqual([])
    findings(asked[1])
    expect(shown).toEqual(['new'])
  })

  it.each([
    ['a foreign message', { kind: 'hello' }],
    ['a finding without a place', { kind: 'findings', seq: 1, findings: [{ rule: 'x' }] }],
  ])('ends the worker after %s and starts another for the next text', (_, data) => {
    const { client, events, answer } = setUp()
    client.request(request('a'), 0)
    vi.advanceTimersByTime(0)
    answer(data)
    expect(events).toEqual({ started: 1, ended: 1, failed: 1 })
    client.request(request('b'), 0)
    vi.advanceTimersByTime(0)
    expect(events.started).toBe(2)
  })
})
