import type { Dismissal, Draft } from '../draft/schema'
import type { Finding } from './types'

/** The findings of a draft, and what became of those that were put aside. */
export interface Weighed {
  /** still to be looked at */
  readonly open: readonly Finding[]
  readonly dismissed: readonly { readonly finding: Finding; readonly dismissal: Dismissal }[]
  /** dismissals whose finding is gone: mended, or its words changed */
  readonly stale: readonly Dismissal[]
}

// Below this two sentences have little more in common than the marked words.
const ALIKE = 0.35
const SENTENCE_MAX = 300
const END = /[。！？!?\n]|\.(?=\s)/g

/** Puts a finding aside. It comes back when its marked words change, or when its sentence becomes another one. */
export const dismissalOf = (draft: Draft, finding: Finding, reason: string, day: string): Dismissal => ({
  rule: finding.rule,
  words: wordsOf(draft, finding),
  sentence: sentenceOf(draft, finding),
  reason,
  day,
})

/** Pairs findings with the dismissals of the draft, each with at most one, the most alike first. */
export function weigh(draft: Draft, findings: readonly Finding[]): Weighed {
  const { dismissals } = draft
  if (dismissals.length === 0) return { open: findings, dismissed: [], stale: [] }
  const pairs = dismissals.flatMap((dismissal) =>
    findings
      .filter((finding) => finding.rule === dismissal.rule)
      .filter((finding) => same(wordsOf(draft, finding), dismissal.words))
      .map((finding) => ({ finding, dismissal, likeness: likeness(draft, finding, dismissal) }))
      .filter((pair) => pair.likeness >= ALIKE),
  )
  const byFinding = new Map<Finding, Dismissal>()
  const taken = new Set<Dismissal>()
  for (const { finding, dismissal } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (byFinding.has(finding) || taken.has(dismissal)) continue
    byFinding.set(finding, dismissal)
    taken.add(dismissal)
  }
  return {
    open: findings.filter((finding) => !byFinding.has(finding)),
    dismissed: [...byFinding].map(([finding, dismissal]) => ({ finding, dismissal })),
    stale: dismissals.filter((dismissal) => !taken.has(dismissal)),
  }
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
const same = (a: string, b: string): boolean => plain(a) === plain(b)

const wordsOf = (draft: Draft, { range }: Finding): string =>
  range === null ? '' : draft[range.part].slice(range.start, range.end)

function sentenceOf(draft: Draft, { range }: Finding): string {
  if (range === null) return ''
  const text = draft[range.part]
  const from = Math.max(0, range.start - SENTENCE_MAX)
  const before = text.slice(from, range.start)
  const begin = [...before.matchAll(END)].at(-1)
  const after = text.slice(range.end, range.end + SENTENCE_MAX)
  const end = after.search(END)
  const start = begin === undefined ? from : from + begin.index + 1
  return text.slice(start, range.end + (end < 0 ? after.length : end)).trim()
}

function likeness(draft: Draft, finding: Finding, { sentence }: Dismissal): number {
  const now = pairsOf(plain(sentenceOf(draft, finding)))
  const then = pairsOf(plain(sentence))
  if (now.size + then.size === 0) return 1
  const both = [...now].filter((pair) => then.has(pair)).length
  return (2 * both) / (now.size + then.size)
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
