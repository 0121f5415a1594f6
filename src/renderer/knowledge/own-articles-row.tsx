import type { Output, Problem } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { useEffect, useState } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'

type Own = Output<'knowledge.own'>

/** The user's own articles: how many there are, what is wrong with the others, and where they lie. */
export function OwnArticlesRow({ onChange }: { readonly onChange: () => void }) {
  const text = useText(messages)
  const lang = useLang()
  const [own, setOwn] = useState<Own | null>(null)
  const [failure, setFailure] = useState<Problem | null>(null)
  const take = (call: ReturnType<typeof window.kihyo.knowledge.own>) =>
    void call.then((reply) => {
      setFailure(reply.ok ? null : reply.problem)
      if (reply.ok) setOwn(reply.value)
      onChange()
    })
  useEffect(() => {
    void window.kihyo.knowledge.own({}).then((reply) => {
      if (reply.ok) setOwn(reply.value)
    })
  }, [])
  if (own === null) return null
  const problems = [...own.problems, ...(failure === null ? [] : [failure])]
  return (
    <section className="own-articles" aria-label={text['section-own']}>
      <p>{own.count === 0 ? text.ownNone : text.ownCount({ count: formatNumber(own.count, lang) })}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => {
            const words = describeProblem(problem, lang)
            return <li key={words}>{words}</li>
          })}
        </ul>
      )}
      <div>
        <Button size="small" onClick={() => take(window.kihyo.knowledge.openFolder({ lang }))}>
          {text.ownOpen}
        </Button>
        <Button size="small" look="quiet" onClick={() => take(window.kihyo.knowledge.reloadOwn({}))}>
          {text.ownReload}
        </Button>
      </div>
    </section>
  )
}
