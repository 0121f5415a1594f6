/** A copy that does not keep the whole text alive from which a piece was cut: engines share memory between the two. */
export const detached = (piece: string): string => ` ${piece}`.slice(1)

/** Remembers at most `limit` to `2 × limit` values: the older half is forgotten when the newer is full. */
export class Cache<T> {
  private young = new Map<string, T>()
  private old = new Map<string, T>()

  constructor(private readonly limit: number) {}

  get(key: string, make: () => T): T {
    const known = this.young.get(key)
    if (known !== undefined) return known
    const value = this.old.get(key) ?? make()
    if (this.young.size >= this.limit) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(detached(key), value)
    return value
  }
}
