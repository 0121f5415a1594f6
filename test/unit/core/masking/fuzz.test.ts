import { describe, expect, it, vi } from 'vitest'
import { askedFor, MOST_ASKED, runCase } from '../../../fuzz/cases'
import { logLine, seeded } from './generate'

vi.setConfig({ testTimeout: 60_000 })

const CASES = 80
// Found by longer runs.
const ONCE_FAILED = [90_132]

describe('masking made-up and broken input', () => {
  it('neither fails nor leaves a credential on a line of its own, and changes nothing the second time', async () => {
    const failed: string[] = []
    for (const seed of [...Array.from({ length: CASES }, (_, i) => i + 1), ...ONCE_FAILED])
      await runCase(seed).catch((error: unknown) => failed.push(`seed ${seed}: ${String(error)}`))
    expect(failed).toEqual([])
  })

  it('asks its detectors in proportion to the length: lines, and one line of the same text', () => {
    for (const glue of ['\n', ' ']) {
      const text = (lines: number) => {
        const random = seeded(9)
        return Buffer.from(Array.from({ length: lines }, () => logLine(random)).join(glue))
      }
      const [small, large] = [text(500), text(4_000)].map((bytes) => askedFor(bytes) / bytes.length)
      // Windows of a long line overlap by a quarter, and what is in both is asked for twice.
      expect(large).toBeLessThan((small ?? 0) * 1.5)
      expect(large).toBeLessThan(MOST_ASKED / 10)
    }
  })
})
