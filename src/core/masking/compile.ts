import { Automaton } from './automaton'
import type { Detector } from './define'

/** Detectors made ready to run: one automaton for all their triggers. */
export interface Compiled {
  readonly detectors: readonly Detector[]
  readonly automaton: Automaton
  /** trigger → index of its detector */
  readonly owners: readonly number[]
  readonly triggers: readonly string[]
}

export function compile(detectors: readonly Detector[]): Compiled {
  const triggers = detectors.flatMap((d, owner) => d.triggers.map((trigger) => ({ trigger, owner })))
  return {
    detectors,
    automaton: new Automaton(triggers.map((t) => t.trigger)),
    triggers: triggers.map((t) => t.trigger),
    owners: triggers.map((t) => t.owner),
  }
}
