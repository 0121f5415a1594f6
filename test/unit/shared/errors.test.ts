import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, describeProblem, type ErrorCode, isErrorCode, toProblem } from '@shared/errors'
import { LANGS, type Lang } from '@shared/lang'
import { describe, expect, it } from 'vitest'

// The catalogue is private: its codes are read where they stand, and each must be one.
const source = readFileSync(join(import.meta.dirname, '../../../src/shared/errors.ts'), 'utf8')
const codes = [
  ...new Set([...source.matchAll(/^ {4}'?([a-z-]+)'?:/gm)].flatMap(([, code]) => code ?? [])),
].filter(isErrorCode)

/** The names that the words of a code ask for. */
function placeholders(code: ErrorCode, lang: Lang): string[] {
  const asked = new Set<string>()
  const params = new Proxy<Record<string, string>>({}, { get: (_, name) => void asked.add(String(name)) })
  describeProblem({ code, params }, lang)
  return [...asked].sort()
}

const marked = (code: ErrorCode) =>
  Object.fromEntries(placeholders(code, 'ja').map((name) => [name, `⟦${name}⟧`]))
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

describe('the words of an error', () => {
  it('are found for every code', () => expect(codes.length).toBeGreaterThanOrEqual(25))

  it.each(codes)('ask for the same parameters in both languages: %s', (code) =>
    expect(placeholders(code, 'en')).toEqual(placeholders(code, 'ja')),
  )

  it.each(codes)('show every parameter, in the language that was asked for: %s', (code) => {
    const params = marked(code)
    for (const lang of LANGS) {
      const words = describeProblem({ code, params }, lang)
      for (const value of Object.values(params)) expect(words).toContain(value)
      expect(words).not.toMatch(/[{}]/)
      expect(JAPANESE.test(words)).toBe(lang === 'ja')
    }
  })

  it.each(codes)('end as sentences do: %s', (code) => {
    const params = marked(code)
    // A list of allowed values may stand at the end.
    expect(describeProblem({ code, params }, 'ja')).toMatch(/[。⟧]$/)
    expect(describeProblem({ code, params }, 'en')).toMatch(/[.⟧]$/)
  })

  it('tell the main thing also when a parameter is missing', () => {
    const words = describeProblem({ code: 'file-missing', params: {} }, 'en')
    expect(words).toContain('was not found')
    expect(words).not.toContain('undefined')
  })

  it('take a parameter as it is, whatever signs it is made of', () => {
    const name = '$& {name} {path} $1 <b>'
    expect(describeProblem({ code: 'file-empty', params: { name } }, 'en')).toContain(`“${name}”`)
  })
})

describe('what was thrown', () => {
  it('keeps code and parameters when it is an error of ours', () => {
    const cause = new Error('ENOSPC')
    const error = new AppError('not-writable', { path: '/a' }, { cause })
    expect(toProblem(error)).toEqual({ code: 'not-writable', params: { path: '/a' } })
    expect(error.cause).toBe(cause)
  })

  it('does not change any more once it is a problem', () => {
    const params = { path: '/a' }
    const problem = toProblem(new AppError('not-writable', params))
    params.path = '/b'
    expect(problem.params).toEqual({ path: '/a' })
  })

  it.each<[string, unknown, string]>([
    ['another error', new TypeError('no such thing'), 'no such thing'],
    ['a text', 'broken', 'broken'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['an object that looks like an error of ours', { code: 'disk-full', params: {} }, '[object Object]'],
  ])('is something unexpected otherwise, and says what it was: %s', (_, thrown, detail) => {
    const problem = toProblem(thrown)
    expect(problem).toEqual({ code: 'unexpected', params: { detail } })
    expect(describeProblem(problem, 'ja')).toContain(detail)
  })
})

describe('a code from outside', () => {
  it.each(codes)('is known: %s', (code) => expect(isErrorCode(code)).toBe(true))

  it.each<[string, unknown]>([
    ['a word that is none', 'no-such-code'],
    ['what every object has', 'toString'],
    ['what every object descends from', '__proto__'],
    ['a number', 7],
    ['nothing', undefined],
    ['a list that reads like a code', ['disk-full']],
  ])('is refused: %s', (_, code) => expect(isErrorCode(code)).toBe(false))
})
