import { emptyDraft } from '@core/draft/schema'
import { CHANNELS, EVENTS } from '@shared/channels'
import { COMMANDS, contract, events, NoticeSchema, SettingsSchema } from '@shared/contract'
import { THEMES } from '@shared/themes'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const accepts = (channel: keyof typeof contract, input: unknown) =>
  v.safeParse(contract[channel].input, input).success

const ID = 'a1b2-c3'
/** For each channel, what the window sends. */
const CALLS = {
  'app.boot': {},
  'app.ready': {},
  'settings.set': { theme: 'dark' },
  'team.choose': {},
  'team.forget': {},
  'team.reload': {},
  'drafts.list': {},
  'drafts.open': { draftId: ID },
  'drafts.create': { template: 'trouble', lang: 'ja' },
  'drafts.save': { id: ID, draft: emptyDraft(), counts: { error: 1, warning: 0, info: 2 } },
  'drafts.add': { draft: emptyDraft() },
  'drafts.trash': { draftId: ID },
  'drafts.untrash': { draftId: ID },
  'drafts.trashed': {},
  'drafts.erase': { draftId: ID },
  'drafts.restorePrevious': { draftId: ID },
  'attachments.offers': { draftId: ID, attachmentId: ID },
  'attachments.decide': {
    draftId: ID,
    standIn: '<RANDOM-AAAAAAAAAA>',
    kind: 'random-string',
    isMasked: true,
  },
  'drafts.versions': { draftId: 'd-1' },
  'drafts.version': { draftId: 'd-1', versionId: 'v-1' },
  'drafts.restoreVersion': { draftId: 'd-1', versionId: 'v-1' },
  'knowledge.ask': { question: 'S3 のバケットを消せますか', lang: 'ja' },
  'knowledge.article': { id: 'time-and-timezone', lang: 'en' },
  'knowledge.list': { lang: 'en' },
  'knowledge.own': {},
  'knowledge.reloadOwn': {},
  'knowledge.openFolder': { lang: 'ja' },
  'attachments.list': { draftId: ID },
  'attachments.add': { draftId: ID, paths: ['/logs/app.log'] },
  'attachments.choose': { draftId: ID },
  'attachments.cancel': { draftId: ID, attachmentId: ID },
  'attachments.remove': { draftId: ID, attachmentId: ID },
  'attachments.samples': { draftId: ID, attachmentId: ID },
  'attachments.describe': { draftId: ID, attachmentId: ID, acceptedBy: '高橋', logFormat: '列を追加' },
  'attachments.kept': { draftId: ID },
  'attachments.explain': { draftId: ID, standIn: '<RANDOM-AAAAAAAAAA>', reason: '公開の値', by: '高橋' },
  'attachments.remask': { draftId: ID },
  'replies.mask': { draftId: 'a', text: 'ご回答です。' },
  'originals.state': { draftId: ID },
  'originals.translate': { draftId: ID, text: '<EMAIL-AAAAAAAAAA> を確認しました。' },
  'originals.forget': { draftId: ID },
  'attachments.fit': { draftId: ID },
  'looks.open': { draftId: ID, attachmentId: ID },
  'looks.rows': { draftId: ID, attachmentId: ID, block: 3, isOriginal: false },
  'looks.step': {
    draftId: ID,
    attachmentId: ID,
    from: { offset: 0, index: -1 },
    isForward: true,
    kinds: ['password'],
  },
  'looks.close': {},
  'pictures.open': { draftId: ID, attachmentId: ID },
  'pictures.save': {
    draftId: ID,
    attachmentId: ID,
    bytes: new Uint8Array(8),
    areas: [{ x: 0, y: 0, width: 1, height: 1 }],
  },
  'pictures.close': {},
  'handover.get': { draftId: ID },
  'handover.comment': { draftId: ID, by: '佐藤', quote: '', text: '時刻を書いてください。' },
  'handover.remove': { draftId: ID, commentId: 'c-1' },
  'handover.save': { draftId: ID, from: '佐藤' },
  'archives.exportDraft': { draftId: ID },
  'archives.exportAll': {},
  'account.get': {},
  'account.choose': {},
  'account.importDropped': { paths: ['/home/services.json'] },
  'account.forget': { part: 'cases' },
  'cases.search': { query: '接続できない' },
  'cases.similar': { draftId: ID, subject: '', body: '' },
  'cases.whole': { ref: `draft:${ID}` },
  'cases.template': { ref: 'case:case-111122223333-2026-abc' },
  'archives.backUp': { withKeys: false },
  'archives.choose': { isBackup: true },
  'archives.importDropped': { paths: ['/home/all.kihyo'] },
  'archives.cancel': {},
  'bundle.export': { draftId: ID, lang: 'ja' },
  'bundle.show': {},
} satisfies Record<keyof typeof contract, object>

const ID_KEYS = CHANNELS.flatMap((channel) =>
  Object.keys(CALLS[channel])
    .filter((key) => /^(?:id|draftId|attachmentId)$/.test(key))
    .map((key) => ({ channel, key })),
)
const NO_IDS = [
  '',
  '..',
  '../other',
  'a/b',
  'a\\b',
  'a.json',
  'A',
  '-a',
  'a\0',
  'a\n',
  'é',
  'x'.repeat(65),
  7,
]

describe('the contract between window and main', () => {
  it('has an entry for every channel that the preload offers, and for no other', () => {
    expect(Object.keys(contract).sort()).toEqual([...CHANNELS].sort())
    expect(new Set(CHANNELS).size).toBe(CHANNELS.length)
  })

  it('has an entry for every event, and for no other', () =>
    expect(Object.keys(events).sort()).toEqual([...EVENTS].sort()))

  it.each(CHANNELS)('names %s as group and verb, as the bridge is built from them', (channel) =>
    expect(channel).toMatch(/^[a-z]+\.[a-zA-Z]+$/),
  )

  it.each(CHANNELS)('takes what the window sends on %s', (channel) =>
    expect(v.safeParse(contract[channel].input, CALLS[channel]).issues).toBeUndefined(),
  )

  it.each(CHANNELS)('refuses a key on %s that nobody knows', (channel) =>
    expect(accepts(channel, { ...CALLS[channel], path: '/etc/hosts' })).toBe(false),
  )

  it.each(CHANNELS)('refuses what is no object on %s', (channel) => {
    for (const input of [undefined, null, '', 0, 'drafts', () => undefined])
      expect(accepts(channel, input), String(input)).toBe(false)
  })

  it.each(ID_KEYS)('takes no name of a file on $channel for an id: $key', ({ channel, key }) => {
    for (const id of NO_IDS)
      expect(accepts(channel, { ...CALLS[channel], [key]: id }), JSON.stringify(id)).toBe(false)
  })
})

describe('limits against a window gone wrong', () => {
  const draft = (length: number) => ({
    id: ID,
    draft: { ...emptyDraft(), subject: 'x'.repeat(1_000), body: 'x'.repeat(length) },
    counts: null,
  })
  it.each<[string, keyof typeof contract, unknown, unknown]>([
    ['subject and body of a draft', 'drafts.save', draft(1_999_000), draft(1_999_001)],
    [
      'a question',
      'knowledge.ask',
      { question: 'x'.repeat(20_000), lang: 'ja' },
      { question: 'x'.repeat(20_001), lang: 'ja' },
    ],
    [
      'the subject of a new draft',
      'drafts.create',
      { template: 'blank', lang: 'ja', subject: 'x'.repeat(2_000) },
      { template: 'blank', lang: 'ja', subject: 'x'.repeat(2_001) },
    ],
    [
      'files at once',
      'attachments.add',
      { draftId: ID, paths: Array(100).fill('/a') },
      { draftId: ID, paths: Array(101).fill('/a') },
    ],
    [
      'a path',
      'attachments.add',
      { draftId: ID, paths: ['x'.repeat(4_096)] },
      { draftId: ID, paths: ['x'.repeat(4_097)] },
    ],
  ])('%s: the last that fits, the first that does not', (_, channel, fits, tooMuch) => {
    expect(accepts(channel, fits)).toBe(true)
    expect(accepts(channel, tooMuch)).toBe(false)
  })

  it.each<[string, object]>([
    ['no bytes but their text', { bytes: 'PNG' }],
    ['bytes that are numbers of a list', { bytes: [137, 80, 78, 71] }],
    ['more areas than anybody draws', { areas: Array(501).fill({ x: 0, y: 0, width: 1, height: 1 }) }],
    ['an area outside the picture', { areas: [{ x: -1, y: 0, width: 1, height: 1 }] }],
    ['a name for the copy', { name: '../a.png' }],
  ])('a redacted picture: %s is refused', (_, change) =>
    expect(accepts('pictures.save', { ...CALLS['pictures.save'], ...change })).toBe(false),
  )

  it('a redacted picture: the last size that fits, the first that does not', () => {
    const sized = (length: number) => ({ ...CALLS['pictures.save'], bytes: new Uint8Array(length) })
    expect(accepts('pictures.save', sized(256_000_000))).toBe(true)
    expect(accepts('pictures.save', sized(256_000_001))).toBe(false)
  })

  it('a dropped file without a place on the disk is refused', () =>
    expect(accepts('attachments.add', { draftId: ID, paths: [''] })).toBe(false))

  it.each<[string, unknown]>([
    ['a language that there is not', { lang: 'fr' }],
    ['a theme that there is not', { theme: 'blue' }],
    ['a column of no width', { leftWidth: 0 }],
    ['a column wider than the screen', { rightWidth: 100_000 }],
    ['a width that is no number', { leftWidth: Number.NaN }],
    ['a fold that is neither', { leftFolded: 'yes' }],
    ['a draft by its path', { lastDraftId: '../a' }],
  ])('settings: %s is refused', (_, change) => expect(accepts('settings.set', change)).toBe(false))
})

describe('settings', () => {
  it('are complete from nothing', () =>
    expect(v.parse(SettingsSchema, {})).toEqual({
      lang: 'ja',
      theme: 'system',
      leftWidth: 240,
      rightWidth: 400,
      leftFolded: false,
      rightFolded: false,
      lastDraftId: null,
      reminders: { isOn: false, quietDays: 3, unclosedDays: 2 },
      keepsOriginals: true,
      review: { levels: {}, glossary: [] },
      ownName: '',
    }))

  it.each(THEMES)('know the theme %s', (theme) => expect(accepts('settings.set', { theme })).toBe(true))
})

describe('what main sends', () => {
  it.each(COMMANDS)('can be the command %s', (id) =>
    expect(v.safeParse(events.command, { id }).success).toBe(true),
  )

  it('can be a notice whose words are known, and no other', () => {
    const notice = (code: string) => ({ id: 'n', problem: { code, params: {} }, action: null })
    expect(v.safeParse(NoticeSchema, notice('disk-full')).success).toBe(true)
    expect(v.safeParse(NoticeSchema, notice('toString')).success).toBe(false)
    expect(
      v.safeParse(NoticeSchema, { ...notice('disk-full'), action: { kind: 'rm', draftId: ID } }).success,
    ).toBe(false)
  })
})
