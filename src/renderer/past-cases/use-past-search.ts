import type { Output, Problem } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { useEffect, useState } from 'react'

const QUIET_MS = 60
const QUERY_MAX = 1_000
// While drafts are still being read, more may be found.
const AGAIN_MS = 300

type Found = Output<'cases.search'>
export interface PastSearch {
  /** null: nothing was answered yet */
  readonly answer: Found | null
  readonly problem: Problem | null
}

/** What a query finds while it is typed; the newest query wins. An empty one finds the newest cases. */
export function usePastSearch(query: string): PastSearch {
  const [state, setState] = useState<PastSearch>({ answer: null, problem: null })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let isWanted = true
    const ask = async () => {
      const reply = await window.kihyo.cases
        .search({ query: query.slice(0, QUERY_MAX) })
        .catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
      if (!isWanted) return
      setState(reply.ok ? { answer: reply.value, problem: null } : { answer: null, problem: reply.problem })
      if (reply.ok && reply.value.reading !== null) timer = setTimeout(() => void ask(), AGAIN_MS)
    }
    timer = setTimeout(() => void ask(), QUIET_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [query])
  return state
}
