import { readFileSync } from 'node:fs'
import { ROLE_LETTERS } from '@core/review/roles/roles'
import { describe, expect, it } from 'vitest'

const read = (name: string): readonly string[] =>
  readFileSync(new URL(`../../../content/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
const isHead = (line: string): boolean => /^\[.*\]$/.test(line)
const known: ReadonlySet<string> = new Set(Object.values(ROLE_LETTERS))

describe.each(['ja', 'en'])('the sentences that the review learns from (%s)', (lang) => {
  const lines = read(`sentences.${lang}.txt`)
  const heads = lines.filter(isHead).map((head) => head.slice(1, -1))

  it('stand under letters that are known', () => {
    expect(isHead(lines[0] ?? '')).toBe(true)
    expect(heads.filter((head) => head !== '-' && [...head].some((letter) => !known.has(letter)))).toEqual([])
  })

  it('teach every role', () => {
    const taught = new Set(heads.join(''))
    expect([...known].filter((letter) => !taught.has(letter))).toEqual([])
  })

  it('stand there once', () => {
    const sentences = lines.filter((line) => !isHead(line))
    expect(sentences.filter((line, at) => sentences.indexOf(line) !== at)).toEqual([])
    expect(sentences.length).toBeGreaterThan(1_000)
  })
})
