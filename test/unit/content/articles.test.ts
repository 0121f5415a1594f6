import { fileURLToPath } from 'node:url'
import { checkContent } from '@core/knowledge/check'
import { rules } from '@core/review'
import { describe, expect, it } from 'vitest'
import { readArticles, readSource, readTaxonomy } from '../../../build/knowledge/content'

const content = fileURLToPath(new URL('../../../content', import.meta.url))

describe('the articles', () => {
  const taxonomy = readTaxonomy(content)
  const files = (['ja', 'en'] as const).flatMap((lang) => readArticles(content, lang))

  it('fit the taxonomy, stand in both languages and point to articles that are planned', () => {
    expect(checkContent(taxonomy, files)).toEqual([])
  })

  it('are all that the taxonomy names', () => {
    const written = new Set(files.map(({ id }) => id))
    expect(taxonomy.articles.map(({ id }) => id).filter((id) => !written.has(id))).toEqual([])
  })

  // What goes beyond the guide's taxonomy is there because a review rule points to it, and says so in the taxonomy.
  it('beyond the guide are those that a rule of ours points to, and tell the day of their facts', () => {
    const beyond = taxonomy.articles.filter((article) => article.beyond === true)
    const named = rules('en').map(({ article }) => article)
    expect(beyond.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([])
    expect(beyond.map(({ origin }) => origin)).toEqual(beyond.map(() => 'facts'))
  })

  it('are there for every rule of the review', () => {
    const ids = taxonomy.articles.map(({ id }) => id)
    expect(rules('en').filter(({ article }) => !ids.includes(article))).toEqual([])
  })
})

describe('what the answers learn from besides articles', () => {
  for (const lang of ['ja', 'en'] as const) {
    it(`has 150 unrelated questions and more (${lang}), each once`, () => {
      const { unknown } = readSource(content, lang)
      expect(unknown.length).toBeGreaterThanOrEqual(150)
      expect(unknown.length).toBe(new Set(unknown).size)
    })

    it(`names a service for every evidence article (${lang})`, () => {
      const { services, taxonomy } = readSource(content, lang)
      const evidence = taxonomy.articles.filter(({ section }) => section === 'evidence').map(({ id }) => id)
      expect(services.services.map(({ id }) => id).sort()).toEqual(evidence.sort())
    })
  }
})
