import { buildChecklist, checklistHtml, checklistMarkdown } from '@core/bundle/checklist'
import { fitWords } from '@core/bundle/fit-words'
import { messages } from '@core/bundle/messages'
import type { BundleAttachment, BundleInput } from '@core/bundle/types'
import { emptyDraft } from '@core/draft/schema'
import type { FitNote } from '@core/evidence/fit'
import { ReportSchema } from '@core/masking/types'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const HASH = '0123456789abcdef'.repeat(4)
const reportOf = (change: object = {}) =>
  v.parse(ReportSchema, {
    bytesIn: 9,
    bytesOut: 2_000,
    lines: 1,
    seconds: 0,
    counts: {},
    encoding: 'utf-8',
    sha256In: '',
    sha256Out: HASH,
    ...change,
  })
const fileOf = (change: Partial<BundleAttachment> = {}): BundleAttachment => ({
  name: 'app.log',
  size: 9,
  report: reportOf(),
  ...change,
})
const inputOf = (change: Partial<BundleInput> = {}): BundleInput => ({
  draft: { ...emptyDraft(), service: 'Amazon EFS', body: 'あ'.repeat(1_234) },
  attachments: [fileOf()],
  findings: [],
  dismissed: [],
  lang: 'ja',
  exportedAt: '2026-11-20T10:05:00+09:00',
  ...change,
})
const build = (change: Partial<BundleInput> = {}) => {
  const input = inputOf(change)
  return buildChecklist(
    input,
    input.attachments.map(({ name }) => `attachments/${name}`),
    (kind) => kind,
  )
}
const sectionOf = (heading: string, change: Partial<BundleInput> = {}) =>
  build(change).sections.find((section) => section.heading === heading)
const { ja, en } = messages

describe('what the guide asks for', () => {
  const done = (change: Partial<BundleInput> = {}) =>
    sectionOf(ja.guide, change)
      ?.items.filter((item) => item.done)
      .map(({ text }) => text)

  it('is ticked where the files themselves show it', () =>
    expect(done()).toEqual([ja.asked.attached, ja.asked.masked, ja.asked.limits]))

  it('says of files nothing when there are none', () =>
    expect(sectionOf(ja.guide, { attachments: [] })?.items.map(({ text }) => text)).toEqual([
      ja.asked.attached,
      ja.asked.reproduction,
    ]))

  it('is not masked while a value waits for a decision', () => {
    const waiting = fileOf({ report: reportOf({ offered: { token: { values: 1, hits: 3 } } }) })
    expect(done({ attachments: [waiting] })).not.toContain(ja.asked.masked)
    expect(sectionOf(ja.attachments, { attachments: [waiting] })?.items[0]).toMatchObject({
      done: false,
      details: expect.arrayContaining([ja.undecided(3)]),
    })
  })

  it('is not masked while a file of the draft was left out, and the file is named', () => {
    const draft = {
      ...emptyDraft(),
      attachments: [{ name: 'core.dump', size: 1, masked: false, openFindings: 2 }],
    }
    expect(done({ draft })).not.toContain(ja.asked.masked)
    expect(sectionOf(ja.attachments, { draft })?.items[1]).toMatchObject({
      text: ja.notMasked('core.dump'),
      done: false,
    })
  })

  it('tells the format of a log that is not the standard one', () => {
    const attachments = [fileOf({ logFormat: '%t "%r" %D' })]
    expect(done({ attachments })).toContain(ja.asked.format)
    expect(checklistMarkdown(build({ attachments }))).toContain('app.log: %t "%r" %D')
  })

  it('is not within the limits when the file is too large', () => {
    const attachments = [fileOf({ report: reportOf({ bytesOut: 157_286_401 }) })]
    expect(done({ attachments })).not.toContain(ja.asked.limits)
  })
})

describe('a masked copy in the checklist', () => {
  it('stands there with its share of the limit, who accepted it and its SHA-256', () => {
    const item = sectionOf(ja.attachments, { attachments: [fileOf({ acceptedBy: '山田' })] })?.items[0]
    expect(item?.text).toContain('2 KB（上限 150 MB の 1 %）')
    expect(item?.details).toEqual(['確認した人: 山田', `SHA-256: ${HASH}`])
  })

  it('has no SHA-256 when none is known', () =>
    expect(
      sectionOf(ja.attachments, { attachments: [fileOf({ report: reportOf({ sha256Out: '' }) })] })?.items[0]
        ?.details,
    ).toEqual([]))

  it('says how many values were kept on purpose', () => {
    const kept = fileOf({ report: reportOf({ kept: { ipv4: { values: 1, hits: 4 } } }) })
    expect(sectionOf(ja.attachments, { attachments: [kept] })?.items[0]?.details).toContain(ja.keptHits(4))
  })
})

describe('the limits of the way of filing', () => {
  const slack = {
    ja: 'Slack',
    en: 'Slack',
    asOf: '2026-11-23',
    limits: {
      subject: null,
      body: { max: 1_000, unverified: true },
      files: { max: 3, unverified: false },
      bytesPerFile: { max: 5_242_880, unverified: false },
      ccEmails: null,
    },
  }
  const unknown = {
    ...slack,
    ja: '窓口',
    limits: { subject: null, body: null, files: null, bytesPerFile: null, ccEmails: null },
  }
  const paragraphs = (change: Partial<BundleInput>) => sectionOf(ja.attachments, change)?.paragraphs

  it('are the console’s unless another way is chosen', () => {
    expect(paragraphs({})).toEqual([ja.limits])
    expect(build().sections[0]?.rows).toContainEqual([ja.bodyLength, '1,234 / 8,000 文字'])
  })

  it('are those of the chosen way, told before they are met', () => {
    const attachments = Array.from({ length: 4 }, () => fileOf({ report: reportOf({ bytesOut: 5_242_881 }) }))
    expect(paragraphs({ way: slack, attachments })).toEqual([
      ja.overCount(4, 3),
      ...attachments.map(() => ja.overSize('app.log', 5)),
      'Slackの添付の上限: 3 ファイルまで、1 ファイル 5 MB まで（2026-11-23 時点）',
    ])
    expect(build({ way: slack }).sections[0]?.rows).toContainEqual([
      ja.bodyLength,
      '1,234 / 1,000 文字 （上限を超えています）',
    ])
  })

  it('are said to be unknown where they are', () => {
    const attachments = Array.from({ length: 40 }, () => fileOf())
    expect(paragraphs({ way: unknown, attachments })).toEqual([ja.noLimits('窓口')])
  })
})

describe('what the service asks for', () => {
  const evidence = [
    { group: '対象', text: 'ファイルシステム ID', done: 'found' },
    { group: '対象', text: 'マウントターゲット', done: 'ticked' },
    { group: '記録', text: 'マウントの出力', done: null },
  ] as const

  it('stands under the name of the service, each point found, ticked or open', () =>
    expect(sectionOf(ja.evidence('Amazon EFS'), { evidence })?.items).toEqual([
      { text: '対象: ファイルシステム ID', done: true, details: [ja.evidenceDone.found] },
      { text: '対象: マウントターゲット', done: true, details: [ja.evidenceDone.ticked] },
      { text: '記録: マウントの出力', done: false, details: [] },
    ]))

  it('has no section when nobody gave it', () =>
    expect(build().sections.map(({ heading }) => heading)).not.toContain(ja.evidence('Amazon EFS')))
})

const about = { log: 'app.log', time: '15:52 JST' }
const NOTES: readonly (readonly [FitNote, string, string])[] = [
  [
    { kind: 'covers', ...about },
    'app.log に、本文の 15:52 JST が含まれています',
    'app.log includes 15:52 JST, the time in the text',
  ],
  [
    { kind: 'ends-before', ...about, minutes: 12 },
    'app.log は、本文の 15:52 JST の 12 分前に終わっています',
    'app.log ends 12 min before 15:52 JST, the time in the text',
  ],
  [
    { kind: 'starts-after', ...about, minutes: 180 },
    'app.log は、本文の 15:52 JST の 3 時間後に始まっています',
    'app.log begins 3 h after 15:52 JST, the time in the text',
  ],
  [
    { kind: 'zone-mix', ...about, hours: 9 },
    'app.log と本文の 15:52 JST が 9 時間ずれています。UTC と日本時間が混ざっていないかご確認ください',
    'app.log is 9 hours away from 15:52 JST in the text; please check whether UTC and local time are mixed',
  ],
  [
    { kind: 'no-zone', log: 'app.log' },
    'app.log の時刻にタイムゾーンがありません。本文で補ってください',
    'The times in app.log carry no time zone; please state it in the text',
  ],
  [
    { kind: 'not-found', what: 'resource', value: 'fs-0ab' },
    '本文のリソース fs-0ab は、どのログにも見つかりません',
    'The resource fs-0ab of the text is in none of the logs',
  ],
]

describe('how the logs fit the text', () => {
  it.each(NOTES)('is told in both languages: %j', (note, japanese, english) => {
    expect(fitWords(note, 'ja')).toBe(japanese)
    expect(fitWords(note, 'en')).toBe(english)
  })

  it('ticks what agrees and leaves open what does not', () => {
    const fit = NOTES.map(([note]) => note)
    expect(sectionOf(ja.fit, { fit })?.items.map(({ done }) => done)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('says so when there is nothing to remark, and nothing when it was not looked at', () => {
    expect(sectionOf(ja.fit, { fit: [] })?.paragraphs).toEqual([ja.fitClean])
    expect(sectionOf(ja.fit)).toBeUndefined()
  })
})

describe('the two drawings of the checklist', () => {
  it.each(['ja', 'en'] as const)('say the same, in %s', (lang) => {
    const checklist = build({
      lang,
      fit: NOTES.map(([note]) => note),
      attachments: [fileOf({ acceptedBy: 'Sato' })],
    })
    const [markdown, html] = [checklistMarkdown(checklist).replaceAll('\\', ''), checklistHtml(checklist)]
    for (const { heading, items, paragraphs } of checklist.sections)
      for (const words of [
        heading,
        ...items.flatMap(({ text, details }) => [text, ...details]),
        ...paragraphs,
      ]) {
        expect(markdown).toContain(words)
        expect(html).toContain(words)
      }
  })

  it('are for paper of A4: light ink whatever the screen shows', () => {
    const page = checklistHtml(build())
    expect(page).toContain('@page{size:A4')
    expect(page).toMatch(/@media print\{:root\{color-scheme:light/)
  })

  it('speak English to an English reader', () =>
    expect(checklistMarkdown(build({ lang: 'en' }))).toContain(`## ${en.guide}`))
})
