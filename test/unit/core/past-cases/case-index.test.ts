import { foldSynonyms, makeTokenizer } from '@core/knowledge/tokenize'
import { makeCaseIndex, type PastText } from '@core/past-cases/case-index'
import { describe, expect, it } from 'vitest'

const tokenizer = makeTokenizer({
  groups: foldSynonyms([['遅い', '遅延', 'slow', 'latency']]),
  readings: {},
})
const past = (id: string, subject: string, body = '', more: Partial<PastText> = {}): PastText => ({
  id,
  subject,
  body,
  caseId: '',
  replies: [],
  ...more,
})
function filled() {
  const index = makeCaseIndex(tokenizer)
  index.put(past('nlb', 'NLB のターゲットが異常と判定される', 'ヘルスチェックが 10 秒ごとに失敗します。'))
  index.put(past('glue', 'Glue ジョブの遅延', 'Spark の実行が前週より長くかかります。'))
  index.put(past('kms', 'KMS key policy denies Decrypt', 'AccessDeniedException since the rotation.'))
  index.put(
    past('efs', 'EFS mount times out', 'mount.nfs4 hangs', { replies: ['Please check the security group.'] }),
  )
  index.put(past('s3', 'S3 レプリケーションが保留のまま', '', { caseId: '170000000012345' }))
  return index
}
const ids = (hits: readonly { readonly id: string }[]) => hits.map(({ id }) => id)

describe('searching past cases', () => {
  it.each([
    ['ターゲット 異常', 'nlb', 'words of the subject'],
    ['ヘルスチェック', 'nlb', 'a word of the body'],
    ['security group', 'efs', 'what support replied'],
    ['170000000012345', 's3', 'the case ID'],
    ['slow', 'glue', 'a word that means the same in the other language'],
    ['Ｅ Ｆ Ｓ efs', 'efs', 'letters of any width'],
    ['rotat', 'kms', 'a word not yet finished'],
  ])('finds by %s: %s (%s)', (query, id) => {
    expect(ids(filled().search(query, 5))[0]).toBe(id)
  })

  it('finds nothing for words that stand nowhere, for blanks and in an empty index', () => {
    expect(filled().search('Lightsail', 5)).toEqual([])
    expect(filled().search('  ', 5)).toEqual([])
    expect(makeCaseIndex(tokenizer).search('EFS', 5)).toEqual([])
  })

  it('gives no more than it is asked for', () => {
    const index = makeCaseIndex(tokenizer)
    for (let at = 0; at < 40; at++) index.put(past(`d${at}`, `EC2 の応答 ${at}`))
    expect(index.search('EC2', 7)).toHaveLength(7)
  })
})

describe('changing the index', () => {
  it('finds a changed draft by its new words only', () => {
    const index = filled()
    index.put(past('glue', 'Athena のクエリが失敗する'))
    expect(ids(index.search('Athena', 5))).toEqual(['glue'])
    expect(index.search('Spark', 5)).toEqual([])
    expect(index.size()).toBe(5)
  })

  it('forgets a removed one', () => {
    const index = filled()
    index.remove('kms')
    index.remove('unknown')
    expect(index.search('Decrypt', 5)).toEqual([])
    expect(index.size()).toBe(4)
  })

  it('keeps its answers after a thousand saves of one draft', () => {
    const index = filled()
    for (let at = 0; at < 1_000; at++) index.put(past('glue', `Athena ${at}`))
    expect(ids(index.search('ターゲット', 5))).toEqual(['nlb'])
    expect(ids(index.search('Athena 999', 5))).toEqual(['glue'])
    expect(index.search('998', 5)).toEqual([])
  })
})

describe('similar cases', () => {
  it('finds the case about the same trouble, and never the draft itself', () => {
    const index = filled()
    const draft = past('new', 'NLB ヘルスチェックの失敗', 'ターゲットが異常になります。')
    index.put(draft)
    expect(ids(index.similar(draft, 3, () => true))[0]).toBe('nlb')
    expect(ids(index.similar(draft, 3, () => true))).not.toContain('new')
  })

  it('stays silent where only common words agree', () => {
    expect(
      filled().similar(past('new', '請求書の宛名を変更したい', '来月から社名が変わります。'), 3, () => true),
    ).toEqual([])
  })
})
