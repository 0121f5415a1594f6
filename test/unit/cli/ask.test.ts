import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AnswerSchema, ArticleSchema, ArticleSummarySchema } from '@core/knowledge/types'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { kihyo, startKihyo } from './kihyo'

const answer = (line: string) => v.parse(AnswerSchema, JSON.parse(line))

describe('kihyo ask', () => {
  it('prints one JSON object in the agreed shape', () => {
    const { status, stdout, stderr } = kihyo([
      'ask',
      '--lang',
      'ja',
      '--json',
      '件名に緊急と書けば早くなりますか',
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { query, lang, verdict, articles } = answer(stdout)
    expect({ query, lang, verdict }).toEqual({
      query: '件名に緊急と書けば早くなりますか',
      lang: 'ja',
      verdict: 'guidance',
    })
    expect(articles[0]).toMatchObject({ id: 'urgent-in-text', section: 'filing', verdict: 'guidance' })
    expect(Object.keys(JSON.parse(stdout))).toEqual(['query', 'lang', 'verdict', 'articles', 'askInstead'])
  })

  it('answers in words, and knows a Japanese question by its letters', () => {
    const { stdout } = kihyo(['ask', '添付できるファイルの大きさの上限'], { env: { LANG: 'en_US.UTF-8' } })
    expect(stdout).toMatch(/^\[guidance\] /)
    expect(stdout).toContain('kihyo article case-size-limits')
  })

  it('takes words that the shell has parted as one question', () => {
    expect(answer(kihyo(['ask', '--json', '--lang', 'en', 'attachment', 'size', 'limit']).stdout).query).toBe(
      'attachment size limit',
    )
  })

  it('answers line by line, in order, blank and last unfinished lines too', () => {
    const input = '緊急度の選び方\r\n\n今日の天気\nＥＣ２が起動しない'
    const { status, stdout } = kihyo(['ask', '--jsonl', '--lang', 'ja'], { input })
    const answers = stdout.trimEnd().split('\n').map(answer)
    expect(status).toBe(0)
    expect(answers.map(({ query }) => query)).toEqual([
      '緊急度の選び方',
      '',
      '今日の天気',
      'ＥＣ２が起動しない',
    ])
    expect(answers.map(({ verdict }) => verdict)).toEqual(['guidance', 'unknown', 'unknown', 'answerable'])
  })

  it('answers each line before the next one is written', async () => {
    const child = startKihyo(['ask', '--jsonl', '--lang', 'en'])
    child.stdout.setEncoding('utf8')
    for (const question of ['how do I choose the severity', 'best pizza in town']) {
      child.stdin.write(`${question}\n`)
      const [line] = await once(child.stdout, 'data')
      expect(answer(String(line)).query).toBe(question)
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('ends quietly when nobody reads on', async () => {
    const child = startKihyo(['ask', '--jsonl', '--lang', 'ja'])
    let errors = ''
    child.stderr.on('data', (data) => {
      errors += data
    })
    child.stdin.on('error', () => {})
    child.stdin.write('緊急度\n')
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.end('緊急度\n'.repeat(2_000))
    const [status] = await once(child, 'close')
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
  })
})

describe('kihyo articles and article', () => {
  it('lists the same ids in both languages, as JSON and one a line', () => {
    const list = (lang: string) =>
      v.parse(v.array(ArticleSummarySchema), JSON.parse(kihyo(['articles', '--json', '--lang', lang]).stdout))
    const ids = list('ja').map(({ id }) => id)
    expect(list('en').map(({ id }) => id)).toEqual(ids)
    const lines = kihyo(['articles']).stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(ids)
  })

  it('shows one article as Markdown or JSON', () => {
    const { title } = v.parse(
      ArticleSchema,
      JSON.parse(kihyo(['article', 'choose-severity', '--json', '--lang', 'en']).stdout),
    )
    const shown = kihyo(['article', 'choose-severity', '--lang', 'en'])
    expect(shown.stdout).toContain(`# ${title}\n`)
    expect(shown.status).toBe(0)
  })
})

describe('kihyo ask --articles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kihyo-cli-own-'))
  writeFileSync(
    join(folder, 'owl.md'),
    '---\ntitle: 梟サーバーに入れないとき\nverdict: other-channel\n---\n情報システム部へ。\n',
  )
  writeFileSync(join(folder, 'broken.md'), '---\ntitle: [\n---\nx\n')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const ask = (...more: readonly string[]) =>
    kihyo(['ask', '--lang', 'ja', '--articles', folder, ...more], { env: { LANG: 'ja_JP.UTF-8' } })

  it('answers from them, says so, and tells which one is broken', () => {
    const { status, stdout, stderr } = ask('梟サーバーに入れない')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\[other-channel\] .*自分の記事による判定/)
    expect(stdout).toContain('1. 梟サーバーに入れないとき  (自分の記事)')
    expect(stderr).toContain('broken.md の 3 行目')
  })

  it('marks them in JSON', () => {
    const { articles, verdictBy } = answer(ask('--json', '梟サーバーに入れない').stdout)
    expect([verdictBy, articles[0]?.id, articles[0]?.own]).toEqual(['own', 'own-owl', true])
  })

  it('keeps every other answer', () => {
    const question = '件名に緊急と書けば早くなりますか'
    expect(ask('--json', question).stdout).toBe(kihyo(['ask', '--lang', 'ja', '--json', question]).stdout)
  })

  it('says that a folder is not there', () => {
    const { status, stderr } = kihyo(['ask', '--articles', join(folder, 'none'), 'x'])
    expect(status).toBe(2)
    expect(stderr).toContain('none')
  })
})
