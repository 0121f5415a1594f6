import { isTerm, termAt } from '@core/masking/terms'
import { describe, expect, it } from 'vitest'
import { maskAll } from './mask-all'

/** ⟦ ⟧ mark what is selected. */
function termOf(marked: string): string | null {
  const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1]
  return termAt(marked.replace(/[⟦⟧]/g, ''), start, end)
}

describe('a term from a selection', () => {
  it.each([
    ['start of ⟦Hayabusa⟧ batch', 'Hayabusa'],
    ['start of⟦ Hayabusa ⟧batch', 'Hayabusa'],
    ['start of Haya⟦bus⟧a batch', 'Hayabusa'],
    ['⟦Project Haya⟧busa started', 'Project Hayabusa'],
    ['新しい⟦経理⟧システムで失敗', '経理'],
    ['host⟦=tsu⟧bame-db-01', '=tsubame'],
    ['⟦   ⟧', null],
    ['a ⟦-⟧ b', null],
    [`⟦${'x'.repeat(129)}⟧`, null],
  ])('%s → %s', (marked, term) => expect(termOf(marked)).toBe(term))

  it('is found by masking where it was selected', () => {
    const line = 'start of Hayabusa batch'
    const term = termAt(line, 11, 14) ?? ''
    expect(maskAll(line, { terms: [term] })).toMatch(/^start of <TERM-[A-Z2-7]{10}> batch$/)
  })

  it('is 2 to 128 characters of one line', () =>
    expect(['x', ' x ', 'xy', 'x\ny', 'x'.repeat(129)].map(isTerm)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]))
})
