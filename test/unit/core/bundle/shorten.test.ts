import { countFitting, shortenMiddle, widthOf } from '@core/bundle/shorten'
import { describe, expect, it } from 'vitest'

describe('a text shortened in its middle', () => {
  it('stays as it is when it fits', () => expect(shortenMiddle('app.log', 7)).toBe('app.log'))

  it.each([
    ['abcdefghij.log', 9, 'abcd….log'],
    ['受注処理サーバー.log', 12, '受注….log'],
    ['🗂🗂🗂🗂🗂.gz', 8, '🗂…🗂.gz'],
  ])('keeps beginning and end of %s', (text, width, shown) => {
    expect(widthOf(shortenMiddle(text, width))).toBeLessThanOrEqual(width)
    expect(shortenMiddle(text, width).endsWith(shown.slice(-3))).toBe(true)
    expect(shortenMiddle(text, width)[0]).toBe(shown[0])
  })

  it('is never wider than asked, whatever the width', () => {
    const text = 'ログ log データ 🗂 data 受注.csv'
    for (let width = 1; width < 50; width++)
      expect(widthOf(shortenMiddle(text, width))).toBeLessThanOrEqual(width)
  })

  it('is one line', () => expect(shortenMiddle('a\n\t b', 9)).toBe('a b'))
})

describe('how many texts fit', () => {
  it('counts what stands between them', () => expect(countFitting(['aaaa', 'bbbb', 'cccc'], 14)).toBe(2))
  it('is none when already the first is too wide', () => expect(countFitting(['a long one', 'b'], 3)).toBe(0))
  it('is all of them when there is room', () => expect(countFitting(['a', 'b'], 99)).toBe(2))
  it('is none of none', () => expect(countFitting([], 3)).toBe(0))
})
