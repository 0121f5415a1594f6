import { hitsOf } from '@core/masking/hit-map'
import { groupOf, KINDS } from '@core/masking/kinds'
import type { Mark } from '@core/masking/looked'
import { GROUPS } from '@core/masking/types'
import type { Bridge } from '@shared/contract'
import { toProblem } from '@shared/errors'
import type { HitPlace, Look } from '@shared/look'
import { useMemo, useRef, useState } from 'react'
import { formatPercent } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'
import type { FileRef } from './use-file'
import type { Say } from './use-note'
import type { Page } from './use-page'

export interface KindHits {
  readonly kind: string
  readonly hits: number
}

/** Kinds in the order of their groups, the frequent ones first. */
export function kindsOf(hits: Look['hits']): readonly KindHits[] {
  if (hits === null) return []
  const order = (kind: string) => GROUPS.indexOf(groupOf(kind))
  return Object.keys(hits.kinds)
    .map((kind) => ({ kind, hits: hitsOf(hits, kind) }))
    .filter((kind) => kind.hits > 0)
    .sort((a, b) => order(a.kind) - order(b.kind) || b.hits - a.hits)
}

export interface Hits {
  readonly kinds: readonly KindHits[]
  readonly isShown: (kind: string) => boolean
  readonly show: (kinds: readonly string[], isShown: boolean) => void
  readonly current: HitPlace | null
  /** the mark of the current hit, while it is in sight */
  readonly mark: Mark | null
  /** the number of its line; null: not known */
  readonly line: number | null
  readonly select: (place: HitPlace) => void
  readonly step: (isForward: boolean) => void
}

export interface HitsInput {
  readonly bridge: Bridge
  readonly file: FileRef
  readonly look: Look
  readonly page: Page
  readonly say: Say
}

/** From hit to hit, of the kinds that are chosen. */
export function useHits({ bridge, file, look, page, say }: HitsInput): Hits {
  const text = useText(messages)
  const lang = useLang()
  const kinds = useMemo(() => kindsOf(look.hits), [look.hits])
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<HitPlace | null>(null)
  const isBusy = useRef(false)
  const reached = useRef<number | null>(null)
  const row = page.rows.find(({ offset }) => offset === current?.offset)
  const mark = row?.marks[current?.index ?? -1] ?? null

  const startOf = (): HitPlace => {
    if (reached.current !== null) return { offset: reached.current, index: -1 }
    if (current !== null && row !== undefined) return current
    return { offset: page.rows[0]?.offset ?? 0, index: -1 }
  }
  const search = async (isForward: boolean) => {
    const wanted = kinds.length > 0 ? kinds.map(({ kind }) => kind) : KINDS
    const shown = wanted.filter((kind) => !hidden.has(kind))
    const reply = await bridge.looks.step({ ...file, from: startOf(), isForward, kinds: [...shown] })
    if (!reply.ok) return say.problem(reply.problem)
    const { hit, isWrapped } = reply.value
    reached.current = reply.value.reached
    if (hit !== null) {
      setCurrent(hit)
      page.reveal(hit.offset)
      say.note(isWrapped ? (isForward ? text.fromStart : text.fromEnd) : '')
    } else if (reached.current === null) say.note(text.noMore)
    else say.note(text.searching({ share: formatPercent(reached.current / look.length, lang) }))
  }
  return {
    kinds,
    isShown: (kind) => !hidden.has(kind),
    show: (changed, isShown) => {
      const next = new Set(hidden)
      for (const kind of changed) isShown ? next.delete(kind) : next.add(kind)
      setHidden(next)
    },
    current,
    // A kind that is not shown is not decided about either.
    mark: mark !== null && hidden.has(mark.kind) ? null : mark,
    line: row?.line ?? null,
    select: (place) => {
      reached.current = null
      setCurrent(place)
      say.note('')
    },
    step: (isForward) => {
      if (isBusy.current) return
      isBusy.current = true
      void search(isForward)
        .catch((error: unknown) => say.problem(toProblem(error)))
        .finally(() => {
          isBusy.current = false
        })
    },
  }
}
