import { type ContentFile, checkContent } from '@core/knowledge/check'
import type { Taxonomy } from '@core/knowledge/taxonomy'
import { describe, expect, it } from 'vitest'

const taxonomy: Taxonomy = {
  verdicts: {
    answerable: '',
    'needs-background': '',
    'not-answerable': '',
    'other-channel': '',
    guidance: '',
  },
  sections: [{ id: 'limits', ja: '限界', en: 'Limits' }],
  articles: [
    { id: 'one', section: 'limits', verdict: 'guidance', ja: '一つ目', en: 'The first', origin: 'guide' },
    { id: 'two', section: 'limits', verdict: 'guidance', ja: '二つ目', en: 'The second', origin: 'facts' },
  ],
}
const article: ContentFile['article'] = {
  title: 'The first',
  verdict: 'guidance',
  origin: 'guide',
  asOf: null,
  sources: [],
  summary: 'Short.',
  askInstead: null,
  related: ['two'],
  asks: Array.from({ length: 40 }, (_, at) => `way ${at}`),
  nearMisses: [{ ask: 'another thing', article: 'two' }],
  body: 'word '.repeat(60),
}
const pair = (
  change: Partial<ContentFile['article']> = {},
  place: Partial<ContentFile> = {},
): ContentFile[] => [
  { lang: 'ja', section: 'limits', id: 'one', article: { ...article, title: '一つ目' } },
  { lang: 'en', section: 'limits', id: 'one', article: { ...article, ...change }, ...place },
]

describe('the content check', () => {
  it('has nothing to say about articles that fit', () => {
    expect(checkContent(taxonomy, pair())).toEqual([])
  })

  it.each<[string, Partial<ContentFile['article']>]>([
    ['title: the taxonomy says', { title: 'Other' }],
    ['verdict: the taxonomy says', { verdict: 'answerable' }],
    ['related: there is no article three', { related: ['three'] }],
    ['related: points to itself', { related: ['one'] }],
    ['related: two stands twice', { related: ['two', 'two'] }],
    ['nearMisses: there is no article', { nearMisses: [{ ask: 'x', article: 'nowhere' }] }],
    ['body link: there is no article gone', { body: `${article.body} [see](article:gone)` }],
    ['body: says next to nothing', { body: 'The first. Short.' }],
    ['summary: repeats the title', { summary: 'The first!' }],
    ['asks: 2 ways of asking', { asks: ['a', 'b'] }],
    ['asks: 39 ways of asking, of 40', { asks: article.asks.slice(1) }],
    ['asks: “way0” stands twice', { asks: [...article.asks, 'Way 0?'] }],
  ])('reports “%s”', (words, change) => {
    const problems = checkContent(taxonomy, pair(change))
    expect(problems.join('\n')).toContain(`content/en/limits/one.md: ${words}`)
  })

  it('reports an article that stands in one language only, in a wrong section, or outside the taxonomy', () => {
    expect(checkContent(taxonomy, pair().slice(0, 1)).join()).toContain('the other language is missing')
    expect(checkContent(taxonomy, pair({}, { section: 'tips' })).join()).toContain(
      'belongs to the section limits',
    )
    expect(checkContent(taxonomy, pair({}, { id: 'nine' })).join()).toContain('the taxonomy has no such id')
  })

  it('wants the day of facts', () => {
    const files = pair({ title: 'The second', origin: 'facts', related: [], nearMisses: [] }, { id: 'two' })
    expect(checkContent(taxonomy, files).join()).toContain('two.md: asOf: facts need their day')
  })
})
