/**
 * Many short strings, sorted by their UTF-16 code units, in two arrays that a file holds as they are. Opening one costs
 * nothing, where a Map would first have to make every string; a look-up is a binary search and makes none.
 */
export interface StringTable {
  readonly size: number
  /** where each string begins in `units`; one more entry than strings */
  readonly starts: Uint32Array
  readonly units: Uint16Array
  /** The place of a string, or undefined when it is not there. */
  readonly get: (text: string) => number | undefined
}

/** @param sorted  each once, in the order of `Array.prototype.sort()` */
export function makeStringTable(sorted: readonly string[]): StringTable {
  const starts = new Uint32Array(sorted.length + 1)
  for (const [at, text] of sorted.entries()) starts[at + 1] = (starts[at] ?? 0) + text.length
  const units = new Uint16Array(starts[sorted.length] ?? 0)
  for (const [at, text] of sorted.entries()) {
    const start = starts[at] ?? 0
    for (let unit = 0; unit < text.length; unit++) units[start + unit] = text.charCodeAt(unit)
  }
  return openStringTable(starts, units)
}

export function openStringTable(starts: Uint32Array, units: Uint16Array): StringTable {
  const size = starts.length - 1
  return {
    size,
    starts,
    units,
    get: (text) => {
      for (let low = 0, high = size - 1; low <= high; ) {
        const middle = (low + high) >> 1
        const order = compare(text, units, starts[middle] ?? 0, starts[middle + 1] ?? 0)
        if (order === 0) return middle
        if (order < 0) high = middle - 1
        else low = middle + 1
      }
      return undefined
    },
  }
}

/** Below 0 when `text` sorts before the string from `start` to `end`. */
function compare(text: string, units: Uint16Array, start: number, end: number): number {
  const shorter = Math.min(text.length, end - start)
  for (let at = 0; at < shorter; at++) {
    const difference = text.charCodeAt(at) - (units[start + at] ?? 0)
    if (difference !== 0) return difference
  }
  return text.length - (end - start)
}

/** Where each of several runs begins, and at last where they end. */
export function startsOf(lengths: Uint8Array | Uint16Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  let sum = 0
  for (let at = 0; at < lengths.length; at++) {
    sum += lengths[at] ?? 0
    starts[at + 1] = sum
  }
  return starts
}

/** The other way round: how long each run is. */
export const lengthsOf = (starts: Uint32Array): Uint16Array =>
  Uint16Array.from(starts.subarray(1), (end, at) => end - (starts[at] ?? 0))
