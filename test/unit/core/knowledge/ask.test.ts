import { ask, openKnowledge } from '@core/knowledge/ask'
import { ByteFileError, writeByteFile } from '@core/knowledge/byte-file'
import { compileKnowledge, type KnowledgeSource } from '@core/knowledge/compile'
import { readKnowledgeFile, writeKnowledgeFile } from '@core/knowledge/knowledge-file'
import { beforeAll, describe, expect, it } from 'vitest'

const PLANNED = [
  ['fix-date', 'not-answerable', '不具合の修正予定日'],
  ['billing-questions', 'other-channel', '料金の質問'],
  ['choose-severity', 'guidance', '緊急度の選び方'],
  ['describe-the-symptom', 'answerable', '観測した事象を書く'],
  ['evidence-rds', 'answerable', 'RDS で用意する情報'],
] as const

const ASKS: Readonly<Record<string, readonly string[]>> = {
  'fix-date': [
    'バグはいつ直りますか',
    '修正の時期',
    'この不具合の改修予定を知りたい',
    '直す日を約束してほしい',
  ],
  'billing-questions': [
    '請求書がほしい',
    '請求書を出してほしい',
    '料金が高すぎる',
    '課金の内訳',
    '支払い方法を変えたい',
  ],
  'choose-severity': [
    '緊急度はどれを選ぶ',
    '緊急度の選び方',
    '緊急度 選び方',
    '優先度の決め方',
    '深刻さをどう示すか',
  ],
  'describe-the-symptom': [
    '応答しないとだけ書いた',
    '事象の書き方',
    '動かないでは伝わらない',
    '何が起きたかを書く',
  ],
}

const source: KnowledgeSource = {
  lang: 'ja',
  taxonomy: {
    verdicts: {
      answerable: '',
      'needs-background': '',
      'not-answerable': '',
      'other-channel': '',
      guidance: '',
    },
    sections: [],
    articles: PLANNED.map(([id, verdict, ja]) => ({
      id,
      section: 's',
      verdict,
      ja,
      en: ja,
      origin: 'guide',
    })),
  },
  articles: new Map(
    PLANNED.filter(([id]) => ASKS[id] !== undefined).map(([id, verdict, title]) => [
      id,
      {
        title,
        verdict,
        origin: 'guide',
        asOf: null,
        sources: [],
        summary: `${title}についての説明です。`,
        askInstead: id === 'fix-date' ? '回避策を教えてください。' : null,
        related: ['choose-severity', 'evidence-rds'],
        asks: [...(ASKS[id] ?? [])],
        nearMisses: [],
        body: `## ${title}\n`,
      },
    ]),
  ),
  synonyms: { ja: [['緊急度', '優先度']], en: [] },
  readings: { 緊急度: 'きんきゅうど', 請求書: 'せいきゅうしょ', 選び方: 'えらびかた' },
  services: {
    symptoms: { ja: ['が遅い', 'エラーになる', 'につながらない'], en: [] },
    services: [
      {
        id: 'evidence-rds',
        names: ['RDS', 'Aurora'],
        parts: { ja: ['フェイルオーバー', 'スロークエリ'], en: [] },
      },
    ],
  },
  unknown: ['今日の天気', 'カレーの作り方', '犬の名前', '電車の時刻', '映画のおすすめ'],
}

describe('asking', () => {
  const knowledge = openKnowledge(readKnowledgeFile(writeKnowledgeFile(compileKnowledge(source))))
  const best = (question: string) => {
    const { verdict, articles } = ask(knowledge, question)
    return [verdict, articles[0]?.id ?? null]
  }

  it.each([
    ['不具合が直る日', 'not-answerable', 'fix-date'],
    ['請求書の料金', 'other-channel', 'billing-questions'],
    ['緊急度', 'guidance', 'choose-severity'],
    ['ケースの優先度の選び方が分かりません', 'guidance', 'choose-severity'],
    ['きんきゅうど', 'guidance', 'choose-severity'],
    ['kinkyuudo no erabikata', 'guidance', 'choose-severity'],
    ['ｾｲｷｭｳｼｮがほしい', 'other-channel', 'billing-questions'],
  ])('answers “%s” with %s, %s', (question, verdict, id) => {
    expect(best(question)).toEqual([verdict, id])
  })

  it('answers trouble with a service before its article is written, with the best page there is', () => {
    expect(best('RDS のフェイルオーバーが遅い')).toEqual(['answerable', 'describe-the-symptom'])
  })

  it.each(['カレーの作り方を知りたい', '電車と映画', '', '   ', '🙈', 'zzzz qqqq'])(
    'says unknown to “%s”',
    (question) => {
      expect(ask(knowledge, question)).toMatchObject({
        verdict: 'unknown',
        askInstead: null,
        query: question,
      })
    },
  )

  it('says how to ask instead, in the words of the first article', () => {
    expect(ask(knowledge, 'バグが直る時期').askInstead).toBe('回避策を教えてください。')
  })

  it('lists at most five articles with scores that fall, each once', () => {
    const { articles } = ask(knowledge, '緊急度 料金 修正 事象')
    expect(articles.length).toBeLessThanOrEqual(5)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
  })

  it('takes a pasted page', () => {
    expect(best(`緊急度の選び方を教えてください。${'どれを選ぶべきか迷っています。'.repeat(2_000)}`)[0]).toBe(
      'guidance',
    )
  })

  it('relates articles only to articles that exist', () => {
    expect(knowledge.articles.get('fix-date')?.related).toEqual(['choose-severity'])
  })
})

describe('making the index', () => {
  let first: Uint8Array = new Uint8Array()
  beforeAll(() => {
    first = writeKnowledgeFile(compileKnowledge(source))
  })

  it('yields the same bytes from the same content', () => {
    expect(writeKnowledgeFile(compileKnowledge(source))).toEqual(first)
  })

  it('keeps every article whole', () => {
    const { articles } = compileKnowledge(source)
    expect(JSON.stringify(readKnowledgeFile(first).articles)).toBe(JSON.stringify(articles))
  })

  it('is read wherever its bytes begin', () => {
    const shifted = new Uint8Array(first.length + 3)
    shifted.set(first, 3)
    expect(readKnowledgeFile(shifted.subarray(3)).articles.length).toBe(4)
  })

  it.each([
    ['is empty', () => new Uint8Array()],
    ['is another file', () => new TextEncoder().encode('{"tokenizer":1,"lang":"ja","articles":[]}')],
    ['lost its end', () => first.subarray(0, first.length - 8)],
    ['lost all but its first letters', () => first.subarray(0, 12)],
    ['was longer once', () => Uint8Array.from([...first, ...new Array<number>(8).fill(0)])],
    ['has one bit turned in its head', () => turned(first, 40)],
    ['has one bit turned in its numbers', () => turned(first, first.length - 2_000)],
    ['has one bit turned in its sum', () => turned(first, 9)],
  ])('refuses a file that %s', (_, bytes) => {
    expect(() => readKnowledgeFile(bytes())).toThrow(ByteFileError)
  })

  it('refuses what another tokenizer cut', () => {
    expect(() => readKnowledgeFile(writeByteFile({ head: { tokenizer: 0 }, arrays: {} }))).toThrow(
      'another version: tokenizer',
    )
  })
})

function turned(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, place) => (place === at ? byte ^ 4 : byte))
}
