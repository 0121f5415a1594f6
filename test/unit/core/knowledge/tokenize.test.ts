import { foldSynonyms, makeTokenizer } from '@core/knowledge/tokenize'
import { describe, expect, it } from 'vitest'

const tokenizer = makeTokenizer({
  groups: foldSynonyms([
    ['不具合', 'バグ', 'bug'],
    ['いつ直る', '修正予定'],
  ]),
  readings: { 緊急度: 'きんきゅうど', 上限: 'じょうげん', 上: 'うえ' },
})
const { terms } = tokenizer
const shared = (a: string, b: string) => terms(a).filter((term) => terms(b).includes(term))

describe('cutting a text into terms', () => {
  it('cuts 緊急度 the same alone and inside a sentence', () => {
    expect(terms('サポートケースの緊急度を後から上げたい')).toEqual(expect.arrayContaining(terms('緊急度')))
    expect(terms('緊急度')).toContain('緊急度')
  })

  it.each(['RDS', 'EKS', 'SQS', 'KMS', 'DNS', 'AWS'])(
    'finds %s between Japanese words, in any case and width',
    (name) => {
      const wide = name.replace(/./g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
      for (const text of [`${name}が遅い`, `この ${name.toLowerCase()} は`, `東京の${wide}で`])
        expect(terms(text)).toEqual(expect.arrayContaining(terms(name)))
    },
  )

  it.each([
    ['サーバー', 'サーバ', 'the mark of length'],
    ['メンテナンス', 'ﾒﾝﾃﾅﾝｽ', 'half-width katakana'],
    ['サポート', 'さぽーと', 'hiragana for katakana'],
    ['ユーザー', 'ユーザ', 'the mark of length at the end'],
    ['ヴァージョン', 'バージョン', 'sounds spelt in two ways'],
    ['１５２', '152', 'full-width digits'],
    ['ケース', 'けーす', 'a mark of length in hiragana'],
  ])('takes %s and %s for one (%s)', (a, b) => {
    expect(shared(a, b).length).toBeGreaterThan(0)
  })

  it('finds the parts of compounds', () => {
    expect(shared('性能指標の公開', '性能')).toContain('性能')
    expect(shared('オートスケーリンググループ', 'スケーリング').length).toBeGreaterThan(2)
  })

  it('stems English, and knows the parts of joined words', () => {
    expect(terms('closing')).toEqual(terms('close'))
    expect(terms('x-amz-request-id')).toEqual(expect.arrayContaining(['x-amz-request-id', 'request', 'id']))
  })

  it('gives what means the same one term, however it is spelt', () => {
    expect(shared('ﾊﾞｸﾞの報告', '不具合について')).toEqual(['=0'])
    expect(shared('this is a bug, right?', 'ばぐ')).toEqual(['=0'])
    expect(shared('いつ直るのか', '修正予定を知りたい')).toContain('=1')
  })

  it('does not take a synonym from inside an English word', () => {
    expect(terms('debugging a bugle')).not.toContain('=0')
  })

  it.each(['', '   ', '！？…', '\u0000\uffff', '🙈'])('cuts %j into nothing', (text) => {
    expect(terms(text)).toEqual([])
    expect(tokenizer.features(text)).toEqual([])
  })

  it('takes a page of one character in time that grows with its length only', () => {
    const started = performance.now()
    tokenizer.features('あ'.repeat(200_000))
    tokenizer.features('a'.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('the reading of a text', () => {
  it('spells kanji and katakana in hiragana, the longest word first', () => {
    expect(tokenizer.reading('緊急度の上限')).toBe('きんきゅうどのじょうげん')
    expect(tokenizer.reading('ログの上')).toBe('ろぐのうえ')
  })

  it('reads romaji, and leaves what is none of it', () => {
    expect(tokenizer.reading('kinkyuudo wo agetai')).toBe('きんきゅうどをあげたい')
    expect(tokenizer.reading('ec2 no jougen')).toBe('ec2 のじょうげん')
  })

  it.each(['How do I close a case?', 'status 500 from the API', 'hello'])(
    'leaves the English of “%s” alone',
    (text) => {
      expect(tokenizer.reading(text.toLowerCase())).toBeNull()
    },
  )

  it('meets the kana and the romaji of a word in the same terms', () => {
    const kana = tokenizer.reading('緊急度') ?? ''
    expect(terms(kana)).toEqual(terms('きんきゅうど'))
    expect(terms(tokenizer.reading('kinkyudo no jogen') ?? '')).toEqual(terms('きんきゅうどのじょうげん'))
  })
})
