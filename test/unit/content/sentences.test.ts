import { readFileSync } from 'node:fs'
import { REFUSING, ROLE_LETTERS } from '@core/review/reading/reading'
import { describe, expect, it } from 'vitest'

const read = (name: string): readonly string[] =>
  readFileSync(new URL(`../../../content/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
const isHead = (line: string): boolean => /^\[.*\]$/.test(line)
const known: ReadonlySet<string> = new Set(Object.values(ROLE_LETTERS))
const articles: ReadonlySet<string> = new Set(REFUSING)

describe.each(['ja', 'en'])('the sentences that the review learns from (%s)', (lang) => {
  const lines = read(`sentences.${lang}.txt`)
  const heads = lines.filter(isHead).map((head) => head.slice(1, -1))

  it('stand under letters that are known', () => {
    expect(isHead(lines[0] ?? '')).toBe(true)
    const isKnown = (head: string): boolean => {
      const [letters = '', article] = head.split(' ')
      if (article !== undefined && !articles.has(article)) return false
      return letters === '-' || [...letters].every((letter) => known.has(letter))
    }
    expect(heads.filter((head) => !isKnown(head))).toEqual([])
  })

  it('teach every role and every refusal', () => {
    const taught = heads.join(' ')
    expect([...known, ...articles].filter((name) => !taught.includes(name))).toEqual([])
  })

  it('stand there once', () => {
    const sentences = lines.filter((line) => !isHead(line))
    expect(sentences.filter((line, at) => sentences.indexOf(line) !== at)).toEqual([])
    expect(sentences.length).toBeGreaterThan(1_000)
  })
})
