import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@edge/knowledge/load'
import { readOwnKnowledge } from '@edge/knowledge/load-own'
import { readOwnFolder } from '@edge/knowledge/own-folder'
import { describeProblem, toProblem } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const base = loadKnowledge(fileURLToPath(new URL('../../../../out/knowledge', import.meta.url)))
const article = (title: string, more = '', body = '本文') => `---\ntitle: ${title}\n${more}---\n${body}\n`

/** Ten keys, each ten times the one before. */
const aliases = () =>
  Array.from(
    { length: 10 },
    (_, at) =>
      `k${at}: &k${at} [${
        at === 0
          ? 'x'
          : Array(10)
              .fill(`*k${at - 1}`)
              .join(', ')
      }]\n`,
  ).join('')

describe('the folder of the user’s own articles', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kihyo-own-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, text: string | Buffer) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const ask = async (question: string, lang: 'ja' | 'en' = 'ja') => {
    const own = await readOwnKnowledge(folder)
    await own.prepare(base.loaded(lang))
    return own.answer(base.ask(question, lang))
  }

  it('may be absent', async () => {
    expect(await readOwnFolder(join(folder, 'none'))).toEqual({ articles: [], problems: [] })
  })

  it('is read with its sub folders; what cannot be used is told by file and line, the rest is used', async () => {
    write('notes/good.md', article('踏み台'))
    write('bad.md', '---\nverdict: guidance\n---\nx')
    write('latin.md', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]))
    write('large.md', `${article('大きい')}${'x'.repeat(1_100_000)}`)
    write('GOOD.md', article('a'))
    write('good.MD', article('b'))
    write('notes.txt', 'not Markdown')
    mkdirSync(join(folder, 'folder.md'))
    const { articles, problems } = await readOwnFolder(folder)
    expect(articles.map(({ article: { id } }) => id).sort()).toEqual(['own-good', 'own-notes-good'])
    const words = problems.map((problem) => describeProblem(toProblem(problem), 'ja')).join('\n')
    expect(words).toMatch(/bad\.md の \d 行目: 題名/)
    expect(words).toContain('latin.md の 2 行目に UTF-8 ではない文字')
    expect(words).toContain('folder.md はフォルダーのため')
    for (const name of ['large.md', 'good.MD']) expect(words).toContain(name)
    expect(problems).toHaveLength(5)
  })

  it.each([
    ['does not begin with ---', '# 題名\n本文', 'own-no-front-matter', '1'],
    ['does not close it', '---\ntitle: t\n本文', 'own-unclosed', '1'],
    ['is no YAML', '---\ntitle: t\nasks: [a\n---\nx', 'own-yaml', '4'],
    ['unfolds without end', `---\ntitle: t\n${aliases()}---\nx`, 'own-yaml', '2'],
    ['is a list', '---\n- a\n---\nx', 'own-no-title', '2'],
    ['has a title of blanks', '---\ntitle: "  "\n---\nx', 'own-no-title', '2'],
    ['has no text', '---\ntitle: t\n---\n', 'own-no-body', '4'],
    ['has a verdict that there is not', '---\ntitle: t\nverdict: maybe\n---\nx', 'own-verdict', '3'],
    ['has a language that there is not', '---\ntitle: t\nlanguage: fr\n---\nx', 'own-language', '3'],
    ['has another kind of day', '---\ntitle: t\nasOf: 11/20\n---\nx', 'own-day', '3'],
    ['has a pair where a line belongs', '---\ntitle: t\nasks:\n  - a: b\n---\nx', 'own-value', '4'],
  ])(
    'a file that %s is told with its line, and how to mend it, in both languages',
    async (_, text, code, line) => {
      write('a.md', text)
      const [problem] = (await readOwnFolder(folder)).problems.map(toProblem)
      expect(problem).toMatchObject({ code, params: { name: 'a.md', line } })
      for (const lang of ['ja', 'en'] as const)
        expect(problem && describeProblem(problem, lang)).toMatch(/a\.md.*(?:ください|Please)/)
    },
  )

  it('is itself a file: told, and nothing else breaks', async () => {
    write('file', 'x')
    const { articles, problems } = await readOwnFolder(join(folder, 'file'))
    expect(articles).toEqual([])
    expect(problems[0]?.code).toBe('own-unreadable')
  })

  it('is read up to a number of files; the first that is not is named', async () => {
    for (const name of ['a.md', 'b.md', 'c.md', 'd.md']) write(name, article(name))
    const { articles, problems } = await readOwnFolder(folder, 2)
    expect(articles.map(({ article: { id } }) => id)).toEqual(['own-a', 'own-b'])
    expect(problems).toMatchObject([
      { code: 'own-too-many', params: { name: 'c.md', count: '2', limit: '2' } },
    ])
  })

  it('may hold an article in both languages under one name', async () => {
    write('ja/owl.md', article('梟'))
    write('en/owl.md', article('Owl'))
    write('owl.md', article('both'))
    const own = await readOwnKnowledge(folder)
    expect(own.article('own-owl', 'ja')?.title).toBe('梟')
    expect(own.article('own-owl', 'en')?.title).toBe('Owl')
    expect(own.problems.map(({ code }) => code)).toEqual(['own-twice'])
  })

  it('reads nothing outside itself', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'kihyo-outside-'))
    writeFileSync(join(outside, 'secret.md'), article('秘密'))
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'))
    symlinkSync(outside, join(folder, 'linked'))
    const { articles, problems } = await readOwnFolder(folder)
    expect(articles).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['own-link'])
    rmSync(outside, { recursive: true, force: true })
  })

  it('answers a question that one of them is about, with its verdict, before ours', async () => {
    write(
      'b.md',
      article('踏み台サーバー梟に入れないとき', 'verdict: other-channel\nasks: [踏み台の梟に入れない]\n'),
    )
    const answer = await ask('踏み台の梟に入れないのですが、どこに聞けばよいですか')
    expect(answer).toMatchObject({ verdict: 'other-channel', verdictBy: 'own' })
    expect(answer.articles[0]).toMatchObject({ id: 'own-b', own: true })
    expect(answer.articles.length).toBeGreaterThan(1)
  })

  it('keeps our verdict when the article states none', async () => {
    write(
      'b.md',
      article(
        'RDS のメンテナンスの頻度（社内メモ）',
        'asks: [RDS のメンテナンスはどのくらいの頻度で行われますか]\n',
      ),
    )
    const question = 'RDS のメンテナンスはどのくらいの頻度で行われますか'
    const answer = await ask(question)
    expect(answer.articles[0]?.id).toBe('own-b')
    expect(answer.verdict).toBe(base.ask(question, 'ja').verdict)
    expect(answer).not.toHaveProperty('verdictBy')
  })

  it('is shown in its language only, where it tells one', async () => {
    write(
      'en/owl.md',
      article('The owl bastion', 'verdict: other-channel\nasks: [cannot log in to the owl bastion host]\n'),
    )
    const question = 'cannot log in to the owl bastion host'
    expect((await ask(question, 'en')).articles[0]?.id).toBe('own-owl')
    expect((await ask(question, 'ja')).articles.map(({ id }) => id)).not.toContain('own-owl')
  })

  it('changes no answer to what it is not about', async () => {
    write(
      'a.md',
      article(
        '社内の梟サーバーの申請',
        'verdict: not-answerable\nasks: [梟サーバーを借りたい]\n',
        '申請書を出します。',
      ),
    )
    write(
      'b.md',
      article(
        'Lunch order',
        'verdict: not-answerable\nasks: [order lunch for the team]\n',
        'Ask the reception.',
      ),
    )
    write('c.md', article('経費の締め日', 'asks: [経費はいつまで]\n', '毎月 5 日です。'))
    const own = await readOwnKnowledge(folder)
    for (const lang of ['ja', 'en'] as const) await own.prepare(base.loaded(lang))
    const corpus = new URL('../../../corpus/ask/held-out.jsonl', import.meta.url)
    const questions = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    for (const { q, lang } of questions) {
      const answer = base.ask(q, lang)
      expect(own.answer(answer)).toEqual(answer)
    }
  })
})
