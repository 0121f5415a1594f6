import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** One line of the table. */
export interface Figure {
  readonly part: string
  readonly what: string
  readonly value: number
  readonly unit: string
  /** what it is held against, measured in the same run */
  readonly reference: string
  readonly referenceValue: number
  /** how many times the reference: for durations and sizes smaller is better, for speeds larger */
  readonly ratio: number
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** @param share  0 … 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

setFlagsFromString('--expose-gc')
/** Clears away what earlier work left, so that it does not fall into what is measured next. */
export const collectGarbage: () => void = runInNewContext('gc')

/** Milliseconds that a task takes. */
export async function timed(task: () => unknown): Promise<number> {
  const from = performance.now()
  await task()
  return performance.now() - from
}

/** Runs both in turn, A B A B …, so that a slow moment of the machine hits both alike. */
export async function alternate(
  rounds: number,
  first: () => unknown,
  second: () => unknown,
): Promise<readonly [number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let i = 0; i < rounds; i++) {
    times[0].push(await timed(first))
    times[1].push(await timed(second))
  }
  return times
}

export const figure = (
  part: string,
  what: string,
  [value, unit]: readonly [number, string],
  [reference, referenceValue]: readonly [string, number],
): Figure => ({ part, what, value, unit, reference, referenceValue, ratio: value / referenceValue })
