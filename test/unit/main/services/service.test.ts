import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Service, startAll, stopAll } from '../../../../src/main/services/service'

const done: string[] = []
const service = (name: string, change: Partial<Service> = {}): Service => ({
  name,
  start: async () => void done.push(`start ${name}`),
  stop: async () => void done.push(`stop ${name}`),
  ...change,
})
const failing = () => Promise.reject(new Error('no such folder'))

beforeEach(() => done.splice(0))

describe('starting the services', () => {
  it('goes in their order, each after the one before is ready', async () => {
    const slow = service('slow', {
      start: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        done.push('slow is ready')
      },
    })
    await startAll([slow, service('next')])
    expect(done).toEqual(['slow is ready', 'start next'])
  })

  it('ends at the first that fails, and says which it was and why', async () => {
    await expect(
      startAll([service('a'), service('b', { start: failing }), service('c')]),
    ).rejects.toMatchObject({
      code: 'service-failed',
      params: { service: 'b', detail: 'no such folder' },
    })
    expect(done).toEqual(['start a'])
  })
})

describe('stopping the services', () => {
  const told: unknown[][] = []
  beforeEach(() => {
    told.splice(0)
    vi.spyOn(console, 'error').mockImplementation((...words) => void told.push(words))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('goes the other way round, because what started later may need what started before', async () => {
    await stopAll([service('a'), service('b'), service('c')])
    expect(done).toEqual(['stop c', 'stop b', 'stop a'])
  })

  it('stops the others when one fails, and names it in the log', async () => {
    await stopAll([service('a'), service('b', { stop: failing }), service('c')])
    expect(done).toEqual(['stop c', 'stop a'])
    expect(told.flat().join(' ')).toContain('b did not stop cleanly: no such folder')
  })

  it('waits five seconds for each and no longer', async () => {
    vi.useFakeTimers()
    const stopping = stopAll([service('a'), service('stuck', { stop: () => new Promise(() => undefined) })])
    await vi.advanceTimersByTimeAsync(4_999)
    expect(done).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    await stopping
    expect(done).toEqual(['stop a'])
  })
})
