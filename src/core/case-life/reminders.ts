import * as v from 'valibot'
import type { Draft } from '../draft/schema'
import { lastEventAt } from './follow-up'

const DAY_MS = 86_400_000
export const REMINDER_DAYS_MAX = 90
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(REMINDER_DAYS_MAX))

export const ReminderSettingsSchema = v.object({
  /** off until the user wants them */
  isOn: v.optional(v.boolean(), false),
  /** days without an event after which an open case is told of */
  quietDays: v.optional(Days, 3),
  /** days after which a resolved case that nobody closed is told of */
  unclosedDays: v.optional(Days, 2),
})
export type ReminderSettings = v.InferOutput<typeof ReminderSettingsSchema>
export const NO_REMINDERS: ReminderSettings = { isOn: false, quietDays: 3, unclosedDays: 2 }

export interface Reminder {
  readonly kind: 'quiet' | 'not-closed'
  /** whole days since the last event */
  readonly days: number
}

/**
 * What a case should be remembered for; nothing about drafts, closed cases, and cases whose times are not known.
 * @param nowMs  milliseconds since 1970, UTC
 */
export function reminderOf(
  draft: Draft,
  nowMs: number,
  { quietDays, unclosedDays }: Pick<ReminderSettings, 'quietDays' | 'unclosedDays'>,
): Reminder | null {
  if (draft.status === 'drafting' || draft.status === 'closed') return null
  const last = lastEventAt(draft)
  if (last === null) return null
  const days = Math.floor((nowMs - Date.parse(last)) / DAY_MS)
  if (draft.status === 'resolved') return days >= unclosedDays ? { kind: 'not-closed', days } : null
  return days >= quietDays ? { kind: 'quiet', days } : null
}
