import { readFileSync } from 'node:fs'
import { type Draft, emptyDraft } from '@core/draft/schema'
import { allRules, review, rules } from '@core/review'
import type { Example } from '@core/review/define-rule'
import type { TextRange } from '@core/review/types'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const EntriesSchema = v.array(v.looseObject({ id: v.string(), level: v.string(), article: v.string() }))
// `beyond` lists the rules that are ours and not the guide's.
const TaxonomySchema = v.object({ rules: EntriesSchema, beyond: EntriesSchema })
const taxonomy = v.parse(
  TaxonomySchema,
  JSON.parse(readFileSync(new URL('./taxonomy.json', import.meta.url), 'utf8')),
)
const known = [...taxonomy.rules, ...taxonomy.beyond]

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
    expect(known.find(({ id }) => id === rule.id)).toMatchObject({
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
  it.each([
    {
      subject: 'ALB（web-alb）への HTTPS が 504 で失敗する',
      body: '## 実現したいこと\n利用者のアクセスを復旧させたいです。切り分け方を教えてください。\n\n## 事象\n2026-11-20 15:52 JST から、社外の回線からの GET が `504 Gateway Time-out` になります。東京リージョンです。現在も続いています。設定の変更はしていません。\n\n## 試したこと\nターゲットの再登録をしましたが、504 のままでした。',
      lang: 'ja' as const,
    },
    {
      subject: 'SQS queue orders: messages stay in flight for 12 hours',
      body: 'We want the queue orders (eu-west-1) to deliver again. Since 2026-11-20 09:10 UTC, 300 messages have been in flight and ReceiveMessage returns none; it is still so. We deployed worker 8.1 at 09:00 UTC. Rolling back to 8.0 did not help. Which attribute should we look at?',
      lang: 'en' as const,
    },
  ])('has no finding ($lang)', ({ subject, body, lang }) => {
    const draft: Draft = { ...emptyDraft(), language: lang, subject, body }
    expect(review(draft, { today: '2026-11-20', lang })).toEqual([])
  })
})

describe('a template that was just opened', () => {
  it.each([
    [
      'ja',
      '## 事象\n〔いつ、どこから接続できませんか（例：2026-11-20 15:52 JST、i-0abc1234）〕\n\n## 影響\n〔何人の利用者に影響していますか〕\n',
    ],
    [
      'en',
      '## What happens\n[From where does it fail, such as i-0abc1234 at 15:52 JST?]\n\n## Impact\n[How many users are affected?]\n',
    ],
  ] as const)('is read as empty, and its first open part is named (%s)', (lang, body) => {
    const draft: Draft = { ...emptyDraft(), language: lang, body }
    const found = review(draft, { today: '2026-11-20', lang })
    expect(found.map(({ rule }) => rule).sort()).toEqual(['filler-only', 'goal-missing', 'subject-missing'])
  })
})

describe('what is shown of a rule', () => {
  it.each(['ja', 'en'] as const)('is a pair that differs, or nothing (%s)', (lang) => {
    for (const { id, bad, good } of rules(lang)) expect(bad === null || bad !== good, id).toBe(true)
  })
})

describe('the rules', () => {
  it('are those of the taxonomy and those beyond it, all of them', () => {
    expect(allRules.map(({ id }) => id)).toEqual(known.map(({ id }) => id).sort())
  })

  it('that go beyond the taxonomy are worth a look at most, each with an article of its own', () => {
    const articles = known.map(({ article }) => article)
    for (const { id, level, article } of taxonomy.beyond) {
      expect(level, id).toBe('info')
      expect(
        articles.filter((each) => each === article),
        id,
      ).toHaveLength(1)
    }
  })
})

describe('the time that a review takes', () => {
  // Not a stopwatch: a pattern that grows with the square of its input would need minutes here.
  it.each([
    ['one endless line', 'a'.repeat(400_000)],
    ['brackets that never close', '「'.repeat(200_000)],
    ['blanks and dots', ' .'.repeat(200_000)],
    ['times', '10:05 '.repeat(60_000)],
    ['names', 'my-queue-a '.repeat(40_000)],
    ['Japanese without a full stop', '接続できません、'.repeat(50_000)],
  ])('does not run away with %s', (_, body) => {
    const draft: Draft = { ...emptyDraft(), subject: 'x', body }
    expect(review(draft, { today: '2026-11-20', lang: 'ja' }).map(({ rule }) => rule)).toContain(
      'body-too-long',
    )
  })
})
