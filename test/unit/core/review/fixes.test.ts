import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { questionsOf } from '@core/draft/guided'
import { type Draft, emptyDraft } from '@core/draft/schema'
import { allRules, review } from '@core/review'
import type { Fix } from '@core/review/types'
import { describe, expect, it } from 'vitest'

const templates = join(import.meta.dirname, '../../../../content/templates')
const asked = (['ja', 'en'] as const).map((lang) => ({
  lang,
  questions: questionsOf(readFileSync(join(templates, lang, 'trouble.md'), 'utf8')),
}))
const fixOf = (draft: Draft, rule: string, title: RegExp): Fix | undefined =>
  review(draft, { today: '2026-11-20', lang: 'ja' })
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes)
    .find((fix) => title.test(fix.title))
const applied = (body: string, { edits }: Fix): string =>
  [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((text, { range, text: into }) => text.slice(0, range.start) + into + text.slice(range.end), body)

describe('a heading that is missing', () => {
  const prompts = allRules.flatMap(({ id, prompt }) => (prompt === undefined ? [] : [{ id, prompt }]))

  it.each(prompts)('is worded as the templates do, so that the questions find it: $id', ({ prompt }) => {
    for (const { lang, questions } of asked) {
      const question = questions.find(({ heading }) => heading === prompt[lang].heading)
      expect(question?.hints).toContain(prompt[lang].hint)
    }
  })

  it('is added at the end, with its prompt', () => {
    const draft = { ...emptyDraft(), subject: 'API が失敗する', body: 'API が 503 で失敗します。\n' }
    const fix = fixOf(draft, 'time-missing', /発生日時と現在の状況/)
    if (fix === undefined) throw new Error('no fix')
    expect(applied(draft.body, fix)).toMatch(/^API が 503 で失敗します。\n\n## 発生日時と現在の状況\n〔.+〕$/)
  })

  it('is not offered twice', () => {
    const body = 'API が 503 で失敗します。\n\n## 発生日時と現在の状況\n〔いつ〕\n'
    expect(fixOf({ ...emptyDraft(), body }, 'time-missing', /見出し/)).toBeUndefined()
  })
})

describe('a case of two topics', () => {
  it('is split: the second topic leaves, and begins a draft of its own', () => {
    const body =
      'SQS の遅延の調べ方を教えてください。\n別件ですが、IAM のロールの設定方法も教えてください。期限はありません。\n\n## 添付\nなし\n'
    const fix = fixOf({ ...emptyDraft(), subject: 'SQS の遅延', body }, 'multiple-topics', /分ける/)
    if (fix === undefined) throw new Error('no fix')
    expect(applied(body, fix)).toBe('SQS の遅延の調べ方を教えてください。\n\n## 添付\nなし\n')
    expect(fix.opens).toEqual({
      caseType: 'technical',
      body: 'IAM のロールの設定方法も教えてください。期限はありません。\n',
    })
  })

  it('gives its question about money to the case type that answers it', () => {
    const body =
      '関数が 10:05 JST から失敗します。原因の調べ方を教えてください。また、先月の請求の内訳も教えてください。'
    const fix = fixOf({ ...emptyDraft(), subject: '関数が失敗する', body }, 'mixed-billing', /分ける/)
    if (fix === undefined) throw new Error('no fix')
    expect(applied(body, fix)).toBe('関数が 10:05 JST から失敗します。原因の調べ方を教えてください。')
    expect(fix.opens).toEqual({ caseType: 'account-billing', body: '先月の請求の内訳も教えてください。\n' })
  })
})
