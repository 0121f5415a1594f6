import { askedIn } from '@core/case-life/asked'
import { describe, expect, it } from 'vitest'

describe('what a message asks', () => {
  it('is its questions and requests, in their order', () => {
    expect(askedIn('ログを確認しました。発生時刻を教えてください。再現しますか？')).toEqual([
      '発生時刻を教えてください。',
      '再現しますか？',
    ])
    expect(askedIn('Thanks. Could you send the request ID? Please attach the log.')).toEqual([
      'Could you send the request ID?',
      'Please attach the log.',
    ])
  })

  it.each([
    '至急お願いします。',
    '大至急ご対応をお願いします。',
    'よろしくお願いします。',
    'Please note the limit.',
  ])('is nothing that could not be answered: %s', (text) => expect(askedIn(text)).toEqual([]))

  it('is no line of a quote or a code block', () => {
    expect(askedIn('> 再現しますか？\n```\nwhat happened?\n```')).toEqual([])
  })
})
