import type { Draft } from '@core/draft/schema'
import type { Finding, RuleInfo } from '@core/review/types'
import { localDay } from '@shared/local-day'
import { useEffect, useRef, useState } from 'react'
import { useLang } from '../app/language'
import { useStore } from '../app/store'
import type { DraftStore } from '../drafts/draft-store'
import type { Editors } from '../editor/editors'
import { countByLevel, inOrder } from './readiness'
import { ReviewClient } from './review-client'

export interface Findings {
  readonly findings: readonly Finding[]
  readonly rules: readonly RuleInfo[]
  /** the first review of this draft is still to come */
  readonly isPending: boolean
  readonly hasFailed: boolean
}

interface Result {
  readonly draft: Draft
  readonly opening: number
  readonly findings: readonly Finding[]
}

const startWorker = () => new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' })

/** Reviews the open draft in a worker while it is written, and marks the findings in the editors. */
export function useFindings(store: DraftStore, editors: Editors): Findings {
  const lang = useLang()
  const open = useStore(store.open, (value) => value)
  const isComposing = useStore(store.composing, (value) => value)
  const [result, setResult] = useState<Result | null>(null)
  const [rules, setRules] = useState<readonly RuleInfo[]>([])
  const [hasFailed, setHasFailed] = useState(false)
  const arrived = useRef<Result | null>(null)
  const client = useRef<ReviewClient | null>(null)
  const opening = open?.opening ?? -1

  useEffect(() => {
    const accept = (draft: Draft, findings: readonly Finding[]) => {
      const now = store.open.get()
      if (now?.draft !== draft) return
      arrived.current = { draft, opening: now.opening, findings: inOrder(findings) }
      // The panel rests while an IME composes; the effect below brings it up to date.
      if (store.composing.get()) return
      setResult(arrived.current)
      setHasFailed(false)
    }
    const made = new ReviewClient({
      start: startWorker,
      onRules: setRules,
      onFindings: accept,
      onFailed: () => setHasFailed(true),
    })
    client.current = made
    return () => made.stop()
  }, [store])

  useEffect(() => {
    if (isComposing || arrived.current === null) return
    setResult(arrived.current)
  }, [isComposing])

  const lastOpening = useRef(-1)
  useEffect(() => {
    if (open === null) return
    const isFresh = lastOpening.current !== open.opening
    lastOpening.current = open.opening
    client.current?.request(open.draft, lang, localDay(new Date()), isFresh ? 0 : undefined)
  }, [open, lang])

  useEffect(() => {
    if (result === null) return
    const { draft, findings } = result
    editors.show({ subject: draft.subject, body: draft.body, findings })
    const now = store.open.get()
    if (now !== null && now.opening === result.opening) store.reviewed(now.id, countByLevel(findings))
  }, [result, editors, store])

  const isCurrent = result !== null && result.opening === opening
  return { findings: isCurrent ? result.findings : [], rules, isPending: !isCurrent, hasFailed }
}
