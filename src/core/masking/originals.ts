import * as v from 'valibot'
import { detached } from './cache'

// A cap a kind, so that a log full of addresses leaves room for the one password.
export const VALUES_MAX = 10_000
// Longer than any key block; what is longer would not be read by anybody.
const CHARS_MAX = 8_192
const ALL_CHARS_MAX = 4_000_000

/** Stand-ins with what they stand for: for the owner's eyes on this laptop only. */
export const OriginalsSchema = v.object({
  /** stand-in, kind, value; the first ones that were masked */
  values: v.array(v.tuple([v.string(), v.string(), v.string()])),
  /** whether there were values that had no more room */
  isFull: v.boolean(),
})
export type OriginalsKept = v.InferOutput<typeof OriginalsSchema>
export const NO_ORIGINALS: OriginalsKept = { values: [], isFull: false }

/**
 * Remembers what stand-ins stand for, in bounded memory: the first 10,000 distinct values of each kind, 4 million
 * characters in all.
 */
export class Originals {
  private readonly values = new Map<string, readonly [kind: string, value: string]>()
  private readonly counts = new Map<string, number>()
  private chars = 0
  private isFull = false

  constructor(before: OriginalsKept = NO_ORIGINALS) {
    this.addAll(before)
  }

  addAll({ values, isFull }: OriginalsKept): void {
    for (const [standIn, kind, value] of values) this.add(standIn, kind, value)
    this.isFull ||= isFull
  }

  /** Whether there may be room for a value of this kind: asked before one is cut out of its line. */
  hasRoom(kind: string): boolean {
    return !this.isFull || (this.counts.get(kind) ?? 0) < VALUES_MAX
  }

  add(standIn: string, kind: string, value: string): void {
    if (this.values.has(standIn)) return
    const count = this.counts.get(kind) ?? 0
    const chars = this.chars + standIn.length + value.length
    if (count >= VALUES_MAX || value.length > CHARS_MAX || chars > ALL_CHARS_MAX) {
      this.isFull = true
      return
    }
    this.chars = chars
    this.counts.set(kind, count + 1)
    this.values.set(standIn, [kind, detached(value)])
  }

  get kept(): OriginalsKept {
    const values = [...this.values].map(([standIn, [kind, value]]): [string, string, string] => [
      standIn,
      kind,
      value,
    ])
    return { values, isFull: this.isFull }
  }
}
