import { serviceOf } from '@core/evidence/points'
import { type GatherItem, gatherItems } from '@core/review/gather'
import { useEffect, useMemo, useState } from 'react'
import { useLang } from '../app/language'
import { facts } from '../facts/facts'

/** What the article of the chosen service asks for. */
export interface Gather {
  readonly articleId: string
  readonly service: string
  readonly names: readonly string[]
  readonly items: readonly GatherItem[]
}

/** The points of the service's evidence article in the language of the window; null: no service, or no article for it. */
export function useGather(service: string): Gather | null {
  const lang = useLang()
  const known = useMemo(() => serviceOf(facts.services, service), [service])
  const articleId = known?.evidence ?? null
  const [loaded, setLoaded] = useState<{ key: string; items: readonly GatherItem[] } | null>(null)
  const key = `${lang} ${articleId}`
  useEffect(() => {
    if (articleId === null) return
    let isWanted = true
    void window.kihyo.knowledge.article({ id: articleId, lang }).then((reply) => {
      if (isWanted && reply.ok)
        setLoaded({ key: `${lang} ${articleId}`, items: gatherItems(reply.value.body) })
    })
    return () => {
      isWanted = false
    }
  }, [articleId, lang])
  const items = loaded?.key === key ? loaded.items : null
  return useMemo(() => {
    if (known === undefined || articleId === null || items === null || items.length === 0) return null
    return { articleId, service: known.name, names: [known.name, known.ja, ...known.aliases], items }
  }, [known, articleId, items])
}
