import type { Draft } from '../draft/schema'
import type { FilingFacts, Target } from '../filing/facts'
import { firstAnswerBy, targetOf } from '../filing/severity-helper'

const MINUTE_MS = 60_000

/** How the first answer of a filed case stands against its target; minutes are whole. */
export type ResponseClock =
  | {
      readonly kind: 'remaining' | 'overdue'
      readonly minutes: number
      readonly dueMs: number
      readonly target: Target
    }
  /** the target counts business hours, which cannot be told for certain */
  | { readonly kind: 'business-hours'; readonly target: Target }

/**
 * Null for a case that is not filed, answered or over, that tells no plan or moment of filing, or whose plan has no target.
 * @param nowMs  milliseconds since 1970, UTC
 */
export function responseClock(draft: Draft, facts: FilingFacts, nowMs: number): ResponseClock | null {
  const { status, plan, severity, followUp } = draft
  if (status !== 'filed' || plan === null || followUp.filedAt === '') return null
  if (followUp.replies.some(({ from }) => from === 'support')) return null
  const target = targetOf(severity, plan, facts)
  if (target === null) return null
  const dueMs = firstAnswerBy(Date.parse(followUp.filedAt), target)
  if (dueMs === null) return { kind: 'business-hours', target }
  // In the last minute one minute remains; overdue begins when it is over.
  if (nowMs <= dueMs)
    return { kind: 'remaining', minutes: Math.ceil((dueMs - nowMs) / MINUTE_MS), dueMs, target }
  return { kind: 'overdue', minutes: Math.floor((nowMs - dueMs) / MINUTE_MS), dueMs, target }
}
