import { CommentSchema, inOrder, placeOf, QUOTE_CHARS_MAX, quoteOf } from '@core/hand-over/hand-over'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const comment = (id: string, at: string) =>
  v.parse(CommentSchema, { version: 1, id, by: ' 佐藤 ', at, quote: '', text: '時刻は？' })

describe('comments of a colleague', () => {
  it('find the passage they are about, also after the text around it has changed', () => {
    expect(placeOf('前の文。10:05 に停止。', '10:05 に停止')).toEqual({ from: 4, to: 13 })
    expect(placeOf('書き直した文。', '10:05 に停止')).toBeNull()
    expect(placeOf('何でも', '')).toBeNull()
  })

  it('quote what is selected without blanks around it, and no more than fits', () => {
    expect(quoteOf('\n 10:05 に停止 \n')).toBe('10:05 に停止')
    expect(quoteOf('x'.repeat(10_000))).toHaveLength(QUOTE_CHARS_MAX)
  })

  it('stand in the order in which they were written', () => {
    const [late, early] = [comment('b', '2026-11-24T02:00:00.000Z'), comment('a', '2026-11-24T01:00:00.000Z')]
    expect(inOrder([late, early]).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it.each([
    ['no text', { text: '' }],
    ['an id that is a path', { id: '../a' }],
    ['a time that is none', { at: 'yesterday' }],
    ['a quote too long', { quote: 'x'.repeat(QUOTE_CHARS_MAX + 1) }],
  ])('are refused with %s', (_, change) => {
    const whole = { version: 1, id: 'a', by: '', at: '2026-11-24T01:00:00.000Z', quote: '', text: 'x' }
    expect(v.safeParse(CommentSchema, whole).success).toBe(true)
    expect(v.safeParse(CommentSchema, { ...whole, ...change }).success).toBe(false)
  })
})
