import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOf, besides, bestForm, questionsOf, withAnswer } from '@core/draft/guided'
import { describe, expect, it } from 'vitest'

const templates = join(import.meta.dirname, '../../../../content/templates')
const template = (lang: string, name: string) =>
  readFileSync(join(templates, lang, `${name}.md`), 'utf8').split(/^# .*\n+/m)[1] ?? ''
const ALL = ['ja', 'en'].flatMap((lang) =>
  ['trouble', 'how-to', 'billing', 'quota'].map((name) => [lang, name] as const),
)

describe.each(ALL)('the questions of the template %s/%s', (lang, name) => {
  const body = template(lang, name)
  const questions = questionsOf(body)

  it('are its headings, each with a hint', () => {
    expect(questions.length).toBeGreaterThanOrEqual(6)
    expect(questions.filter(({ heading, hints }) => heading === '' || hints.length === 0)).toEqual([])
    expect(questions.map((question) => answerOf(body, question)).join('')).toBe('')
  })

  it('take every answer, in any order, and leave the rest as it was', () => {
    const answers = questions.map((_, at) => `答え ${at}\n\n- 二行目\n    curl -v`)
    const order = questions.map((_, at) => (at * 5 + 3) % questions.length)
    let filled = body
    for (const at of [...new Set([...order, ...questions.keys()])])
      filled = withAnswer(filled, questions, at, answers[at] ?? '')
    expect(questions.map((question) => answerOf(filled, question))).toEqual(answers)
    let emptied = filled
    for (const at of questions.keys()) emptied = withAnswer(emptied, questions, at, '')
    expect(emptied).toBe(body)
  })

  it('build the same body from nothing', () => {
    let built = ''
    for (const at of [...questions.keys()].reverse()) built = withAnswer(built, questions, at, `答え ${at}`)
    const headings = [...built.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(questions.map(({ heading }) => heading))
  })
})

describe('an answer', () => {
  const questions = questionsOf('## A\n〔a?〕\n\n## B\n〔b?〕\n')

  it('keeps what was written outside the form', () => {
    const body = '前置きです。\n\n## A\n〔a?〕\n\n## 補足\n大事な話\n'
    const changed = withAnswer(body, questions, 0, '答え')
    expect(changed).toBe('前置きです。\n\n## A\n答え\n\n## 補足\n大事な話\n')
    expect(besides(changed, questions)).toBe('前置きです。\n\n## 補足\n大事な話')
  })

  it('may contain headings and code without becoming another section', () => {
    const answer = '## 見出し\n```\n## B\n```\n終わり'
    const body = withAnswer('', questions, 0, answer)
    expect(answerOf(body, questions[0] ?? { heading: '', hints: [] })).toBe(
      '#### 見出し\n```\n## B\n```\n終わり',
    )
    expect(besides(body, questions)).toBe('')
  })

  it('that opens a code block, and has not closed it yet, leaves the other answers alone', () => {
    const typed = ['```', '```\n1', '```\n12', '```\n12\n```', '~~~\n```', '```\n12\n```json']
    let body = withAnswer(withAnswer('', questions, 0, 'はじめ'), questions, 1, '```sh\nls\n```')
    for (const answer of typed) {
      body = withAnswer(body, questions, 0, answer)
      expect(answerOf(body, questions[1] ?? { heading: '', hints: [] })).toBe('```sh\nls\n```')
    }
    expect(besides(body, questions)).toBe('')
  })

  it('keeps the comments of a code block that is not closed yet', () => {
    expect(withAnswer('', questions, 0, '```sh\n## 手順\nls')).toBe('## A\n```sh\n## 手順\nls\n```\n')
  })

  it('comes into its place in a body whose code block was never closed, once', () => {
    let body = '## A\n```\nlog\n\n## B\n〔b?〕\n'
    for (const answer of ['こ', 'こた', 'こたえ']) body = withAnswer(body, questions, 1, answer)
    expect(body).toBe('## A\n```\nlog\n\n## B\nこたえ\n')
  })

  it('is the text beside a hint that still stands', () => {
    expect(answerOf('## A\n〔a?〕\nもう書いた\n', { heading: 'A', hints: ['〔a?〕'] })).toBe('もう書いた')
  })

  it('goes to the form whose headings the body has', () => {
    const forms = ['trouble', 'how-to'].map((name) => ({
      name,
      questions: questionsOf(template('ja', name)),
    }))
    expect(bestForm(template('ja', 'how-to'), forms)?.name).toBe('how-to')
    expect(bestForm('何もない', forms)?.name).toBe('trouble')
  })
})
