import { type Random, seeded } from './generate'

const SHOWN = 3

/**
 * Runs a check on as many generated cases.
 * @throws {Error} with the seeds that fail and what the first of them say
 */
export function everySeed(count: number, check: (random: Random) => void): void {
  const failures: { readonly seed: number; readonly why: string }[] = []
  for (let seed = 1; seed <= count; seed++) {
    try {
      check(seeded(seed))
    } catch (error) {
      failures.push({ seed, why: error instanceof Error ? error.message : String(error) })
    }
  }
  if (failures.length === 0) return
  const shown = failures.slice(0, SHOWN).map(({ seed, why }) => `seed ${seed}: ${why}`)
  throw new Error(`${failures.length} of ${count} fail:\n${shown.join('\n')}`)
}
