import type { Draft } from '@core/draft/schema'
import { type FitNote, fitOf, type LogFacts } from '@core/evidence/fit'
import { statedIn } from '@core/evidence/stated'
import { localDay } from '@shared/local-day'
import { scanLog } from './scan-log'

/** A masked copy, called as its original. */
export interface MaskedLog {
  readonly name: string
  readonly path: string
}

/**
 * Holds masked logs against the text of a draft, one after the other. A copy that cannot be read is passed over: its own
 * card tells of it.
 * @returns nothing when the signal ended it
 */
export async function fitLogs(
  draft: Draft,
  copies: readonly MaskedLog[],
  now: Date,
  signal?: AbortSignal,
): Promise<readonly FitNote[]> {
  const stated = statedIn(draft, localDay(now))
  const values = [...stated.requestIds, ...stated.resources, ...stated.errors]
  const options = { year: now.getFullYear(), ...(signal !== undefined && { signal }) }
  const logs: LogFacts[] = []
  for (const { name, path } of copies) {
    const facts = await scanLog(path, name, values, options).catch(() => null)
    if (signal?.aborted === true) return []
    if (facts !== null) logs.push(facts)
  }
  return fitOf(stated, logs)
}
