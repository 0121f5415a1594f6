import { emptyDraft } from '@core/draft/schema'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Request } from '../../../../src/renderer/review/protocol'
import { ReviewClient } from '../../../../src/renderer/review/review-client'

const draft = (body: string) => ({ ...emptyDraft(), body })

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
    answer({ kind: 'findings', seq: request?.seq, findings: [] })
  return { client, asked, shown, events, answer, findings }
}

describe('asking the review worker', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('waits for a pause and sends the newest text', () => {
    const { client, asked } = setUp()
    client.request(draft('a'), 'ja', '2026-11-20')
    vi.advanceTimersByTime(100)
    client.request(draft('ab'), 'ja', '2026-11-20')
    vi.advanceTimersByTime(120)
    expect(asked.map((request) => request.draft.body)).toEqual(['ab'])
  })

  it('drops an answer when a newer text waits, and asks for that one', () => {
    const { client, asked, shown, findings } = setUp()
    client.request(draft('old'), 'ja', '2026-11-20', 0)
    vi.advanceTimersByTime(0)
    client.request(draft('new'), 'ja', '2026-11-20', 0)
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
    client.request(draft('a'), 'ja', '2026-11-20', 0)
    vi.advanceTimersByTime(0)
    answer(data)
    expect(events).toEqual({ started: 1, ended: 1, failed: 1 })
    client.request(draft('b'), 'ja', '2026-11-20', 0)
    vi.advanceTimersByTime(0)
    expect(events.started).toBe(2)
  })
})
