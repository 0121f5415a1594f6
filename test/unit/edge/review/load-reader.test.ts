import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emptyDraft } from '@core/draft/schema'
import { allRules, review } from '@core/review'
import { REFUSING } from '@core/review/reading/reading'
import { loadReader } from '@edge/review/load-reader'
import { AppError } from '@shared/errors'
import { describe, expect, it } from 'vitest'

const read = loadReader(fileURLToPath(new URL('../../../../out/knowledge', import.meta.url)))

const rulesOf = (body: string) =>
  review({ ...emptyDraft(), subject: 'ALB web-alb', body }, { today: '2026-11-20', lang: 'ja', read })
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('asks-'))

describe('wishes that support cannot grant, in words that no pattern knows', () => {
  it.each([
    ['ホスト側で実際に何が壊れたのか、詳しく教えていただけますか。', 'asks-failure-cause'],
    ['今後同じことが起きる見込みを数字で教えてください。', 'asks-failure-prediction'],
    ['毎秒どのくらいまで捌けるものなのか目安をください。', 'asks-performance-figures'],
    ['レプリカ同士が裏でどう連絡を取り合っているのか興味があります。', 'asks-internals'],
    ['東京に新しいモデルはいつ来ますか。', 'asks-roadmap'],
    ['What are the odds that other hosts go the same way?', 'asks-failure-prediction'],
    ['Is there an ETA for the correction?', 'asks-fix-date'],
  ])('%s', (sentence, rule) => {
    expect(rulesOf(sentence)).toContain(rule)
  })

  it.each([
    'ALB が 504 を返す原因の切り分け方を教えてください。',
    'Lambda がタイムアウトする理由を知りたいです。',
    'バックアップから復元する手順を教えてください。',
    '再発を防ぐための設定を教えてください。',
    'Which setting of the integration can lead to that, and how do we get back to zero errors?',
    'Please tell us how to isolate the cause of the 504 errors.',
    'How can we reduce the p99 latency of 200 ms that we measured?',
  ])('are not read into: %s', (sentence) => {
    expect(rulesOf(sentence)).toEqual([])
  })

  it('are those of the rules about what cannot be asked', () => {
    const articles = allRules.filter(({ id }) => id.startsWith('asks-')).map(({ article }) => article)
    expect([...REFUSING].sort()).toEqual(articles.sort())
  })
})

describe('a file of wishes that cannot be read', () => {
  it('is told with its path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kihyo-sentences-'))
    try {
      writeFileSync(join(folder, 'sentences-en.bin'), 'not one')
      expect(() => loadReader(folder)('Why?', new Set())).toThrow(AppError)
      expect(() => loadReader(folder)('なぜ？', new Set())).toThrow(AppError)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
