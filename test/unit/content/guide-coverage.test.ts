import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allRules } from '@core/review'
import { describe, expect, it } from 'vitest'
import { readArticles } from '../../../build/knowledge/content'

interface Row {
  readonly number: string
  readonly statement: string
  /** relative to docs/, Japanese and English in turn */
  readonly links: readonly string[]
  readonly rules: readonly string[]
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const docs = join(root, 'docs')
const rows = readFileSync(join(docs, 'guide-coverage.md'), 'utf8').split('\n').flatMap(rowOf)

function rowOf(line: string): Row[] {
  const [, number = '', statement = '', articles = '', rules = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  if (!/^\d+\.\d+$/.test(number)) return []
  const links = [...articles.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path)
  return [{ number, statement, links, rules: rules.split(', ').filter((rule) => rule !== '') }]
}

const idOf = (link: string) => link.replace(/^.*\/|\.md$/g, '')
const withFault = (isFaulty: (row: Row) => boolean) =>
  rows.filter(isFaulty).map(({ number, statement }) => `${number} ${statement}`)

describe('the table of the guide’s statements', () => {
  it('numbers them, and says each in 5 to 15 words of ours', () => {
    expect(rows.length).toBeGreaterThan(130)
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
    const words = (text: string) => text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word)).length
    expect(withFault(({ statement }) => words(statement) < 5 || words(statement) > 15)).toEqual([])
    expect(withFault(({ statement }) => /[ぁ-んァ-ヶ一-龠]/.test(statement))).toEqual([])
  })

  it('names an article for each, in Japanese and in English', () => {
    const inBoth = ({ links }: Row) => {
      const ja = links.filter((_, at) => at % 2 === 0)
      const en = links.filter((_, at) => at % 2 === 1)
      return (
        ja.length > 0 && ja.map((path) => path.replace('/content/ja/', '/content/en/')).join() === en.join()
      )
    }
    expect(withFault((row) => !inBoth(row))).toEqual([])
    expect(rows.flatMap(({ links }) => links).filter((path) => !existsSync(resolve(docs, path)))).toEqual([])
  })

  it.each(['ja', 'en'] as const)('leaves out no article that says it comes from the guide (%s)', (lang) => {
    const linked = new Set(rows.flatMap(({ links }) => links))
    const missing = readArticles(join(root, 'content'), lang)
      .filter(({ article }) => article.origin === 'guide')
      .map(({ section, id }) => `../content/${lang}/${section}/${id}.md`)
      .filter((path) => !linked.has(path))
    expect(missing).toEqual([])
  })

  it('names rules that exist, beside the article that each leads to', () => {
    const articleOf = new Map(allRules.map(({ id, article }) => [id, article]))
    const stray = rows.flatMap(({ number, links, rules }) =>
      rules
        .filter((rule) => !links.map(idOf).includes(articleOf.get(rule) ?? ''))
        .map((rule) => `${number} ${rule}`),
    )
    expect(stray).toEqual([])
    expect(rows.flatMap(({ rules }) => rules).filter((rule) => !articleOf.has(rule))).toEqual([])
  })
})
