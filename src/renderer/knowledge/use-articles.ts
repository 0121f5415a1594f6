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

/** Another list than the one that is known: the user's own articles were read again. */
export const forgetArticles = (): void => cache.clear()

/**
 * All articles in the language of the window. Ours do not change while the app runs.
 * @param edition  another number asks again
 */
export function useArticles(isWanted: boolean, edition = 0): readonly ArticleSummary[] {
  const lang = useLang()
  const [loaded, setLoaded] = useState<{ lang: string; list: readonly ArticleSummary[] } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition asks again
  useEffect(() => {
    if (!isWanted) return
    let isWaiting = true
    void load(lang).then((list) => {
      if (isWaiting) setLoaded({ lang, list })
    })
    return () => {
      isWaiting = false
    }
  }, [lang, isWanted, edition])
  return loaded?.lang === lang ? loaded.list : []
}
