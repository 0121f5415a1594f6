import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allRules } from '@core/review'
import { describe, expect, it } from 'vitest'
import { readTaxonomy } from '../../../build/knowledge/content'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const table = readFileSync(join(root, 'docs', 'guide-coverage.md'), 'utf8')
const rows = table
  .split('\n')
  .filter((line) => /^\| (?!statement|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('the table of the guide’s statements', () => {
  it('names an article in both languages for each', () => {
    expect(rows.length).toBeGreaterThan(100)
    for (const [, statement, articles = ''] of rows) {
      const links = [...articles.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path)
      expect([statement, links.length > 0 && links.length % 2 === 0]).toEqual([statement, true])
      expect(links.filter((path) => !existsSync(resolve(root, 'docs', path)))).toEqual([])
    }
  })

  it('leaves out no article that comes from the guide', () => {
    const { articles } = readTaxonomy(join(root, 'content'))
    const ours = articles.filter(({ origin }) => origin === 'guide').map(({ id }) => id)
    expect(ours.filter((id) => !table.includes(`/${id}.md`))).toEqual([])
  })

  it('names rules that exist', () => {
    const known = new Set(allRules.map(({ id }) => id))
    expect(rows.map(([, , , rule = '']) => rule).filter((rule) => rule !== '' && !known.has(rule))).toEqual(
      [],
    )
  })
})
