import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyDraft } from '@core/draft/schema'
import { gatherItems, isGathered } from '@core/review/gather'
import { parseDraft } from '@core/review/parse/draft-text'
import { describe, expect, it } from 'vitest'

const content = join(import.meta.dirname, '../../../../content')
const articleOf = (lang: string, id: string) =>
  readFileSync(join(content, lang, 'evidence', `${id}.md`), 'utf8').split('\n---\n')[1] ?? ''
const draftOf = (body: string, names: readonly string[]) => ({
  ...emptyDraft(),
  body,
  attachments: names.map((name) => ({ name, size: 1, masked: true, openFindings: 0 })),
})
const ticked = (lang: string, id: string, body: string, attachments: readonly string[] = []) =>
  gatherItems(articleOf(lang, id))
    .filter((item) => isGathered(item, parseDraft(draftOf(body, attachments), '2026-11-20')))
    .map(({ text }) => text)

describe('the points of an evidence article', () => {
  it.each(['ja', 'en'])('are several in every article, none of them long or empty (%s)', (lang) => {
    const odd = readdirSync(join(content, lang, 'evidence')).flatMap((file) => {
      const items = gatherItems(articleOf(lang, file.replace('.md', '')))
      const texts = items.map(({ text }) => text)
      const isOdd =
        items.length < 5 || new Set(texts).size < texts.length || texts.some((text) => text.length > 140)
      return isOdd ? [{ file, texts }] : []
    })
    expect(odd).toEqual([])
  })

  it('are single things, with what stands in parentheses kept together', () => {
    const texts = gatherItems(articleOf('ja', 'evidence-elb')).map(({ text }) => text)
    expect(texts.slice(0, 4)).toEqual([
      'ロードバランサーの名前または ARN',
      '種類（ALB・NLB）',
      'ターゲットグループ',
      'アクセス元の IP アドレスと経路',
    ])
  })
})

describe('a point is ticked by itself', () => {
  it('when the text tells it', () => {
    const body =
      'バケット report-2026 の GetObject が 2026-11-20 10:00 JST から 403 AccessDenied になります（東京リージョン）。'
    expect(ticked('ja', 'evidence-s3', body)).toEqual(
      expect.arrayContaining(['バケット名', 'リージョン', expect.stringContaining('始まりと終わり')]),
    )
  })

  it('in English too', () => {
    const body =
      'Instance i-0abc1234def567890 (m7g.large, ap-northeast-1a) fails its status checks since 2026-11-20 10:00 UTC.'
    const texts = ticked('en', 'evidence-ec2', body).join('|')
    expect(texts).toMatch(/instance ID/i)
    expect(texts).toMatch(/Availability Zone/i)
  })

  it('by an attachment of a telling name', () => {
    expect(ticked('ja', 'evidence-s3', '', ['s3-access.masked.log'])).toContain('サーバーアクセスログ')
  })

  it('not by a word without the thing itself', () => {
    expect(ticked('ja', 'evidence-s3', 'バケットにアクセスできません。')).not.toContain('バケット名')
  })

  it('not at all in an empty draft', () => {
    for (const file of readdirSync(join(content, 'ja', 'evidence')))
      expect(ticked('ja', file.replace('.md', ''), '')).toEqual([])
  })
})
