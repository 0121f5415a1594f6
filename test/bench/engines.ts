import type { ArticleFile } from '@core/knowledge/article-file'
import lunr from 'lunr'
import lunrJa from 'lunr-languages/lunr.ja.js'
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js'
import tinySegmenter from 'lunr-languages/tinyseg.js'
import MiniSearch from 'minisearch'

export type Lang = 'ja' | 'en'

/** An article as every engine is given it: the fields and boosts of Kihyo's own index. */
export interface Page {
  readonly id: string
  readonly title: string
  readonly asks: string
  readonly text: string
}

export const pageOf = (id: string, { title, asks, summary, body }: ArticleFile): Page => ({
  id,
  title,
  asks: asks.join('\n'),
  text: `${summary}\n${body}`,
})

/** A stock engine over some pages: how it is asked, and how its stored index is loaded. */
export interface Engine {
  readonly name: string
  /** ids, best first */
  readonly search: (question: string) => readonly string[]
  readonly load: () => unknown
}

const FIELDS = ['title', 'asks', 'text'] as const
const BOOSTS = { title: 4, asks: 3, text: 1 }

/** MiniSearch as its documentation sets it up, with the engine's own segmenter for words. */
export function miniSearch(pages: readonly Page[], lang: Lang): Engine {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  const options = {
    fields: [...FIELDS],
    tokenize: (text: string) =>
      Array.from(segmenter.segment(text))
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment),
    searchOptions: { boost: BOOSTS },
  }
  const index = new MiniSearch<Page>(options)
  index.addAll(pages)
  const json = JSON.stringify(index)
  return {
    name: 'MiniSearch',
    search: (question) => index.search(question).map(({ id }) => String(id)),
    load: () => MiniSearch.loadJSON(json, options),
  }
}

for (const plugin of [stemmerSupport, tinySegmenter, lunrJa]) plugin(lunr)

/** lunr with lunr-languages for Japanese, lunr alone for English; a question is cut by its tokenizer, which lunr itself does not do. */
export function stockLunr(pages: readonly Page[], lang: Lang): Engine {
  const index = lunr(function () {
    if (lang === 'ja') this.use(lunr.ja)
    this.ref('id')
    for (const field of FIELDS) this.field(field, { boost: BOOSTS[field] })
    for (const page of pages) this.add(page)
  })
  const cut = lang === 'ja' ? (lunr.ja.tokenizer ?? lunr.tokenizer) : lunr.tokenizer
  const json = JSON.stringify(index)
  return {
    name: lang === 'ja' ? 'lunr.ja' : 'lunr',
    search: (question) =>
      index
        .query((query) => {
          for (const token of new Set(cut(question).map(String))) query.term(token, {})
        })
        .map(({ ref }) => ref),
    load: () => lunr.Index.load(JSON.parse(json)),
  }
}
