import * as v from 'valibot'
import type { Draft } from '../draft/schema'
import { LEVELS } from './types'

export const RULE_CHOICES = ['off', ...LEVELS] as const

/** What a person or a team changed about the review. */
export const PreferencesSchema = v.object({
  /** rules by id: switched off, or at another level than their own */
  levels: v.optional(v.record(v.string(), v.picklist(RULE_CHOICES)), {}),
  /** words that only their organisation knows */
  glossary: v.optional(v.array(v.pipe(v.string(), v.maxLength(200))), []),
})
export type Preferences = v.InferOutput<typeof PreferencesSchema>

export const NO_PREFERENCES: Preferences = { levels: {}, glossary: [] }

/** The team's choices and one's own: for a rule one's own holds, words add up. */
export const merged = (team: Preferences, own: Preferences): Preferences => ({
  levels: { ...team.levels, ...own.levels },
  glossary: [...new Set([...team.glossary, ...own.glossary])],
})

/** The draft with the words of its organisation beside its own. */
export const withGlossary = (draft: Draft, preferences?: Preferences): Draft =>
  preferences === undefined || preferences.glossary.length === 0
    ? draft
    : { ...draft, glossary: [...draft.glossary, ...preferences.glossary] }
