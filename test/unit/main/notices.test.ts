import type { Notice } from '@shared/contract'
import { describe, expect, it } from 'vitest'
import { Notices } from '../../../src/main/notices'

const notice = (id: string, name = id): Notice => ({
  id,
  problem: { code: 'draft-missing', params: { name } },
  action: null,
})

describe('what the user must know', () => {
  it('is sent at once, and kept for a window that opens later', () => {
    const sent: Notice[] = []
    const notices = new Notices((one) => sent.push(one))
    notices.add(notice('a'))
    notices.add(notice('b'))
    expect(sent).toEqual([notice('a'), notice('b')])
    expect(notices.all()).toEqual(sent)
  })

  it('is told once, in its newest words', () => {
    const notices = new Notices(() => undefined)
    notices.add(notice('a', 'old'))
    notices.add(notice('a', 'new'))
    expect(notices.all()).toEqual([notice('a', 'new')])
  })

  it('is gone when it is settled, and settling it twice does no harm', () => {
    const notices = new Notices(() => undefined)
    notices.add(notice('a'))
    notices.add(notice('b'))
    notices.remove('a')
    notices.remove('a')
    expect(notices.all()).toEqual([notice('b')])
  })
})
