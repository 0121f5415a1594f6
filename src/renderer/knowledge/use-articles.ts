import type { ArticleSummary } from '@core/knowledge/types'
import { useEffect, useState } from 'react'
import { useLang } from '../app/language'

const cache = new Map<string, Promise<readonly ArticleSummary[]>>()

function load(lang: 'ja' | 'en'): Promise<readonly ArticleSummary[]> {
  const known = cache.get(lang)
  if (known !== undefined) return known
  const list = window.kihyo.knowledge.list({ lang }).then((reply) => {
    if (!reply.ok) cache.delete(lang)
    return reply.ok ? reply.value : []
  })
  cache.set(lang, list)
  return list
}

/** All articles in the language of the window; they do not change while the app runs. */
export function useArticles(isWanted: boolean): readonly ArticleSummary[] {
  const lang = useLang()
  const [loaded, setLoaded] = useState<{ lang: string; list: readonly ArticleSummary[] } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isWaiting = true
    void load(lang).then((list) => {
      if (isWaiting) setLoaded({ lang, list })
    })
    return () => {
      isWaiting = false
    }
  }, [lang, isWanted])
  return loaded?.lang === lang ? loaded.list : []
}
