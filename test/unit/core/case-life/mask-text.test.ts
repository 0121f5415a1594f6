import { maskText } from '@core/case-life/mask-text'
import { hmacSha256 } from '@core/masking'
import { NO_ORIGINALS } from '@core/masking/originals'
import { expect, it } from 'vitest'

const options = { ownAccounts: [], terms: ['青い鳥'], hmac: hmacSha256(new Uint8Array(32).fill(7)) }

it('takes secrets out of a pasted message and counts them', () => {
  const key = ['AKIA', 'I7BWVDTB3TVTLKCX'].join('')
  const { text, masked, originals } = maskText(`鍵は ${key} です。\n担当は 青い鳥 です。`, options)
  expect(text).not.toContain(key)
  expect(text).not.toContain('青い鳥')
  expect(text).toMatch(/^鍵は <[\w-]+> です。\n担当は <[\w-]+> です。$/)
  expect(masked).toBe(2)
  expect(originals.values.map(([standIn, , value]) => [text.includes(standIn), value])).toEqual([
    [true, key],
    [true, '青い鳥'],
  ])
})

it('leaves a message without secrets as it is', () => {
  const text = 'ご連絡ありがとうございます。\r\n10:05 JST の状況を確認しました。'
  expect(maskText(text, options)).toEqual({ text, masked: 0, originals: NO_ORIGINALS })
})
