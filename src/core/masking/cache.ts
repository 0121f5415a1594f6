/** A copy that does not keep the whole text alive from which a piece was cut: engines share memory between the two. */
export const detached = (piece: string): string => ` ${piece}`.slice(1)

/** FNV-1a with a final mix, 32 bits. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/**
 * Remembers one value a slot, so that its memory is fixed and nothing has to be forgotten; what shares a slot takes
 * turns.
 */
export class Cache<T> {
  private readonly keys: string[]
  private readonly values: (T | undefined)[]

  /** @param slots  a power of two */
  constructor(private readonly slots: number) {
    this.keys = new Array<string>(slots).fill('')
    this.values = new Array<T | undefined>(slots).fill(undefined)
  }

  get(key: string, make: (key: string) => T): T {
    const slot = hashOf(key) & (this.slots - 1)
    const known = this.keys[slot] === key ? this.values[slot] : undefined
    if (known !== undefined) return known
    const value = make(key)
    this.keys[slot] = detached(key)
    this.values[slot] = value
    return value
  }
}
