import { fileURLToPath } from 'node:url'
import { checkContent } from '@core/knowledge/check'
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
