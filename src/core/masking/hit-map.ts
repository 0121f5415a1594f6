import * as v from 'valibot'

/** Where in a file hits are, for a picture of the whole of it. */
export const HitMapSchema = v.object({
  /** bytes that one bucket stands for */
  step: v.number(),
  /** bytes of the whole file, as UTF-8 */
  length: v.number(),
  /** hits in each bucket, by kind */
  kinds: v.record(v.string(), v.array(v.number())),
})
export type HitMapData = v.InferOutput<typeof HitMapSchema>

const BUCKETS = 1_024
const FIRST_STEP = 256

/** Counts hits by place in bounded memory: when the file outgrows the map, each bucket takes two. */
export class HitMap {
  private step = FIRST_STEP
  private length = 0
  private readonly kinds = new Map<string, Uint32Array>()

  /** @param position  byte of the file, as UTF-8; not before the last one */
  add(kind: string, position: number): void {
    this.reach(position)
    let buckets = this.kinds.get(kind)
    if (buckets === undefined) {
      buckets = new Uint32Array(BUCKETS)
      this.kinds.set(kind, buckets)
    }
    const at = Math.floor(position / this.step)
    buckets[at] = (buckets[at] ?? 0) + 1
  }

  /** The map of a file that ends there. */
  end(length: number): HitMapData {
    this.reach(length)
    this.length = length
    const used = Math.ceil(length / this.step)
    const kinds = [...this.kinds].map(([kind, buckets]): [string, number[]] => [
      kind,
      [...buckets.subarray(0, used)],
    ])
    return { step: this.step, length: this.length, kinds: Object.fromEntries(kinds) }
  }

  private reach(position: number): void {
    while (position >= this.step * BUCKETS) {
      for (const buckets of this.kinds.values()) {
        for (let i = 0; i < BUCKETS; i++)
          buckets[i] = i * 2 < BUCKETS ? (buckets[i * 2] ?? 0) + (buckets[i * 2 + 1] ?? 0) : 0
      }
      this.step *= 2
    }
  }
}
