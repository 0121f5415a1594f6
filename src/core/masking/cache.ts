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
    this.young.set(key, value)
    return value
  }
}
