import { readdirSync, readFileSync } from 'node:fs'
import { parseDraftFile } from '@core/draft/codec'
import type { Draft } from '@core/draft/schema'
import { review } from '@core/review'

/** A draft of the folder `drafts` with what a careful support engineer would report. */
export interface LabelledDraft {
  readonly name: string
  readonly draft: Draft
  readonly expect: readonly string[]
  /** what one might report or not; any other finding is a false alarm */
  readonly optional: readonly string[]
}

// Put together here, so that no scanner stumbles over the fixtures.
const SECRET = ['kV7pQ2mX9cLw4ZtR', 'b8Nf3JhYs6GdUa1Te5Ko', '0iWv'].join('')

const listOf = (text: string, label: string): readonly string[] =>
  (new RegExp(`^# ${label}: (.+)$`, 'm').exec(text)?.[1] ?? '').split(', ').filter((id) => id !== '')

/** The labelled drafts of one folder, by name. */
export function labelledDrafts(folder: 'development' | 'held-out'): readonly LabelledDraft[] {
  const base = new URL(`./drafts/${folder}/`, import.meta.url)
  return readdirSync(base)
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, base), 'utf8').replace('{SECRET}', SECRET)
      const head = text.slice(0, text.indexOf('\n---\n', 4))
      return {
        name: file.replace(/\.md$/, ''),
        draft: parseDraftFile(text).draft,
        expect: listOf(head, 'expect'),
        optional: listOf(head, 'optional'),
      }
    })
}

export interface Outcome {
  readonly found: readonly string[]
  readonly missed: readonly string[]
  readonly falseAlarms: readonly string[]
}

/** What the review says of a draft, beside what it should say. */
export function outcomeOf({ draft, expect, optional }: LabelledDraft): Outcome {
  const told = new Set(review(draft, { today: '2026-11-20', lang: draft.language }).map(({ rule }) => rule))
  return {
    found: expect.filter((id) => told.has(id)),
    missed: expect.filter((id) => !told.has(id)),
    falseAlarms: [...told].filter((id) => !expect.includes(id) && !optional.includes(id)),
  }
}
