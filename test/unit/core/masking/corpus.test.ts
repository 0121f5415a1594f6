import { readFileSync } from 'node:fs'
import { findSecrets } from '@core/masking'
import { describe, expect, it } from 'vitest'
import { maskAll } from './mask-all'

interface Entry {
  readonly text: string
  readonly marked: readonly string[]
}

// Shapes that scanners of repositories look for are put together here: {akia:…} becomes the prefix and the rest.
const PREFIXES: Readonly<Record<string, string>> = {
  akia: ['AK', 'IA'].join(''),
  asia: ['AS', 'IA'].join(''),
  iqoj: ['IQ', 'oJ'].join(''),
  fwog: ['Fw', 'oG'].join(''),
  eyj: ['ey', 'J'].join(''),
  ghp: ['gh', 'p_'].join(''),
  ghs: ['gh', 's_'].join(''),
  github_pat: ['github', '_pat_'].join(''),
  glpat: ['gl', 'pat-'].join(''),
  xoxb: ['xo', 'xb-'].join(''),
  sk_live: ['sk', '_live_'].join(''),
  whsec: ['wh', 'sec_'].join(''),
  SG: ['S', 'G.'].join(''),
  SK: ['S', 'K'].join(''),
  AIza: ['AI', 'za'].join(''),
  pk: '',
  x: '',
}

const assembled = (line: string) =>
  line
    .replace(
      /\{([A-Za-z_]+[_.-]?):([^{}\s"]+)\}/g,
      (_, name: string, rest: string) => (PREFIXES[name] ?? name) + rest,
    )
    .replaceAll('⏎', '\n')

function corpus(name: string): readonly Entry[] {
  const file = new URL(`../../../corpus/masking/${name}`, import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map(assembled)
    .map((line) => ({
      text: line.replace(/[⟦⟧]/g, ''),
      marked: [...line.matchAll(/⟦([^⟧]*)⟧/g)].map((m) => m[1] ?? ''),
    }))
}

const secrets = corpus('secrets.txt')
const kept = corpus('keep.txt')

describe('the corpus of secrets', () => {
  it('has at least 200 values of all kinds that a log may hold', () => {
    expect(secrets.flatMap((s) => s.marked).length).toBeGreaterThanOrEqual(200)
    const kinds = new Set(secrets.flatMap((s) => findSecrets(s.text).map(({ kind }) => kind)))
    expect(kinds.size).toBeGreaterThanOrEqual(22)
  })

  it.each(secrets)('gives nothing away of $text', ({ text, marked }) => {
    const masked = maskAll(text)
    // What goes over several lines must be gone line by line.
    const parts = marked.flatMap((value) => value.split('\n').map((part) => part.trim()))
    expect(parts.filter((part) => masked.includes(part))).toEqual([])
  })
})

describe('the corpus of what support needs', () => {
  it('has at least 150 literals', () => {
    expect(kept.flatMap((k) => k.marked).length).toBeGreaterThanOrEqual(150)
  })

  it.each(kept)('keeps $text', ({ text, marked }) => {
    const masked = maskAll(text)
    expect(marked.filter((literal) => !masked.includes(literal))).toEqual([])
  })
})
