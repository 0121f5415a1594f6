import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { slowParts } from './slow-patterns'

const ROOT = resolve(import.meta.dirname, '../../..')

/** The patterns written as literals in a file. */
function patternsOf(file: string): RegExp[] {
  const found: RegExp[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const regex: unknown = Reflect.get(node, 'regex')
    if (typeof regex === 'object' && regex !== null)
      found.push(new RegExp(String(Reflect.get(regex, 'pattern')), String(Reflect.get(regex, 'flags'))))
    for (const inner of Object.values(node)) walk(inner)
  }
  walk(parseSync(file, readFileSync(join(ROOT, file), 'utf8')).program)
  return found
}

const sources = ['src', 'build'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name))
    .map((name) => `${folder}/${name}`),
)

/** The patterns that modules put together while they load, beside their literals. */
async function builtPatterns(): Promise<RegExp[]> {
  const built: RegExp[] = []
  const Plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, given, self) {
      const made: unknown = Reflect.construct(target, given, self)
      if (made instanceof Plain) built.push(made)
      return made instanceof Plain ? made : {}
    },
  })
  try {
    const modules = import.meta.glob(['/src/core/**/*.ts', '/src/edge/**/*.ts', '/src/shared/**/*.ts'])
    for (const load of Object.values(modules)) await load()
  } finally {
    globalThis.RegExp = Plain
  }
  return built
}

const slow = (patterns: readonly RegExp[]) =>
  patterns.flatMap((pattern) => slowParts(pattern).map((part) => `${part} in ${pattern}`))

describe('regular expressions take linear time', () => {
  let built: RegExp[] = []
  beforeAll(async () => {
    built = await builtPatterns()
  }, 60_000)

  it('where they are written', () => {
    const all = sources.map((file) => ({ file, patterns: patternsOf(file) }))
    expect(all.flatMap(({ patterns }) => patterns).length).toBeGreaterThan(1_000)
    expect(all.flatMap(({ file, patterns }) => slow(patterns).map((what) => `${file}: ${what}`))).toEqual([])
  })

  it('where they are put together', () => {
    expect(built.length).toBeGreaterThan(100)
    expect(slow(built)).toEqual([])
  })

  it.each([
    /(a+)+b/,
    /(?:\d*)*x/,
    /([a-z]+){2,}!/,
    /\s+$/,
    /[ \t]+(?:.*)$/,
    /^(#+)(.*)x/,
    /\.tmp-[^/]*$/,
    /a[^x]*b/,
    /<[^>]{0,5000}>/,
    /(?:a|b)*c/,
    /^\d+\d*$/,
    /^[^\n]*x/m,
  ])('slow ones are told: %s', (pattern) => {
    expect(slowParts(pattern)).not.toEqual([])
  })

  it.each([
    /a+/,
    /^a+b/,
    /\s+$/y,
    /"[^"]*"/,
    /name=\s*\S/,
    /\b\w+@/,
    /(?<!\w)\w+:/,
    /(?<=\()[^()]*\)/,
    /^.*x/m,
    /^>[^\n]*$/m,
    /```[\s\S]*?(?:```|$)/,
  ])('fast ones are not: %s', (pattern) => {
    expect(slowParts(pattern)).toEqual([])
  })
})
