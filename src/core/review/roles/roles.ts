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

/** Reads one sentence; deterministic. */
export type ReadRoles = (sentence: string, signs: Signs) => Roles

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
})

export const ROLES = Object.keys(rolesBy(() => 0)).filter((name): name is Role => name in ROLE_LETTERS)

/** Where no model is at hand: patterns alone tell roles. */
export const rolesOfSigns: ReadRoles = (_, signs) => rolesBy((role) => (has(signs, role) ? SURE : 0))

const has = (signs: ReadonlySet<string>, role: Role): boolean => signs.has(role)

/** @param at  the probability of the role in that column */
export const rolesFrom = (at: (column: number) => number): Roles => rolesBy((role) => at(ROLES.indexOf(role)))
