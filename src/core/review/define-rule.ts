import type { Draft } from '../draft/schema'
import type { ParsedDraft } from './parse/draft-text'
import { firstIn } from './parse/remembered'
import type { Sentence } from './parse/sentences'
import type { Both, Edit, Level, SplitDraft, TextRange } from './types'

export interface HitFix {
  readonly title: Both<string>
  readonly edits: readonly Edit[]
  /** the draft that begins with what the edits take away */
  readonly opens?: SplitDraft
}

export interface Hit {
  /** null: about something absent */
  readonly range: TextRange | null
  readonly fixes?: readonly HitFix[]
}

/** A heading of the templates and what it asks for, as they word it. */
export type Prompt = Both<{ readonly heading: string; readonly hint: string }>

/** A text that must be reported, or must not. In `bad`, ⟦ ⟧ mark what the finding covers; none: about something absent. */
export interface Example {
  readonly lang: 'ja' | 'en'
  readonly bad?: string
  readonly good?: string
  /** what the first fix makes of `bad` */
  readonly fixed?: string
  readonly subject?: string
  readonly draft?: Partial<Draft>
  readonly why?: string
}

export interface Rule {
  readonly id: string
  readonly level: Level
  readonly article: string
  readonly name: Both<string>
  readonly message: Both<string>
  readonly examples: readonly Example[]
  /** where what is absent belongs: a fix adds the heading */
  readonly prompt?: Prompt
  readonly check: (parsed: ParsedDraft) => readonly Hit[]
}

/** One rule, one file: its examples are its documentation and its tests. */
export const defineRule = (rule: Rule): Rule => rule

/** One pattern that matches where any of the given ones does, in either case. */
export const oneOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'i')

/** A finding about something that is not there. */
export const absent = (isAbsent: boolean): readonly Hit[] => (isAbsent ? [{ range: null }] : [])

/** Where the writer's own words match, quoted text left out: the first place of each sentence. */
export function ownMatches(
  parsed: ParsedDraft,
  pattern: RegExp,
  counts: (sentence: Sentence) => boolean = () => true,
): readonly (Hit & { readonly range: TextRange })[] {
  return parsed.sentences.flatMap((sentence) => {
    const { range, known } = sentence
    const match = firstIn(known, pattern)
    if (match === null || !counts(sentence)) return []
    return [{ range: { part: range.part, start: range.start + match.start, end: range.start + match.end } }]
  })
}

/** The first of them, for what need not be said twice. */
export const firstMatch = (...given: Parameters<typeof ownMatches>): readonly Hit[] =>
  ownMatches(...given).slice(0, 1)

/** The first sentence that asks for what an article refuses: in words that are known, or in others that mean it. */
export function firstAsked(
  parsed: ParsedDraft,
  article: string,
  pattern: RegExp,
  counts: (sentence: Sentence) => boolean = () => true,
): readonly Hit[] {
  const inKnownWords = firstMatch(parsed, pattern, counts)
  if (inKnownWords.length > 0) return inKnownWords
  const meant = parsed.sentences.find((sentence) => refusedBy(sentence) === article && counts(sentence))
  return meant === undefined ? [] : [{ range: meant.range }]
}

// Below this a wish is too uncertain to be held against anybody.
const SURE = 0.6
const ASKING = 0.3

/** The article that refuses what a sentence wishes for; null: none does. */
export const refusedBy = ({ refused, roles }: Sentence): string | null =>
  refused !== null && refused.probability >= SURE && roles.goal >= ASKING ? refused.article : null
