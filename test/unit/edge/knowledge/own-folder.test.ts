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
    return own.answer(base.loaded(lang), base.ask(question, lang))
  }

  it('may be absent', async () => {
    expect(await readOwnFolder(join(folder, 'none'))).toEqual({ articles: [], problems: [] })
  })

  it('is read with its sub folders; what cannot be used is told by file and line, the rest is used', async () => {
    write('ja/good.md', article('踏み台'))
    write('bad.md', '---\nverdict: guidance\n---\nx')
    write('latin.md', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]))
    write('large.md', `${article('大きい')}${'x'.repeat(1_100_000)}`)
    write('GOOD.md', article('a'))
    write('good.MD', article('b'))
    write('notes.txt', 'not Markdown')
    mkdirSync(join(folder, 'folder.md'))
    const { articles, problems } = await readOwnFolder(folder)
    expect(articles.map(({ article: { id } }) => id).sort()).toEqual(['own-good', 'own-ja-good'])
    const words = problems.map((problem) => describeProblem(toProblem(problem), 'ja')).join('\n')
    expect(words).toMatch(/bad\.md の \d 行目: 題名/)
    for (const name of ['latin.md', 'large.md', 'good.MD']) expect(words).toContain(name)
  })

  it('reads nothing outside itself', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'kihyo-outside-'))
    writeFileSync(join(outside, 'secret.md'), article('秘密'))
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'))
    symlinkSync(outside, join(folder, 'linked'))
    expect((await readOwnFolder(folder)).articles).toEqual([])
    rmSync(outside, { recursive: true, force: true })
  })

  it('answers a question that one of them is about, with its verdict, before ours', async () => {
    write(
      'b.md',
      article('踏み台サーバー梟に入れないとき', 'verdict: other-channel\nasks: [踏み台の梟に入れない]\n'),
    )
    const answer = await ask('踏み台の梟に入れないのですが、どこに聞けばよいですか')
    expect(answer.verdict).toBe('other-channel')
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
  })

  it('is shown in its language only, where it tells one', async () => {
    write(
      'en/owl.md',
      article('The owl bastion', 'verdict: other-channel\nasks: [cannot log in to the owl bastion host]\n'),
    )
    const question = 'cannot log in to the owl bastion host'
    expect((await ask(question, 'en')).articles[0]?.id).toBe('own-en-owl')
    expect((await ask(question, 'ja')).articles.map(({ id }) => id)).not.toContain('own-en-owl')
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
    const corpus = new URL('../../../corpus/ask/held-out.jsonl', import.meta.url)
    const questions = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    for (const { q, lang } of questions) {
      const answer = base.ask(q, lang)
      expect(own.answer(base.loaded(lang), answer)).toEqual(answer)
    }
  })
})
