// What a sentence does in a draft. A sentence may do several things at once: "We restarted it, but nothing changed."

/** The roles, in the order of the model's columns; the letters are those of the lessons in `content/`. */
export const ROLE_LETTERS = {
  failure: 'f',
  goal: 'g',
  attempt: 't',
  outcome: 'o',
  change: 'c',
  state: 's',
  impact: 'i',
  past: 'p',
  deadline: 'd',
  background: 'b',
  wish: 'q',
  closing: 'k',
  vague: 'V',
  vagueAttempt: 'W',
  /** presses to be served first */
  hurry: 'u',
  /** asks about money with AWS */
  money: 'm',
  /** tells of an error without its words */
  untoldError: 'e',
} as const

export type Role = keyof typeof ROLE_LETTERS

/** How sure it is that a sentence plays each role: 0 … 1. */
export type Roles = Readonly<Record<Role, number>>

/** What the patterns say of a sentence: the model learns how far to trust each. */
export const SIGNS = [
  'failure',
  'goal',
  'attempt',
  'outcome',
  'change',
  'state',
  'over',
  'past',
  'deadline',
  'impact',
  'wish',
  'closing',
  'moment',
] as const

export type Sign = (typeof SIGNS)[number]
export type Signs = ReadonlySet<Sign>

/** The articles that refuse what sentences may wish for: those of the `asks-*` rules. */
export const REFUSING = [
  'code-and-operations-work',
  'compliance-questions',
  'failure-cause-details',
  'failure-prediction',
  'fix-date',
  'internal-mechanisms',
  'maintenance-history',
  'performance-figures',
  'roadmap',
] as const

export type Refusing = (typeof REFUSING)[number]

/** What is read out of one sentence. */
export interface Reading {
  readonly roles: Roles
  /** the article that most likely refuses what it wishes for, and how sure that is; null: not read for that */
  readonly refused: { readonly article: Refusing; readonly probability: number } | null
}

/** Reads one sentence; deterministic. */
export type ReadSentence = (sentence: string, signs: Signs) => Reading

// Patterns alone are either sure or not at all.
const SURE = 0.9
const rolesBy = (of: (role: Role) => number): Roles => ({
  failure: of('failure'),
  goal: of('goal'),
  attempt: of('attempt'),
  outcome: of('outcome'),
  change: of('change'),
  state: of('state'),
  impact: of('impact'),
  past: of('past'),
  deadline: of('deadline'),
  background: of('background'),
  wish: of('wish'),
  closing: of('closing'),
  vague: of('vague'),
  vagueAttempt: of('vagueAttempt'),
  hurry: of('hurry'),
  money: of('money'),
  untoldError: of('untoldError'),
})

export const ROLES = Object.keys(rolesBy(() => 0)).filter((name): name is Role => name in ROLE_LETTERS)

/** Where no model is at hand: patterns alone tell roles. */
export const readBySigns: ReadSentence = (_, signs) => ({
  roles: rolesBy((role) => (has(signs, role) ? SURE : 0)),
  refused: null,
})

const has = (signs: ReadonlySet<string>, role: Role): boolean => signs.has(role)

/** What the model tells, a column each. */
export type Column = Role | Refusing
export const COLUMNS: readonly Column[] = [...ROLES, ...REFUSING]

const COLUMN_OF = Object.fromEntries(ROLES.map((role, column) => [role, column]))
const probabilityOf = (score: number): number => 1 / (1 + Math.exp(-score))

/** @param scores  the logits of the columns; read at once, not kept */
export function readingFrom(scores: Float64Array): Reading {
  let best = ROLES.length
  for (let column = best; column < scores.length; column += 1)
    if ((scores[column] ?? 0) > (scores[best] ?? 0)) best = column
  const article = REFUSING[best - ROLES.length]
  return {
    roles: rolesBy((role) => probabilityOf(scores[COLUMN_OF[role] ?? 0] ?? 0)),
    refused: article === undefined ? null : { article, probability: probabilityOf(scores[best] ?? 0) },
  }
}

/** The model of each language reads the sentences that are written in it. */
export const readerByLanguage =
  (readers: { readonly ja: ReadSentence; readonly en: ReadSentence }): ReadSentence =>
  (sentence, signs) =>
    (/[ぁ-ヶ一-龠]/.test(sentence) ? readers.ja : readers.en)(sentence, signs)
