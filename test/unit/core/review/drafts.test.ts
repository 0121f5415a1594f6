import { readdirSync, readFileSync } from 'node:fs'
import { parseDraftFile } from '@core/draft/codec'
import { allRules, review } from '@core/review'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const corpus = new URL('../../../corpus/review/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, corpus), 'utf8')
const LabelSchema = v.strictObject({
  file: v.string(),
  expect: v.array(v.string()),
  forbid: v.array(v.string()),
  why: v.string(),
})
const labels = read('labels.jsonl')
  .trim()
  .split('\n')
  .map((line) => v.parse(LabelSchema, JSON.parse(line)))

describe('drafts as people write them', () => {
  it.each(labels)('$file: $why', ({ file, expect: wanted, forbid }) => {
    const { draft } = parseDraftFile(read(file))
    const found = new Set(
      review(draft, { today: '2026-11-20', lang: draft.language }).map(({ rule }) => rule),
    )
    expect(wanted.filter((rule) => !found.has(rule))).toEqual([])
    expect(forbid.filter((rule) => found.has(rule))).toEqual([])
  })

  it('are all labelled, with rules that exist', () => {
    expect(labels.map(({ file }) => file).sort()).toEqual(
      readdirSync(corpus)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    )
    const ids = new Set(allRules.map(({ id }) => id))
    expect(
      labels.flatMap((label) => [...label.expect, ...label.forbid]).filter((id) => !ids.has(id)),
    ).toEqual([])
  })
})
