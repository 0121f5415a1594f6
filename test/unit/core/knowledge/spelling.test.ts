import { makeSpeller, wordsOf } from '@core/knowledge/spelling'
import { describe, expect, it } from 'vitest'

describe('mending English words', () => {
  const spell = makeSpeller(
    wordsOf(['right severity', 'right severity of an increase', 'instance limit', 'case', 'limits']),
  )

  it.each([
    ['severty', 'severity', 'a letter too few'],
    ['innstance', 'instance', 'a letter too many'],
    ['encrease', 'increase', 'a wrong letter'],
    ['rigth', 'right', 'two letters swapped'],
  ])('takes %s for %s (%s)', (slip, word) => {
    expect(spell(`the ${slip}?`)).toBe(`the ${word}?`)
  })

  it.each(['right severity', 'cast', 'lambda', 'i-instanse', '緊急度', '', 'x_severty.log'])(
    'leaves “%s” alone',
    (text) => {
      expect(spell(text)).toBe(text)
    },
  )

  it('leaves a page of strange words alone', () => {
    const page = Array.from({ length: 13 }, (_, at) => `severt${String.fromCharCode(97 + at)}`).join(' ')
    expect(spell(page)).toBe(page)
  })
})
