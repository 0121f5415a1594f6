import type { Draft } from '@core/draft/schema'
import { type Weighed, weigh } from '@core/review/dismissals'
import type { Preferences } from '@core/review/preferences'
import type { Finding, RuleInfo } from '@core/review/types'
import { localDay } from '@shared/local-day'
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { useLang } from '../app/language'
import { useStore } from '../app/store'
import type { DraftStore } from '../drafts/draft-store'
import type { Editors } from '../editor/editors'
import { countByLevel, inOrder, inUse } from './readiness'
import { ReviewClient } from './review-client'
import type { Gather } from './use-gather'

export interface Findings {
  /** the draft as it was when it was reviewed: the offsets of the findings are into its text */
  readonly reviewed: Draft | null
  /** to be looked at; those that were dismissed are not among them */
  readonly findings: readonly Finding[]
  readonly dismissed: Weighed['dismissed']
  readonly stale: Weighed['stale']
  /** the rules that are switched on, each at the level that holds here */
  readonly rules: readonly RuleInfo[]
  /** all rules as they come */
  readonly allRules: readonly RuleInfo[]
  /** of the points to gather, in their order: whether the draft has them */
  readonly gathered: readonly boolean[]
  /** the first review of this draft is still to come */
  readonly isPending: boolean
  readonly hasFailed: boolean
}

interface Result {
  readonly draft: Draft
  readonly opening: number
  readonly findings: readonly Finding[]
  readonly gathered: readonly boolean[]
}

export interface FindingsInput {
  readonly store: DraftStore
  readonly editors: Editors
  readonly preferences: Preferences
  readonly gather: Gather | null
}

// The worker is not started while the editors of a draft are painted.
const AFTER_PAINT_MS = 50

const startWorker = () => new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' })

/** Reviews the open draft in a worker while it is written, and marks the findings in the editors. */
export function useFindings(input: FindingsInput): Findings {
  const { store, editors, preferences } = input
  const open = useStore(store.open, (value) => value)
  const { result, allRules, hasFailed } = useReview(input)
  const dismissals = open?.draft.dismissals
  const weighed = useMemo(() => {
    if (result === null) return null
    return weigh({ ...result.draft, dismissals: dismissals ?? [] }, result.findings)
  }, [result, dismissals])

  useEffect(() => {
    if (result === null || weighed === null) return
    const now = store.open.get()
    // Another draft was opened since.
    if (now === null || now.opening !== result.opening) return
    const { subject, body } = result.draft
    editors.show({ subject, body, findings: weighed.open })
    store.reviewed(now.id, countByLevel(weighed.open))
  }, [result, weighed, editors, store])

  const rules = useMemo(() => inUse(allRules, preferences), [allRules, preferences])
  const isCurrent = result !== null && weighed !== null && result.opening === (open?.opening ?? -1)
  return {
    reviewed: isCurrent ? result.draft : null,
    findings: isCurrent ? weighed.open : [],
    dismissed: isCurrent ? weighed.dismissed : [],
    stale: isCurrent ? weighed.stale : [],
    rules,
    allRules,
    gathered: isCurrent ? result.gathered : [],
    isPending: !isCurrent,
    hasFailed,
  }
}

/** What the worker last said of the open draft. */
function useReview({ store, preferences, gather }: FindingsInput) {
  const lang = useLang()
  const open = useStore(store.open, (value) => value)
  const isComposing = useStore(store.composing, (value) => value)
  const [result, setResult] = useState<Result | null>(null)
  const [allRules, setRules] = useState<readonly RuleInfo[]>([])
  const [hasFailed, setHasFailed] = useState(false)
  const arrived = useRef<Result | null>(null)
  const client = useRef<ReviewClient | null>(null)

  useEffect(() => {
    const accept = (draft: Draft, findings: readonly Finding[], gathered: readonly boolean[]) => {
      const now = store.open.get()
      if (now === null || !isSameText(now.draft, draft)) return
      arrived.current = { draft, opening: now.opening, findings: inOrder(findings), gathered }
      // The panel rests while an IME composes; the effect below brings it up to date.
      if (store.composing.get()) return
      const latest = arrived.current
      // Hundreds of findings are drawn in slices, so that no key waits for them.
      startTransition(() => {
        setResult(latest)
        setHasFailed(false)
      })
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
    const { items = [], names = [] } = gather ?? {}
    const asked = gather === null ? null : { items: [...items], names: [...names] }
    const today = localDay(new Date())
    client.current?.request(
      { draft: open.draft, lang, today, preferences, gather: asked },
      isFresh ? AFTER_PAINT_MS : undefined,
    )
  }, [open, lang, preferences, gather])

  return { result, allRules, hasFailed }
}

/** A reviewed draft may have got another dismissal or tick since; its findings hold as long as its text does. */
const isSameText = (a: Draft, b: Draft): boolean => a.subject === b.subject && a.body === b.body
