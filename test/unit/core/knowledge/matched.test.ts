import { matchedParts } from '@core/knowledge/matched'
import { describe, expect, it } from 'vitest'

const marked = (text: string, question: string) =>
  matchedParts(text, question)
    .map(({ text: part, isMatched }) => (isMatched ? `[${part}]` : part))
    .join('')

describe('words that a title shares with the question', () => {
  it.each([
    ['緊急度を選ぶ', '緊急度って何ですか', '[緊急度]を選ぶ'],
    ['メンテナンスの履歴と頻度', 'ﾒﾝﾃﾅﾝｽの頻度は', '[メンテナンスの]履歴と[頻度]'],
    ['Amazon RDS で用意する情報', 'rds が遅い', 'Amazon [RDS] で用意する情報'],
    ['Choose the severity', 'which Severity', 'Choose the [severity]'],
    ['Describe the symptom', 'scribe', 'Describe the symptom'],
    ['答えられないこと', 'できることを教えて', '答えられないこと'],
    ['ケースを閉じる', 'Ｃａｓｅ', 'ケースを閉じる'],
  ])('are marked: %s for %s', (text, question, expected) => expect(marked(text, question)).toBe(expected))

  it.each([
    ['障害😀だ', '障害😁とは', '[障害]😀だ'],
    ['🈀障害の件', `${'\u{1f200}'.slice(1)}障害`, '🈀[障害]の件'],
  ])('never cut an emoji in two: %s', (text, question, expected) =>
    expect(marked(text, question)).toBe(expected),
  )

  it('leave the text as it is, whatever is asked', () => {
    const text = '【例】ALB（web-alb）への HTTPS が 504 🎌 ﾃｽﾄ'
    for (const question of ['', '504 ﾃｽﾄ (*+?[', '例'.repeat(5_000)])
      expect(
        matchedParts(text, question)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
  })
})
