import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { remembered } from '@core/review/parse/remembered'
import { describe, expect, it } from 'vitest'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** MB that stay after the garbage is gone. */
function keptBy(work: () => void): number {
  collect()
  const before = process.memoryUsage().heapUsed
  work()
  collect()
  return (process.memoryUsage().heapUsed - before) / 1_048_576
}

const keystrokes = (length: number, line: (at: number) => string, read: (line: string) => unknown) => () => {
  for (let at = 0; at < 400; at += 1) {
    const body = `${'本文'.repeat(length / 2)}\n${line(at)}`
    for (const each of body.split('\n').slice(-1)) read(each)
  }
}

describe('what is remembered of a text', () => {
  it('is said again without reading anew', () => {
    let reads = 0
    const read = remembered((text) => {
      reads += 1
      return text.length
    })
    expect([read('同じ文です'), read('同じ文です'), reads]).toEqual([5, 5, 1])
  })

  it('does not keep the drafts that its lines were cut from', () => {
    const read = remembered((line) => ({ text: line.slice(0, 20) }))
    const kept = keptBy(
      keystrokes(100_000, (at) => `この行だけが変わっていきます: ${at} 回目の変更です`, read),
    )
    expect(kept).toBeLessThan(20)
    expect(read('なし').text).toBe('なし')
  })

  it('stays small when every text is a long one', () => {
    const read = remembered((line) => line.length)
    const kept = keptBy(keystrokes(2, (at) => `${at}${'あ'.repeat(200_000)}`, read))
    expect(kept).toBeLessThan(40)
    expect(read('')).toBe(0)
  })
})
