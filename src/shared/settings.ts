import { NO_REMINDERS, ReminderSettingsSchema } from '@core/case-life/reminders'
import { NAME_CHARS_MAX } from '@core/hand-over/hand-over'
import { NO_PREFERENCES, PreferencesSchema } from '@core/review/preferences'
import * as v from 'valibot'
import { LangSchema } from './lang'
import { THEMES } from './themes'

// Apart from the other payloads: main reads them before its window is there, and nothing else.
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
export const PersonName = v.pipe(v.string(), v.maxLength(NAME_CHARS_MAX))

export const SettingsSchema = v.object({
  lang: v.optional(LangSchema, 'ja'),
  theme: v.optional(v.picklist(THEMES), 'system'),
  /** widths in CSS pixels */
  leftWidth: v.optional(v.pipe(v.number(), v.minValue(160), v.maxValue(600)), 240),
  rightWidth: v.optional(v.pipe(v.number(), v.minValue(280), v.maxValue(900)), 400),
  leftFolded: v.optional(v.boolean(), false),
  rightFolded: v.optional(v.boolean(), false),
  lastDraftId: v.optional(v.nullable(Id), null),
  /** one's own choices about rules, and words of one's organisation */
  review: v.optional(PreferencesSchema, NO_PREFERENCES),
  /** who masks, accepts and decides, comments and hands on: on checklist, proof sheet and comments */
  ownName: v.optional(PersonName, ''),
  /** notifications of this computer about filed cases */
  reminders: v.optional(ReminderSettingsSchema, NO_REMINDERS),
  /** whether what stand-ins stand for is kept on this laptop */
  keepsOriginals: v.optional(v.boolean(), true),
})
export type Settings = v.InferOutput<typeof SettingsSchema>
