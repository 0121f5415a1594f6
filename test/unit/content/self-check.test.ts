import { fileURLToPath } from 'node:url'
import { CHECKS, misses, reindexed } from '@core/knowledge/self-check'
import { loadKnowledge } from '@edge/knowledge/load'
import { describe, expect, it } from 'vitest'

const base = loadKnowledge(fileURLToPath(new URL('../../../out/knowledge', import.meta.url)))

describe.each(['ja', 'en'] as const)('the index checks itself (%s)', (lang) => {
  const knowledge = base.loaded(lang)

  it('with 20 questions, all of which a sound one passes', () => {
    expect(CHECKS[lang]).toHaveLength(20)
    expect(misses(knowledge)).toEqual([])
  })

  it('notices when its terms are wrong, and is made anew from the articles', () => {
    const { index } = knowledge
    // The postings of every term belong to another one.
    const damaged = { ...knowledge, index: { ...index, places: index.places.toReversed() } }
    expect(misses(damaged).length).toBeGreaterThan(5)
    expect(misses(reindexed(damaged)).length).toBeLessThanOrEqual(3)
  })
})
