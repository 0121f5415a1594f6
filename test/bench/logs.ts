import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** Numbers that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const hex = (next: () => number, length: number): string =>
  Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')

/** How many lines of a hundred hold something confidential. */
export type Density = 'few hits' | 'mixed' | 'many hits'
const SHARE: Readonly<Record<Density, number>> = { 'few hits': 0.01, mixed: 0.25, 'many hits': 0.9 }

/** Writes a log of about `megabytes`. Its secrets are made up. */
export async function writeLog(path: string, megabytes: number, density: Density): Promise<void> {
  const next = seeded(7)
  const file = createWriteStream(path)
  for (let i = 0, bytes = 0; bytes < megabytes * 1_048_576; i++) {
    const line = lineOf(i, next, SHARE[density])
    bytes += line.length
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

function lineOf(i: number, next: () => number, share: number): string {
  const time = new Date(Date.UTC(2026, 10, 20) + i * 37).toISOString()
  const head = `${time} INFO [http-${i % 32}] requestId=${hex(next, 8)}-${hex(next, 4)} `
  if (next() >= share)
    return `${head}GET /api/orders/${i} 200 ${Math.floor(next() * 900)} ms bytes=${Math.floor(next() * 1e5)}\n`
  const host = `${Math.floor(next() * 200) + 11}.${Math.floor(next() * 255)}.${i % 255}.${Math.floor(next() * 255)}`
  const kinds = [
    `login from ${host} user=member${i % 5_000}@example.com\n`,
    `connect postgres://app:${['pw', hex(next, 10)].join('-')}@db.example.internal:5432/orders\n`,
    `DB_PASSWORD=${['Kumo', hex(next, 8)].join('!')} source=${host}\n`,
    `Authorization: Bearer ${hex(next, 40)}\n`,
  ]
  return head + (kinds[i % kinds.length] ?? '')
}
