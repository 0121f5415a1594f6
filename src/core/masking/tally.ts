import { hashOf } from './cache'
import type { StandIn } from './stand-in'
import type { Counts } from './types'

// Up to here distinct values are counted exactly; behind it they are estimated, so that memory stays bounded.
const EXACT = 20_000
const REGISTERS = 4_096
const REGISTER_BITS = 12
const OTHER_SEED = 0x2545f491

interface Kind {
  hits: number
  exact: NumberSet | null
  readonly registers: Uint8Array
}

/** Hits and distinct values by kind in bounded memory: exact up to 20,000 values a kind, then within about 2 %. */
export class Tally {
  private readonly kinds = new Map<string, Kind>()

  /** @param standIn  stands for the value: distinct values have distinct stand-ins */
  add(kind: string, standIn: StandIn): void {
    let entry = this.kinds.get(kind)
    if (entry === undefined) {
      entry = { hits: 0, exact: new NumberSet(), registers: new Uint8Array(REGISTERS) }
      this.kinds.set(kind, entry)
    }
    entry.hits++
    if (standIn.isCounted) return
    standIn.isCounted = true
    const hash = hashOf(standIn.text)
    note(entry.registers, hash)
    if (entry.exact === null) return
    // 52 bits of the stand-in: 20,000 of them are all different but for one case in ten million.
    entry.exact.add((hashOf(standIn.text, OTHER_SEED) >>> 12) * 2 ** 32 + hash + 1)
    if (entry.exact.size > EXACT) entry.exact = null
  }

  get counts(): Counts {
    const sorted = [...this.kinds].sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(
      sorted.map(([kind, { hits, exact, registers }]) => [
        kind,
        { values: exact?.size ?? estimate(registers), hits },
      ]),
    )
  }
}

/** Positive whole numbers, spread evenly by themselves; a Set of them would make an object for each. */
class NumberSet {
  size = 0
  private slots = new Float64Array(256)

  add(value: number): void {
    if (!put(this.slots, value)) return
    this.size++
    if (this.size * 2 <= this.slots.length) return
    const bigger = new Float64Array(this.slots.length * 2)
    for (const known of this.slots) if (known !== 0) put(bigger, known)
    this.slots = bigger
  }
}

/** @returns whether it is new */
function put(slots: Float64Array, value: number): boolean {
  let slot = value % slots.length
  for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
    if (known === value) return false
    slot = (slot + 1) % slots.length
  }
  slots[slot] = value
  return true
}

/** HyperLogLog (Flajolet et al. 2007): the longest run of leading zeros seen in each of 4,096 lots. */
function note(registers: Uint8Array, value: number): void {
  const lot = value & (REGISTERS - 1)
  const zeros = Math.clz32(value >>> REGISTER_BITS) - REGISTER_BITS + 1
  if (zeros > (registers[lot] ?? 0)) registers[lot] = zeros
}

function estimate(registers: Uint8Array): number {
  const sum = registers.reduce((total, zeros) => total + 2 ** -zeros, 0)
  const alpha = 0.7213 / (1 + 1.079 / REGISTERS)
  return Math.round((alpha * REGISTERS * REGISTERS) / sum)
}
