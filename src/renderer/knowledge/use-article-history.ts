import { useState } from 'react'

export interface ArticleHistory {
  /** null: the list of articles */
  readonly current: string | null
  readonly open: (id: string | null) => void
  /** null: there is nothing to go back to */
  readonly back: (() => void) | null
  readonly forward: (() => void) | null
}

interface Visited {
  readonly pages: readonly (string | null)[]
  readonly at: number
}

const MAX = 100

/** The articles that were read, to go back and forward between them as in a browser. */
export function useArticleHistory(): ArticleHistory {
  const [{ pages, at }, setVisited] = useState<Visited>({ pages: [null], at: 0 })
  const go = (by: 1 | -1) => () => setVisited((before) => ({ ...before, at: before.at + by }))
  return {
    current: pages[at] ?? null,
    open: (id) =>
      setVisited((before) => {
        if (before.pages[before.at] === id) return before
        const kept = [...before.pages.slice(0, before.at + 1), id].slice(-MAX)
        return { pages: kept, at: kept.length - 1 }
      }),
    back: at > 0 ? go(-1) : null,
    forward: at < pages.length - 1 ? go(1) : null,
  }
}
