import { createHmac } from 'node:crypto'
import { hmacSha256 } from '@core/masking'
import { describe, expect, it } from 'vitest'

const reference = (key: Uint8Array, value: string) =>
  new Uint8Array(createHmac('sha256', key).update(value).digest())

describe('the keyed hash', () => {
  it('is HMAC-SHA-256 for texts of every length around its blocks', () => {
    const key = Uint8Array.from({ length: 32 }, (_, i) => i * 7)
    const hmac = hmacSha256(key)
    for (let length = 0; length < 300; length++) {
      const value = 'abcdefghijk'.repeat(28).slice(0, length)
      expect(hmac(value)).toEqual(reference(key, value))
    }
  })

  it('is so for Japanese, for halves of pairs, and for a long text', () => {
    const key = new TextEncoder().encode('case')
    const hmac = hmacSha256(key)
    for (const value of ['ひみつ99！', 'a😀', `x${'\ud83d'}y`, '値'.repeat(10_000)])
      expect(hmac(value)).toEqual(reference(key, value))
  })

  it('is so for keys of any length', () => {
    for (const length of [0, 1, 63, 64, 65, 200]) {
      const key = new Uint8Array(length).fill(length)
      expect(hmacSha256(key)('203.0.113.9')).toEqual(reference(key, '203.0.113.9'))
    }
  })
})
