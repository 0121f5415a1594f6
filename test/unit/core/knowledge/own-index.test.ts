import { fileURLToPath } from 'node:url'
import { parseOwnArticle } from '@core/knowledge/own-article'
import { makeOwnIndex, withOwn } from '@core/knowledge/own-index'
import { loadKnowledge } from '@edge/knowledge/load'
import { describe, expect, it } from 'vitest'

const base = loadKnowledge(fileURLToPath(new URL('../../../../out/knowledge', import.meta.url)))
const own = (name: string, title: string, asks: readonly string[] = [], more = '') =>
  parseOwnArticle(`---\ntitle: ${title}\nasks: ${JSON.stringify(asks)}\n${more}---\n本文\n`, `${name}.md`)
const indexOf = (lang: 'ja' | 'en', ...articles: readonly ReturnType<typeof own>[]) => {
  const index = makeOwnIndex(base.loaded(lang))
  for (const article of articles) index.add(article)
  return index
}
const idsOf = (index: ReturnType<typeof indexOf>, question: string) =>
  index.find(question).map((hit) => hit.own.article.id)

describe('finding the user’s own articles', () => {
  const ja = indexOf(
    'ja',
    own('db-names', '社内のデータベースの命名規則', ['RDS の名前の付け方']),
    own('bill', 'コスト超過の相談窓口', ['AWS の請求が高い', '予算を超えた']),
    own('quota', 'クォータの引き上げは基盤チームが行う', ['EC2 のクォータを上げたい']),
  )

  it.each([
    ['a way of asking as it stands', 'RDS の名前の付け方', 'own-db-names'],
    ['its title with words around it', 'データベースの命名規則を教えてください', 'own-db-names'],
    [
      'a way of asking within a longer question',
      'AWS の請求が高いのですが、誰に相談すればよいですか',
      'own-bill',
    ],
    ['full-width letters', 'ＥＣ２のクォータを上げたい', 'own-quota'],
  ])('takes %s', (_, question, id) => expect(idsOf(ja, question)[0]).toBe(id))

  it.each([
    ['a word in common', 'RDS が再起動した原因を知りたい'],
    ['common words alone', 'AWS について教えてください'],
    ['a cost that is no overrun', 'NAT ゲートウェイの料金の計算方法'],
    ['nothing', ''],
    ['signs alone', '？！…'],
  ])('leaves %s to ours', (_, question) => expect(idsOf(ja, question)).toEqual([]))

  it('gives three at most, the strongest first', () => {
    const index = indexOf(
      'en',
      ...['a', 'b', 'c', 'd'].map((name) => own(name, 'Rules for the owl bastion')),
      own('e', 'Owl bastion', ['who may use the owl bastion']),
    )
    expect(idsOf(index, 'who may use the owl bastion')).toHaveLength(3)
    expect(idsOf(index, 'who may use the owl bastion')[0]).toBe('own-e')
  })

  it('the first gives the verdict if it states one, and then says what to ask instead', () => {
    const question = 'who may use the owl bastion'
    const stated = own('e', 'Owl bastion', [question], 'verdict: other-channel\naskInstead: Ask IT\n')
    const answer = base.ask(question, 'en')
    expect(withOwn(indexOf('en', stated), answer)).toMatchObject({
      verdict: 'other-channel',
      verdictBy: 'own',
      askInstead: 'Ask IT',
    })
    const silent = withOwn(indexOf('en', own('e', 'Owl bastion', [question])), answer)
    expect(silent).toEqual({ ...answer, articles: silent.articles })
  })
})
