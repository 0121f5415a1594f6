import { groupOf } from '@core/masking/kinds'
import { describe, expect, it } from 'vitest'
import { type BlindRecord, blindRecords } from '../../../corpus/masking/blind/records'
import { maskAll } from './mask-all'

const OPTIONS = { ownAccounts: ['111122223333'] } as const
// Shorter lines of a key give nothing away, and may occur elsewhere.
const LONGEST_HARMLESS_PART = 8

interface Measured {
  /** kind → found, all */
  readonly byKind: Map<string, [number, number]>
  readonly leaks: string[]
  readonly lost: string[]
  kept: number
}

const occurrences = (text: string, part: string) => text.split(part).length - 1

function leaks(masked: string, value: string): boolean {
  const parts = value.split(/\n|\\n/).map((part) => part.trim())
  return parts.some(
    (part) => (parts.length === 1 || part.length > LONGEST_HARMLESS_PART) && masked.includes(part),
  )
}

function measure(records: readonly BlindRecord[]): Measured {
  const all: Measured = { byKind: new Map(), leaks: [], lost: [], kept: 0 }
  for (const { id, text, secrets, kept } of records) {
    const masked = maskAll(text, OPTIONS)
    for (const { kind, value } of secrets) {
      const count = all.byKind.get(kind) ?? [0, 0]
      const isFound = !leaks(masked, value)
      all.byKind.set(kind, [count[0] + (isFound ? 1 : 0), count[1] + 1])
      if (!isFound) all.leaks.push(`${id}: ${kind} ${value.slice(0, 60)}`)
    }
    for (const literal of kept)
      if (occurrences(masked, literal) >= Math.min(1, occurrences(text, literal))) all.kept++
      else all.lost.push(`${id}: ${literal}\n${masked}`)
  }
  return all
}

const ROUNDS = {
  first: {
    files: ['first-configs', 'first-logs', 'first-japanese', 'first-vendors', 'first-code'],
    least: 0.99,
  },
  second: { files: ['second'], least: 0.99 },
  // Two of its 56 values stand in columns that only the first line of their file names.
  third: { files: ['third'], least: 0.96 },
} as const

function share(byKind: Measured['byKind'], wants: (kind: string) => boolean): number {
  let [found, all] = [0, 0]
  for (const [kind, count] of byKind) if (wants(kind)) [found, all] = [found + count[0], all + count[1]]
  return found / all
}

describe.each(Object.entries(ROUNDS))(
  'records as outsiders meet them, %s round',
  (_round, { files, least }) => {
    const { byKind, leaks: leaked, lost, kept } = measure(files.flatMap(blindRecords))

    it('gives no credential away', () => {
      expect(
        leaked.filter((leak) => groupOf(/: ([a-z-]+) /.exec(leak)?.[1] ?? '') === 'credentials'),
      ).toEqual([])
    })

    it('finds nearly all of all kinds', () => {
      expect(
        share(byKind, () => true),
        leaked.join('\n'),
      ).toBeGreaterThanOrEqual(least)
    })

    it('keeps 99.5 % of what support needs', () => {
      expect(kept / (kept + lost.length), lost.join('\n')).toBeGreaterThanOrEqual(0.995)
    })
  },
)
