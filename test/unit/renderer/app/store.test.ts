import { describe, expect, it } from 'vitest'
import { Store } from '../../../../src/renderer/app/store'

describe('a value outside React', () => {
  it('tells everyone who listens, when the new value can already be read', () => {
    const store = new Store(1)
    const seen: string[] = []
    store.subscribe(() => seen.push(`a${store.get()}`))
    store.subscribe(() => seen.push(`b${store.get()}`))
    store.set(2)
    expect(seen).toEqual(['a2', 'b2'])
  })

  it('tells nobody when nothing changed', () => {
    const same = { id: 'x' }
    const store = new Store<unknown>(same)
    let told = 0
    store.subscribe(() => {
      told += 1
    })
    store.set(same)
    expect(told).toBe(0)
    store.set({ id: 'x' })
    store.set(Number.NaN)
    store.set(Number.NaN)
    expect(told).toBe(2)
  })

  it('does not tell those who have left, also when they leave while being told', () => {
    const store = new Store(0)
    const seen: string[] = []
    const leave = store.subscribe(() => {
      seen.push('once')
      leave()
    })
    store.subscribe(() => seen.push('always'))
    store.set(1)
    store.set(2)
    expect(seen).toEqual(['once', 'always', 'always'])
  })
})
