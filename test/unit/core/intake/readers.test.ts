import { readers, readPaste } from '@core/intake'
import type { Intake } from '@core/intake/types'
import { describe, expect, it } from 'vitest'

/** The fields of an answer by name; one that may come more than once is a list when it does. */
function told(intake: Intake | null): Record<string, string | readonly string[]> | null {
  if (intake === null) return null
  const names = [...new Set(intake.fields.map(({ name }) => name))]
  return Object.fromEntries(
    names.map((name) => {
      const values = intake.fields.filter((field) => field.name === name).map(({ value }) => value)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

describe('readers', () => {
  it('have ids of their own that match their files', () => {
    const files = Object.keys(import.meta.glob('../../../../src/core/intake/readers/*.ts'))
    expect(files.map((file) => file.replace(/.*\/|\.ts$/g, '')).sort()).toEqual(
      readers.map(({ id }) => id).sort(),
    )
  })
})

describe.each(readers)('$id', (reader) => {
  it('shows what it reads and what it leaves alone, with the reason', () => {
    expect(reader.examples.some(({ fields }) => fields !== null)).toBe(true)
    expect(reader.examples.some(({ fields, why }) => fields === null && why !== undefined)).toBe(true)
  })

  it.each(reader.examples)('$text', ({ text, fields, summary }) => {
    const intake = readPaste(text)
    if (fields === null) {
      expect(intake?.kind).not.toBe(reader.id)
      return
    }
    expect(intake?.kind).toBe(reader.id)
    expect(told(intake)).toEqual(fields)
    if (summary?.ja !== undefined) expect(intake?.summary.ja).toBe(summary.ja)
    if (summary?.en !== undefined) expect(intake?.summary.en).toBe(summary.en)
  })

  it('points at the words that it read', () => {
    for (const { text } of reader.examples) {
      for (const { name, value, range, certainty } of readPaste(text)?.fields ?? []) {
        const words = text.slice(range.start, range.end)
        expect(words).not.toBe('')
        expect(words).toBe(words.trim())
        const isItself = !['time', 'service', 'errorMessage'].includes(name) && certainty === 'stated'
        if (isItself) expect(words).toBe(value)
      }
    }
  })
})
