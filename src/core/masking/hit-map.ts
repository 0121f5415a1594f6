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

/** The same map on another scale: for the file as it lies on the disk, when that is not UTF-8. */
export const scaledTo = (map: HitMapData, length: number): HitMapData =>
  map.length === 0 || map.length === length ? map : { ...map, step: (map.step * length) / map.length, length }

/** The map of the beginning alone. */
export const cutTo = (map: HitMapData, length: number): HitMapData => ({
  step: map.step,
  length,
  kinds: Object.fromEntries(
    Object.entries(map.kinds).map(([kind, buckets]) => [
      kind,
      buckets.slice(0, Math.ceil(length / map.step)),
    ]),
  ),
})

/** How many hits of a kind there are in all. */
export const hitsOf = (map: HitMapData, kind: string): number =>
  (map.kinds[kind] ?? []).reduce((sum, count) => sum + count, 0)

/** Tells whether a hit of these kinds may begin in bytes from … to; a bucket speaks for all of its bytes. */
export function hitsIn(map: HitMapData, kinds: readonly string[]): (from: number, to: number) => boolean {
  const counts = kinds.map((kind) => map.kinds[kind] ?? [])
  return (from, to) => {
    const last = Math.floor(Math.max(from, to - 1) / map.step)
    for (let i = Math.floor(from / map.step); i <= last; i++)
      if (counts.some((buckets) => (buckets[i] ?? 0) > 0)) return true
    return false
  }
}

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
