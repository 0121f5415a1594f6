import { detectors } from '@core/masking'
import { lookAt } from '@core/masking/look'
import { describe, expect, it } from 'vitest'

/** A text with ⟦ ⟧ and the pieces that they mark. */
function marked(example: string): { readonly text: string; readonly values: readonly string[] } {
  const values = [...example.matchAll(/⟦([^⟧]*)⟧/g)].map((m) => m[1] ?? '')
  return { text: example.replace(/[⟦⟧]/g, ''), values }
}

const encoder = new TextEncoder()

/** What one kind finds, also what is only offered; a key over several lines is one value. */
function foundIn(text: string, kind: string): readonly string[] {
  const options = { profile: 'balanced', ownAccounts: [], terms: [], hmac: () => new Uint8Array(32) } as const
  const values: string[] = []
  let isOpen = false
  for (const { text: line, marks } of lookAt(encoder.encode(text), options)) {
    const own = marks.filter((mark) => mark.kind === kind)
    const parts = own.map(({ start, end }) => line.slice(start, end))
    const goesOn = isOpen && kind === 'private-key' && values.length > 0 && parts.length === 1
    if (goesOn) values.push(`${values.pop() ?? ''}\n${parts[0] ?? ''}`)
    else values.push(...parts)
    isOpen = own.length > 0
  }
  return values
}

describe('detectors', () => {
  it('have ids of their own that match their files', () => {
    expect(new Set(detectors.map((d) => d.id)).size).toBe(detectors.length)
    const files = Object.keys(import.meta.glob('../../../../src/core/masking/detectors/*.ts'))
    expect(files.map((f) => f.replace(/.*\/|\.ts$/g, '')).sort()).toEqual(detectors.map((d) => d.id).sort())
  })

  for (const { id, examples } of detectors) {
    describe(id, () => {
      it('shows what it finds and what it leaves alone', () => {
        expect(examples.some((e) => e.text.includes('⟦'))).toBe(true)
        expect(examples.some((e) => !e.text.includes('⟦') && e.why !== undefined)).toBe(true)
      })
      for (const { text: example } of examples) {
        const { text, values } = marked(example)
        it(`${values.length > 0 ? 'finds its value in' : 'is silent about'} ${JSON.stringify(text).slice(0, 70)}`, () => {
          const found = foundIn(text, id)
          expect(found).toEqual(values)
        })
      }
    })
  }
})
