import type { Preferences } from '@core/review/preferences'
import type { Finding, Level, RuleInfo } from '@core/review/types'

export interface Readiness {
  /** points that are fine */
  readonly done: number
  /** points in all; 0 before the first review */
  readonly total: number
  /** findings to mend before filing: errors and warnings */
  readonly remaining: number
  /** what is missing, by the names of the rules, each once */
  readonly missing: readonly string[]
}

export function countByLevel(findings: readonly Finding[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { level } of findings) counts[level] += 1
  return counts
}

/** How far a draft is: every rule above a hint is a point, and each of its findings keeps one open. */
export function readinessOf(findings: readonly Finding[], rules: readonly RuleInfo[]): Readiness {
  const open = findings.filter(({ level }) => level !== 'info')
  const hit = new Set(open.map(({ rule }) => rule))
  const done = rules.filter(({ id, level }) => level !== 'info' && !hit.has(id)).length
  const nameOf = new Map(rules.map(({ id, name }) => [id, name]))
  return {
    done,
    total: rules.length === 0 ? 0 : done + open.length,
    remaining: open.length,
    missing: [...hit].map((id) => nameOf.get(id) ?? id),
  }
}

const RANK: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 }

/** The order of the cards: what must be mended first, then in the order of the text; what is absent comes last. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const place = ({ range }: Finding) =>
    range === null ? Number.MAX_SAFE_INTEGER : range.start + (range.part === 'subject' ? 0 : 1e9)
  return findings.toSorted((a, b) => RANK[a.level] - RANK[b.level] || place(a) - place(b))
}

export interface KeyedFinding {
  /** the same finding keeps its key while the text around it changes */
  readonly key: string
  readonly finding: Finding
}

/** Findings with keys that outlast a review: the rule, and which of its findings this is. */
export function withKeys(findings: readonly Finding[]): readonly KeyedFinding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const nth = (seen.get(finding.rule) ?? 0) + 1
    seen.set(finding.rule, nth)
    return { key: `${finding.rule} ${nth}`, finding }
  })
}

/** The rules that preferences leave switched on, each at the level that they give it. */
export const inUse = (rules: readonly RuleInfo[], { levels }: Preferences): readonly RuleInfo[] =>
  rules.flatMap((rule) => {
    const level = levels[rule.id] ?? rule.level
    return level === 'off' ? [] : [{ ...rule, level }]
  })
