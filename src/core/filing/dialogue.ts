import type { Both } from './problems'

/** One answer to choose, with the guide's reason why it counts. */
export interface Choice<V extends string = string> extends Both {
  readonly value: V
  readonly reason: Both
}

/** A question of a short dialogue; its choices are in the order in which they are shown. */
export interface Question<Id extends string = string, V extends string = string> extends Both {
  readonly id: Id
  readonly choices: readonly Choice<V>[]
}
