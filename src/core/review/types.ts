import type { Draft } from '../draft/schema'
import type { Preferences } from './preferences'
import type { ReadSentence } from './reading/reading'

export type Lang = 'ja' | 'en'
export type Both<T> = Readonly<Record<Lang, T>>
export const LEVELS = ['error', 'warning', 'info'] as const
export type Level = (typeof LEVELS)[number]

/** A place in the draft: UTF-16 offsets into the subject or the body, end exclusive. */
export interface TextRange {
  readonly part: 'subject' | 'body'
  readonly start: number
  readonly end: number
}

export interface Edit {
  readonly range: TextRange
  readonly text: string
}

/** What one click mends. All edits are applied together, as one undo step. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /** the second draft that takes over what the edits take away; null: none does */
  readonly opens: SplitDraft | null
}

export type SplitDraft = Pick<Draft, 'body' | 'caseType'>

export interface Finding {
  readonly rule: string
  readonly level: Level
  /** null: the finding is about something absent */
  readonly range: TextRange | null
  readonly message: string
  readonly article: string
  readonly fixes: readonly Fix[]
}

/** The world of a review, passed in: no clock inside. */
export interface ReviewContext {
  /** the day that counts as today when the draft has no asOf, `2026-11-20` */
  readonly today: string
  /** language of messages and fix titles (texts that fixes insert follow the draft's language) */
  readonly lang: Lang
  /** what the user and the team changed; absent: nothing */
  readonly preferences?: Preferences
  /** what reads sentences; absent: patterns alone */
  readonly read?: ReadSentence
}

/** How the window shows a rule beside its findings. */
export interface RuleInfo {
  readonly id: string
  readonly level: Level
  readonly article: string
  readonly name: string
  /** a short × / ○ pair in the asked language, without marks */
  readonly bad: string | null
  readonly good: string | null
}

// What src/core/review/index.ts offers:
/** Everything that the rules find, whether it was dismissed or not. */
export type Review = (draft: Draft, context: ReviewContext) => readonly Finding[]
export type Rules = (lang: Lang) => readonly RuleInfo[]
