import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')

describe.each(['docs/security.md', 'docs/never-loses.md'])('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const named = [...text.matchAll(/`((?:test|src|content|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path)

  it('names only files that are there', () => {
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names the tests that hold it', () => {
    expect(named.filter((path) => path.startsWith('test/')).length).toBeGreaterThan(5)
  })
})
