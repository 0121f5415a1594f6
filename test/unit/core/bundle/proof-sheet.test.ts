import { buildBundle } from '@core/bundle/bundle'
import { proofMessages } from '@core/bundle/proof-messages'
import { buildProofSheet, proofSheetHtml, proofSheetMarkdown } from '@core/bundle/proof-sheet'
import { RULE_SET_VERSION } from '@core/bundle/rule-set-version'
import type { BundleAttachment, BundleInput } from '@core/bundle/types'
import { emptyDraft } from '@core/draft/schema'
import { kindName } from '@core/masking'
import { ReportSchema } from '@core/masking/types'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const [BEFORE, AFTER] = ['ab'.repeat(32), 'cd'.repeat(32)]
const report = v.parse(ReportSchema, {
  bytesIn: 2_500,
  bytesOut: 2_000,
  lines: 9,
  seconds: 0,
  counts: { 'email-address': { values: 2, hits: 5 } },
  encoding: 'shift_jis',
  sha256In: BEFORE,
  sha256Out: AFTER,
})
const fileOf = (change: Partial<BundleAttachment> = {}): BundleAttachment => ({
  name: 'app.log',
  size: 2_500,
  report,
  profile: 'strict',
  ...change,
})
const inputOf = (change: Partial<BundleInput> = {}): BundleInput => ({
  draft: { ...emptyDraft(), subject: '夜間バッチが途中で止まる', service: 'AWS Glue' },
  attachments: [fileOf()],
  findings: [],
  dismissed: [],
  lang: 'ja',
  exportedAt: '2026-11-20T10:05:00+09:00',
  ...change,
})
const sheetOf = (change: Partial<BundleInput> = {}) => {
  const input = inputOf(change)
  return buildProofSheet(
    input,
    input.attachments.map(({ name }) => `attachments/${name}`),
    (kind) => kindName(kind, input.lang),
  )
}
const drawn = (change: Partial<BundleInput> = {}) => {
  const sheet = sheetOf(change)
  return [proofSheetMarkdown(sheet).replaceAll('\\', ''), proofSheetHtml(sheet)] as const
}
const { ja } = proofMessages

describe('the proof sheet', () => {
  it('tells the way of filing, and of a kept value why, by whom and when', () => {
    const limits = { subject: null, body: null, files: null, bytesPerFile: null, ccEmails: null }
    const way = { ja: 'Slack', en: 'Slack', asOf: '2026-11-23', limits }
    const one = { kind: 'random-string', standIn: '<RANDOM-ABCDEFGHIJ>' }
    const told = { ...one, reason: '公開の識別子です', by: '中村', day: '2026-11-20' }
    for (const page of drawn({ way, kept: [told] })) {
      expect(page).toContain('Slack')
      for (const words of ['理由: 公開の識別子です', '判断: 中村', '2026-11-20'])
        expect(page).toContain(words)
    }
    for (const page of drawn({ kept: [{ ...one, reason: '' }] })) expect(page).toContain('理由: 記録なし')
  })

  it('tells of each file its size, hash before and after, encoding, profile, kinds and counts', () => {
    const input = { draftId: 'd-17', attachments: [fileOf({ acceptedBy: '鈴木' })] }
    for (const page of drawn(input))
      for (const words of [
        'attachments/app.log',
        '2.5 KB → 2 KB',
        BEFORE,
        AFTER,
        'shift_jis',
        ja.profiles.strict,
        '2 種類・5 か所',
        '確認: 鈴木',
        'd-17',
        '夜間バッチが途中で止まる',
        'AWS Glue',
        RULE_SET_VERSION,
      ])
        expect(page).toContain(words)
  })

  it('has lines to sign for who checked and who approved, with the date', () => {
    for (const page of drawn())
      for (const words of [...ja.roles, ja.person, ja.date]) expect(page).toContain(words)
  })

  it('tells what was kept, why and by whom, by its stand-in', () => {
    const kept = [
      { kind: 'ipv4', standIn: '<IP-PUB-7K2Q>', reason: '公開の DNS', by: '鈴木', day: '2026-11-19' },
    ]
    expect(sheetOf({ kept }).kept[0]).toContain('<IP-PUB-7K2Q> — 理由: 公開の DNS — 判断: 鈴木 — 2026-11-19')
  })

  it('says that no reason is known when only the number of kept values is', () => {
    const attachments = [fileOf({ report: { ...report, kept: { ipv4: { values: 1, hits: 3 } } } })]
    expect(sheetOf({ attachments }).kept).toEqual([ja.keptUntold(3)])
    expect(sheetOf().kept).toEqual([])
  })

  it('does not hide that values still wait for a decision, or that a file was left out', () => {
    const attachments = [fileOf({ report: { ...report, offered: { token: { values: 1, hits: 2 } } } })]
    const draft = {
      ...emptyDraft(),
      attachments: [{ name: 'b.log', size: 1, masked: false, openFindings: 1 }],
    }
    for (const page of drawn({ attachments, draft })) {
      expect(page).toContain(ja.undecided(2))
      expect(page).toContain(ja.notMasked)
      expect(page).toContain('b.log')
    }
  })

  it('says of what nobody recorded that it is not recorded', () => {
    const { profile: _, ...attachment } = fileOf({ report: { ...report, sha256In: '', sha256Out: '' } })
    expect(sheetOf({ attachments: [attachment] }).files[0]).toMatchObject({
      profile: ja.unknown,
      sha256Before: ja.unknown,
      sha256After: ja.unknown,
    })
  })

  it('shows ten files and says how many more there are', () => {
    const attachments = Array.from({ length: 13 }, (_, n) => fileOf({ name: `app-${n}.log` }))
    expect(sheetOf({ attachments }).files).toHaveLength(10)
    for (const page of drawn({ attachments })) {
      expect(page).toContain(ja.files(13))
      expect(page).toContain(ja.more(3))
    }
    for (const page of drawn()) expect(page).not.toContain('… ほか')
  })

  it('shows five values kept and says how many more there are', () => {
    const kept = Array.from({ length: 7 }, () => ({ kind: 'ipv4', standIn: '<IP-PUB-7K2Q>', reason: 'DNS' }))
    expect(sheetOf({ kept }).kept).toHaveLength(6)
    expect(sheetOf({ kept }).kept.at(-1)).toBe(ja.more(2))
  })

  it('tells of a picture what was blacked out', () =>
    expect(sheetOf({ attachments: [fileOf({ name: 'a.png', areas: 3 })] }).files[0]?.results).toEqual([
      ja.blackedOut(3),
    ]))

  it('runs nothing, asks nobody, and is made for A4', () => {
    const page = proofSheetHtml(sheetOf())
    expect(page).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none'/)
    expect(page).not.toMatch(/<script|\s(?:src|href|on\w+)=|url\(|@import|https?:/i)
    expect(page).toContain('@page{size:A4')
  })

  it('shows hostile names as text', () => {
    const name = '<img src=x onerror=alert(1)>|**.log'
    const page = proofSheetHtml(sheetOf({ attachments: [fileOf({ name })] }))
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img')
  })

  it('is in English for an English reader', () => expect(drawn({ lang: 'en' })[0]).toContain('## Files (1)'))
})

// Put together here, so that no scanner takes them for real.
const SECRETS = {
  password: ['Tsubaki', '2031', 'kaze'].join('-'),
  'access key': ['AKIA', 'J4MWQ2ZTB7RVKLXC'].join(''),
  'e-mail address': ['mori.haruka', 'kinoshita-shoji.co.jp'].join('@'),
  'own term': 'ProjectHagoromo',
  'dismissed value': ['wakaba', '8842', 'xq'].join('_'),
}

describe('a proof sheet of a case full of secrets', () => {
  const everywhere = Object.values(SECRETS).join(' ')
  const dismissal = {
    rule: 'secret-in-text',
    words: SECRETS['dismissed value'],
    sentence: everywhere,
    reason: `見本の値です ${everywhere}`,
    day: '2026-11-20',
  }
  const input = inputOf({
    draft: {
      ...emptyDraft(),
      subject: `接続できない ${everywhere}`,
      body: `password=${SECRETS.password}\nAWS_ACCESS_KEY_ID=${SECRETS['access key']}\n連絡先 ${SECRETS['e-mail address']}`,
      service: everywhere,
      dismissals: [dismissal],
      attachments: [{ name: `left ${everywhere}.log`, size: 1, masked: false, openFindings: 1 }],
    },
    attachments: [fileOf({ name: `app ${everywhere}.log`, acceptedBy: everywhere, logFormat: everywhere })],
    kept: [{ kind: 'email-address', standIn: '<EMAIL-K2V7QX3MZA>', reason: everywhere, by: everywhere }],
    findings: [
      { rule: 'secret-in-text', level: 'error', range: null, message: everywhere, article: 'a', fixes: [] },
    ],
    dismissed: [
      {
        finding: {
          rule: 'secret-in-text',
          level: 'error',
          range: null,
          message: `見つかりました ${everywhere}`,
          article: 'a',
          fixes: [],
        },
        dismissal,
      },
    ],
    terms: [SECRETS['own term']],
  })
  const files = buildBundle(input, (kind) => kindName(kind, 'ja')).files
  const pages = files.filter(({ path }) => path.startsWith('proof-sheet.')).map(({ text }) => text)

  it.each(Object.entries(SECRETS))('never holds the %s', (_, secret) => {
    expect(pages).toHaveLength(2)
    for (const page of pages) expect(page.replaceAll('\\', '')).not.toContain(secret)
  })

  it('still holds the reasons around them, and the counts', () => {
    for (const page of pages) {
      expect(page).toContain('見本の値です')
      expect(page).toContain(ja.bodyFindings(1, 1))
    }
  })

  it('keeps hashes and stand-ins readable', () => {
    for (const page of pages) expect(page).toContain(AFTER)
    expect(pages[0]).toContain('EMAIL-K2V7QX3MZA')
  })
})

describe('the version of the rule set', () => {
  it('is the number of detectors and a short hash', () =>
    expect(RULE_SET_VERSION).toMatch(/^\d{2,3}-[0-9a-f]{8}$/))

  it('stands beside the version of the app where that is known', () =>
    expect(sheetOf({ appVersion: '0.1.0' }).rows).toContainEqual([
      ja.rules,
      ja.rulesApp('0.1.0', RULE_SET_VERSION),
    ]))
})

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

it('the words of the proof sheet are Japanese in Japanese and English in English', () => {
  const words = (catalogue: object) =>
    Object.values(catalogue).flatMap((value) => (typeof value === 'string' ? [value] : []))
  expect(words(proofMessages.ja).filter((text) => !/^SHA/.test(text) && !JAPANESE.test(text))).toEqual([])
  expect(words(proofMessages.en).filter((text) => JAPANESE.test(text))).toEqual([])
})
