import { idOf, parseOwnArticle } from '@core/knowledge/own-article'
import { describe, expect, it } from 'vitest'

describe('an article of the user', () => {
  it('needs a title and a text, nothing else', () => {
    const { article, statesVerdict, lang } = parseOwnArticle(
      '---\ntitle: 踏み台\n---\n# 見出し\n情報システム部へ。\n',
      'bastion.md',
    )
    expect(article).toMatchObject({
      id: 'own-bastion',
      section: 'own',
      origin: 'own',
      verdict: 'guidance',
      summary: '情報システム部へ。',
    })
    expect([statesVerdict, lang]).toEqual([false, null])
  })

  it('may say all that ours say; what only ours need is ignored', () => {
    const text =
      '---\r\ntitle: t\r\nverdict: other-channel\r\norigin: guide\r\nasks: [a b]\r\nnearMisses: []\r\nlanguage: en\r\n---\r\nbody\r\n'
    const own = parseOwnArticle(text, 'ja/x.md')
    expect([own.article.verdict, own.statesVerdict, own.lang, own.asks]).toEqual([
      'other-channel',
      true,
      'en',
      ['a b'],
    ])
  })

  it.each([
    ['has no title', '---\nverdict: guidance\n---\nx', 2, 'title'],
    ['has a verdict that there is not', '---\ntitle: t\nverdict: maybe\n---\nx', 3, 'verdict'],
    ['has a list where a line belongs', '---\ntitle:\n  - t\n---\nx', 2, 'title'],
    ['has no front matter', '# t\nx', 1, ''],
    ['does not close it', '---\ntitle: t\nx', 1, ''],
    ['is no YAML', '---\ntitle: [t\n---\nx', 2, ''],
    ['says nothing', '---\ntitle: t\n---\n\n', 3, 'body'],
  ])('that %s is told with its line', (_, text, line, key) => {
    try {
      parseOwnArticle(text, 'a.md')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ name: 'ArticleFileError', file: 'a.md', key })
      expect(Math.abs(Number(Reflect.get(Object(error), 'line')) - line)).toBeLessThanOrEqual(1)
    }
  })

  it('may leave keys blank, name one way of asking alone, and be called by a number', () => {
    const text = '---\ntitle: 502\nverdict:\nsummary:\nrelated:\nasks: 502 が出る\n---\n本文\n'
    const { article, asks, statesVerdict } = parseOwnArticle(text, 'a.md')
    expect(article).toMatchObject({ title: '502', summary: '本文', related: [] })
    expect([asks, statesVerdict]).toEqual([['502 が出る'], false])
  })

  it('gets an id that none of ours can have, and that the window takes', () => {
    const ids = ['bastion.md', 'ja/Bastion Host.md', '踏み台.md', '見本.md', `${'x'.repeat(200)}.md`].map(
      idOf,
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^own-[a-z0-9][a-z0-9-]{0,59}$/)
  })
})
