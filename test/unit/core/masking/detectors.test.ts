import { detectors, findSecrets } from '@core/masking'
import { describe, expect, it } from 'vitest'

/** A text with ⟦ ⟧ and the pieces that they mark. */
function marked(example: string): { readonly text: string; readonly values: readonly string[] } {
  const values = [...example.matchAll(/⟦([^⟧]*)⟧/g)].map((m) => m[1] ?? '')
  return { text: example.replace(/[⟦⟧]/g, ''), values }
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
          const found = findSecrets(text).filter((s) => s.kind === id)
          expect(found.map((s) => text.slice(s.start, s.end))).toEqual(values)
        })
      }
    })
  }
})
