import { messages } from '@core/bundle/messages'
import { describe, expect, it } from 'vitest'

/** Every text of a catalogue with the path to it; functions are told 7 for each parameter. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(7, 7))]]
  if (typeof value !== 'object' || value === null) throw new TypeError(`no text at ${path}`)
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

const ja = textsOf(messages.ja)
const en = textsOf(messages.en)
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

describe('the words of the checklist', () => {
  it('are the same set in both languages', () =>
    expect(en.map(([path]) => path)).toEqual(ja.map(([path]) => path)))

  it('are Japanese in Japanese and English in English', () => {
    expect(ja.filter(([, text]) => !JAPANESE.test(text))).toEqual([])
    expect(en.filter(([, text]) => text.trim() === '' || JAPANESE.test(text))).toEqual([])
  })

  it('tell the same numbers in both languages', () => {
    const sevens = (texts: typeof ja) => texts.map(([path, text]) => [path, text.split('7').length - 1])
    expect(sevens(en)).toEqual(sevens(ja))
  })

  it('say that nothing was found rather than that 0 places are masked', () => {
    for (const { maskedHits } of [messages.ja, messages.en]) expect(maskedHits(0)).not.toContain('0')
  })
})
