import type { Hit } from '../define-rule'
import type { Role } from '../reading/reading'
import type { ParsedDraft } from './draft-text'
import { firstIn } from './remembered'
import type { Sentence } from './sentences'

// From where on a role counts as played. One failure makes a case an incident, so it must be nearly certain; what a rule would
// call missing is let pass when it is half told.
const LEAST: Readonly<Partial<Record<Role, number>>> = {
  failure: 0.75,
  goal: 0.4,
  attempt: 0.35,
  outcome: 0.35,
  state: 0.3,
  impact: 0.3,
}
const LIKELY = 0.5
// What is held against the writer.
export const CERTAIN = 0.7

/** Whether a sentence does that, in words that are known or in others. */
export const plays = ({ roles }: Sentence, role: Role, least = LEAST[role] ?? LIKELY): boolean =>
  roles[role] >= least

/** Whether any sentence does. */
export const playsIn = (sentences: readonly Sentence[], role: Role): boolean =>
  sentences.some((sentence) => plays(sentence, role))

/** Where the pattern matches in the writer's own words; a sentence that means it in other words counts as a whole. */
export function saidOrPlayed(
  { sentences }: ParsedDraft,
  pattern: RegExp,
  role: Role,
  counts: (sentence: Sentence) => boolean = () => true,
): readonly (Hit & { readonly range: Sentence['range'] })[] {
  return sentences.flatMap((sentence) => {
    const { range, known } = sentence
    if (!counts(sentence)) return []
    const match = firstIn(known, pattern)
    if (match === null) return plays(sentence, role, CERTAIN) ? [{ range }] : []
    return [{ range: { part: range.part, start: range.start + match.start, end: range.start + match.end } }]
  })
}
