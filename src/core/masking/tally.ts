import type { StandIn } from './stand-in'
import type { Counts } from './types'

// Up to here distinct values are counted exactly; behind it they are estimated, so that memory stays bounded.
const EXACT = 20_000
const REGISTERS = 4_096
const REGISTER_BITS = 12

interface Kind {
  hits: number
  exact: Set<string> | null
  readonly registers: Uint8Array
}

/** Hits and distinct values by kind in bounded memory: exact up to 20,000 values a kind, then within about 2 %. */
export class Tally {
  private readonly kinds = new Map<string, Kind>()

  /** @param standIn  stands for the value: distinct values have distinct stand-ins */
  add(kind: string, standIn: StandIn): void {
    let entry = this.kinds.get(kind)
    if (entry === undefined) {
      entry = { hits: 0, exact: new Set(), registers: new Uint8Array(REGISTERS) }
      this.kinds.set(kind, entry)
    }
    entry.hits++
    if (standIn.isCounted) return
    standIn.isCounted = true
    entry.exact?.add(standIn.text)
    note(entry.registers, hash(standIn.text))
    if (entry.exact !== null && entry.exact.size > EXACT) entry.exact = null
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

/** FNV-1a with a final mix; the stand-in is random already, so any spread does. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
