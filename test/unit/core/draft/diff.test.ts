import { compareDrafts, compareTexts, type DiffPart } from '@core/draft/diff'
import { emptyDraft } from '@core/draft/schema'
import { describe, expect, it } from 'vitest'

const without = (kind: DiffPart['kind'], parts: readonly DiffPart[]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('')
const marked = (parts: readonly DiffPart[]) =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

describe('comparing two texts', () => {
  it.each([
    [
      'a word',
      'The job failed at 10:05.\n',
      'The task failed at 10:05.\n',
      'The [-job][+task] failed at 10:05.\n',
    ],
    ['a Japanese word', '接続が切断されます。', '接続が拒否されます。', '接続が[-切断][+拒否]されます。'],
    ['a new line', 'a\nc\n', 'a\nb\nc\n', 'a\n[+b\n]c\n'],
    ['a line that went', 'a\nb\nc', 'a\nc', 'a\n[-b\n]c'],
    ['nothing', 'a\nb', 'a\nb', 'a\nb'],
    ['everything', '', 'a\n', '[+a\n]'],
  ])('shows %s', (_, before, after, expected) => {
    expect(marked(compareTexts(before, after))).toBe(expected)
  })

  it('has no parts for two empty texts', () => expect(compareTexts('', '')).toEqual([]))

  it('loses nothing: both texts can be read from the parts, also with CRLF, emoji and no last line end', () => {
    const pieces = ['接続が', ' ', '\r\n', '\n', 'x', '👩‍💻', 'Error 503', '。', '\u0301', '\ud800']
    let state = 7
    const random = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state % below
    }
    const text = () => Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join('')
    for (let round = 0; round < 500; round += 1) {
      const [before, after] = [text(), text()]
      const parts = compareTexts(before, after)
      expect(without('added', parts)).toBe(before)
      expect(without('removed', parts)).toBe(after)
      expect(parts.every((part) => part.text !== '')).toBe(true)
    }
  })

  it('is quick also for two large texts without anything in common', () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_, at) => `${word} ${at * 7919}`).join('\n')
    const [before, after] = [lines('a'), lines('b')]
    const start = performance.now()
    const parts = compareTexts(before, after)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(without('added', parts)).toBe(before)
    expect(without('removed', parts)).toBe(after)
  })
})

describe('comparing two versions of a draft', () => {
  it('tells the fields that differ, each as text, and subject and body apart', () => {
    const before = { ...emptyDraft(), subject: '接続できない', body: '本文\n', severity: 'normal' as const }
    const after = {
      ...before,
      subject: '接続できない件',
      severity: 'high' as const,
      glossary: ['PLT', '社内名'],
    }
    const { fields, subject, body } = compareDrafts(before, after)
    expect(Object.fromEntries(fields.map(({ key, parts }) => [key, marked(parts)]))).toEqual({
      severity: '[-normal][+high]',
      glossary: '[+PLT\n社内名\n]',
    })
    expect(without('removed', subject)).toBe('接続できない件')
    expect(body).toEqual([{ kind: 'same', text: '本文\n' }])
  })

  it('finds nothing between a draft and itself', () => {
    const draft = { ...emptyDraft(), extra: { 'x-team': 'core' } }
    expect(compareDrafts(draft, structuredClone(draft))).toEqual({ fields: [], subject: [], body: [] })
  })
})
