import { ArticleFileError, parseArticleFile } from '@core/knowledge/article-file'
import { describe, expect, it } from 'vitest'

const head = ['title: 見出し', 'verdict: guidance', 'origin: guide', 'summary: 要約です。', 'asks: [聞き方]']
const file = (lines: readonly string[], body = '本文です。') => `---\n${lines.join('\n')}\n---\n\n${body}\n`

function faultOf(text: string): ArticleFileError {
  try {
    parseArticleFile(text, 'x.md')
  } catch (error) {
    if (error instanceof ArticleFileError) return error
  }
  throw new Error('was read without a fault')
}

describe('reading an article', () => {
  it('fills what may be left out', () => {
    const article = parseArticleFile(file(head), 'x.md')
    expect(article).toMatchObject({ asOf: null, sources: [], askInstead: null, related: [], nearMisses: [] })
    expect(article.body).toBe('本文です。\n')
  })

  it('takes CRLF and a byte-order mark', () => {
    const text = `\uFEFF${file([...head, 'asOf: 2026-11-20']).replaceAll('\n', '\r\n')}`
    expect(parseArticleFile(text, 'x.md')).toMatchObject({
      title: '見出し',
      asOf: '2026-11-20',
      body: '本文です。\n',
    })
  })

  it.each([
    ['a verdict that does not exist', ['title: a', 'verdict: maybe', ...head.slice(2)], 3, 'verdict'],
    ['a key that is not known', [...head, 'colour: red'], 7, 'colour'],
    ['a missing summary', head.filter((line) => !line.startsWith('summary')), 2, 'summary'],
    ['no way of asking', [...head.slice(0, 4), 'asks: []'], 6, 'asks'],
    ['a number among the ways of asking', [...head.slice(0, 4), 'asks:', '  - どう', '  - 150'], 8, 'asks.1'],
    ['an id with a capital', [...head, 'related: [Roadmap]'], 7, 'related.0'],
    ['a day that is none', [...head, 'asOf: soon'], 7, 'asOf'],
    ['YAML that is broken', [...head, 'related: [a'], 8, ''],
  ])('names file, line and key of %s', (_, lines, line, key) => {
    const fault = faultOf(file(lines))
    expect({ line: fault.line, key: fault.key }).toEqual({ line, key })
    expect(fault.message.startsWith(`x.md:${line}: ${key === '' ? '' : `${key}: `}`)).toBe(true)
  })

  it.each([
    ['', 'the first line'],
    ['# only Markdown', 'the first line'],
    ['---\ntitle: a\n', 'no closing'],
    ['---\n- a\n---\nb', 'keys and values'],
    [file(head, '  '), 'is empty'],
  ])('refuses %j', (text, words) => {
    expect(faultOf(text).message).toContain(words)
  })
})
