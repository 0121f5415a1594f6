import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../../../src')

/** The patterns written as literals in a file. */
function patternsOf(file: string): string[] {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const regex: unknown = Reflect.get(node, 'regex')
    if (typeof regex === 'object' && regex !== null) found.push(String(Reflect.get(regex, 'pattern')))
    for (const inner of Object.values(node)) walk(inner)
  }
  walk(parseSync(file, readFileSync(join(SRC, file), 'utf8')).program)
  return found
}

/** Whether an unbounded repeat stands around a group that is one unbounded repeat itself: `(a+)+`. Other slow forms are not seen. */
function hasStarInStar(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  return /\((?:\?:|\?<\w{1,20}>)?[^()](?:[*+]|\{\d+,\})\)(?:[*+]|\{\d+,\})/.test(plain)
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
const all = files.flatMap((file) => patternsOf(file).map((pattern) => ({ file, pattern })))

describe('a regular expression written in the sources', () => {
  it('repeats no group that is nothing but a repeat itself, which takes exponential time', () => {
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(({ pattern }) => hasStarInStar(pattern))).toEqual([])
  })

  it.each(['(a+)+', '(?:\\d*)*', '([a-z]+){2,}'])('is told when it does: %s', (pattern) => {
    expect(hasStarInStar(pattern)).toBe(true)
  })
})
