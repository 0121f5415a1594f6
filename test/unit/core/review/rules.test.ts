import { readFileSync } from 'node:fs'
import { type Draft, emptyDraft } from '@core/draft/schema'
import { allRules, review } from '@core/review'
import type { Example } from '@core/review/define-rule'
import type { TextRange } from '@core/review/types'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const TaxonomySchema = v.object({
  rules: v.array(v.looseObject({ id: v.string(), level: v.string(), article: v.string() })),
})
const taxonomy = v.parse(
  TaxonomySchema,
  JSON.parse(readFileSync(new URL('./taxonomy.json', import.meta.url), 'utf8')),
)

function draftOf(example: Example, marked: string): { draft: Draft; range: TextRange | null } {
  const start = marked.indexOf('⟦')
  const body = marked.replace(/[⟦⟧]/g, '')
  const draft = {
    ...emptyDraft(),
    language: example.lang,
    subject: example.subject ?? '件名 subject',
    body,
    ...example.draft,
  }
  return { draft, range: start < 0 ? null : { part: 'body', start, end: marked.indexOf('⟧') - 1 } }
}

const findingsOf = (draft: Draft, id: string) =>
  review(draft, { today: '2026-11-20', lang: draft.language }).filter(({ rule }) => rule === id)

describe.each(allRules)('$id', (rule) => {
  it('stands in the taxonomy with the same level and article', () => {
    expect(taxonomy.rules.find(({ id }) => id === rule.id)).toMatchObject({
      level: rule.level,
      article: rule.article,
    })
  })

  it('explains itself with a × and a ○ in both languages', () => {
    for (const lang of ['ja', 'en']) {
      const own = rule.examples.filter((example) => example.lang === lang)
      expect(own.some(({ bad }) => bad !== undefined)).toBe(true)
      expect(own.some(({ good }) => good !== undefined)).toBe(true)
    }
  })

  it.each(rule.examples)('$lang × $bad ○ $good', (example) => {
    if (example.good !== undefined) {
      const { draft } = draftOf(example, example.good)
      expect(findingsOf(draft, rule.id)).toEqual([])
    }
    if (example.bad === undefined) return
    const { draft, range } = draftOf(example, example.bad)
    const found = findingsOf(draft, rule.id)
    expect(found.map((finding) => finding.range)).toEqual([range])
    if (example.fixed === undefined) return
    const edits = found[0]?.fixes[0]?.edits ?? []
    const fixed = [...edits]
      .sort((a, b) => b.range.start - a.range.start)
      .reduce(
        (text, { range: { start, end }, text: insert }) => text.slice(0, start) + insert + text.slice(end),
        draft.body,
      )
    expect(fixed).toBe(example.fixed)
    expect(findingsOf({ ...draft, body: fixed }, rule.id)).toEqual([])
  })
})

describe('a complete draft', () => {
  it('has no finding', () => {
    const draft: Draft = {
      ...emptyDraft(),
      subject: 'ALB（web-alb）への HTTPS が 504 で失敗する',
      body: '## 実現したいこと\n利用者のアクセスを復旧させたいです。切り分け方を教えてください。\n\n## 事象\n2026-11-20 15:52 JST から、社外の回線からの GET が `504 Gateway Time-out` になります。現在も続いています。\n\n## 試したこと\nターゲットの再登録をしましたが、504 のままでした。',
    }
    expect(review(draft, { today: '2026-11-20', lang: 'ja' })).toEqual([])
  })
})
