import { askedIn } from '@core/case-life/asked'
import {
  addOwed,
  addReply,
  changeReply,
  lastEventAt,
  moveTo,
  removeReply,
  setDone,
  timelineOf,
} from '@core/case-life/follow-up'
import { NO_FOLLOW_UP, REPLIES_MAX, type Reply } from '@core/case-life/record'
import { splitBilling } from '@core/case-life/relatives'
import { reminderOf } from '@core/case-life/reminders'
import { formatDraftFile, parseDraft, parseDraftFile } from '@core/draft/codec'
import { type Draft, emptyDraft, type Status } from '@core/draft/schema'
import { describe, expect, it } from 'vitest'

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T01:00:00.000Z`
const reply = (from: Reply['from'], day: number, text: string): Reply => ({ from, at: at(day), text })
const filed = (body = ''): Draft => {
  const draft = { ...emptyDraft(), caseId: '17890000000042', body }
  return { ...draft, ...moveTo(draft, 'filed', at(2)) }
}
const withReply = (draft: Draft, message: Reply): Draft => ({ ...draft, ...addReply(draft, message) })
const to = (draft: Draft, status: Status, day: number): Draft => ({
  ...draft,
  ...moveTo(draft, status, at(day)),
})

describe('what a message asks for', () => {
  it.each([
    ['発生した時刻をご教示ください。', ['発生した時刻をご教示ください。']],
    ['調査しました。エラーは今も出ますか？', ['エラーは今も出ますか？']],
    ['- `df -h` の出力をお送りいただけますでしょうか。', ['`df -h` の出力をお送りいただけますでしょうか。']],
    ['Could you send the request IDs? We are looking into it.', ['Could you send the request IDs?']],
    ['1. Please attach the slow query log.', ['Please attach the slow query log.']],
  ])('finds it in %s', (text, asked) => expect(askedIn(text)).toEqual(asked))
  it.each([
    ['今後ともよろしくお願いいたします。', 'polite'],
    ['ご不明な点がございましたら、お気軽にお問い合わせください。', 'polite'],
    ['Please do not hesitate to contact us.', 'polite'],
    ['> いつ起きましたか？', 'quoted'],
    ['```\nHow?\n```', 'code'],
    ['原因は設定の誤りでした。', 'no request'],
  ])('finds nothing in %s (%s)', (text) => expect(askedIn(text)).toEqual([]))
})

describe('following a case', () => {
  it('keeps the questions of the text as owed by support when it is filed', () => {
    const { followUp, status } = filed('遅延の原因は何でしょうか。')
    expect(status).toBe('filed')
    expect(followUp.filedAt).toBe(at(2))
    expect(followUp.owed).toEqual([{ by: 'support', text: '遅延の原因は何でしょうか。', isDone: false }])
  })
  it('owes what support asks for, and makes the case an answered one', () => {
    const draft = withReply(filed(), reply('support', 3, 'ログの時刻を教えてください。'))
    expect(draft.status).toBe('answered')
    expect(draft.followUp.owed).toEqual([{ by: 'us', text: 'ログの時刻を教えてください。', isDone: false }])
    expect(setDone(draft.followUp, 0, true).owed[0]?.isDone).toBe(true)
  })
  it('does not owe the same twice, but again when it was done before', () => {
    const once = addOwed(addOwed(NO_FOLLOW_UP, 'us', ' a '), 'us', 'a')
    expect(once.owed).toHaveLength(1)
    expect(addOwed(setDone(once, 0, true), 'us', 'a').owed).toHaveLength(2)
  })
  it('refuses one message too many', () => {
    const replies = Array.from({ length: REPLIES_MAX }, () => reply('us', 3, 'x'))
    expect(addReply({ ...filed(), followUp: { ...NO_FOLLOW_UP, replies } }, reply('us', 4, 'y'))).toBeNull()
  })
  it('tells the timeline in the order of time', () => {
    const draft = to(
      withReply(withReply(filed(), reply('us', 5, 'b')), reply('support', 3, 'a')),
      'closed',
      9,
    )
    const told = timelineOf(draft, at(1)).map(({ kind, at: when }) => `${kind} ${when.slice(8, 10)}`)
    expect(told).toEqual(['created 01', 'filed 02', 'reply 03', 'reply 05', 'closed 09'])
    expect(lastEventAt(draft)).toBe(at(9))
  })
  it('puts a reply of the same minute behind the filing', () => {
    const { followUp } = filed()
    const draft = { ...filed(), followUp: { ...followUp, filedAt: '2026-11-02T01:00:59.000Z' } }
    expect(timelineOf(withReply(draft, reply('support', 2, 'a')), '').map(({ kind }) => kind)).toEqual([
      'filed',
      'reply',
    ])
  })
  it('forgets when it was closed once it is open again, and keeps the messages', () => {
    const draft = to(to(withReply(filed(), reply('us', 3, 'a')), 'closed', 4), 'answered', 5)
    expect(draft.followUp).toMatchObject({ filedAt: at(2), closedAt: '', resolvedAt: '' })
    expect(draft.followUp.replies).toHaveLength(1)
  })
})

describe('reminders', () => {
  const days = { quietDays: 3, unclosedDays: 2 }
  const now = (day: number) => Date.parse(at(day))
  it('tells of a case in which nothing happened for some days', () => {
    expect(reminderOf(filed(), now(4), days)).toBeNull()
    expect(reminderOf(filed(), now(5), days)).toEqual({ kind: 'quiet', days: 3 })
    expect(reminderOf(withReply(filed(), reply('us', 4, 'a')), now(5), days)).toBeNull()
  })
  it('tells of a resolved case that nobody closed', () => {
    const resolved = to(filed(), 'resolved', 6)
    expect(reminderOf(resolved, now(7), days)).toBeNull()
    expect(reminderOf(resolved, now(8), days)).toEqual({ kind: 'not-closed', days: 2 })
  })
  it('is silent about drafts, closed cases and cases without times', () => {
    expect(reminderOf(emptyDraft(), now(28), days)).toBeNull()
    expect(reminderOf(to(filed(), 'closed', 6), now(28), days)).toBeNull()
    expect(reminderOf({ ...emptyDraft(), status: 'filed' }, now(28), days)).toBeNull()
  })
})

describe('keeping it with the draft', () => {
  it('comes back from the Markdown file as it was', () => {
    const draft = withReply(
      filed('なぜですか。'),
      reply('support', 3, '# 回答\n---\n時刻: "10:05" を教えてください。'),
    )
    expect(parseDraftFile(formatDraftFile(draft)).draft.followUp).toEqual(draft.followUp)
  })
  it('reads drafts from before there was any', () => {
    expect(parseDraft({ subject: 'a', status: 'filed' }).followUp).toEqual(NO_FOLLOW_UP)
    expect(formatDraftFile(emptyDraft())).not.toContain('followUp')
  })
})

describe('splitting', () => {
  it('makes a case about billing out of what a technical one asks beside', () => {
    const body = '10:05 UTC から起動に失敗します。原因を教えてください。また、先月の料金を返金できますか。\n'
    const split = splitBilling({ ...filed(body) }, '2026-11-20')
    expect(split?.draft).toMatchObject({ caseType: 'account-billing', relatedCases: ['17890000000042'] })
    expect(split?.draft.body).toContain('返金')
    expect(split?.draft.body).not.toContain('10:05')
    expect(splitBilling(filed('原因を教えてください。'), '2026-11-20')).toBeNull()
  })
})

describe('a message that was kept', () => {
  const ask = 'キューの名前をご教示ください。'
  const kept = () => {
    const draft = { ...emptyDraft(), status: 'filed' as const }
    const first = addReply(draft, { from: 'support', at: '', text: `確認しました。\n${ask}` })
    const second = addReply({ ...draft, ...first }, { from: 'us', at: '', text: 'ログを送ります。' })
    return { ...draft, ...second }.followUp
  }

  it('can be corrected; the others and what is owed stay', () => {
    const before = kept()
    const after = changeReply(before, 1, { from: 'us', at: '', text: 'ログを送りました。' })
    expect(after.replies.map(({ text }) => text)).toEqual([before.replies[0]?.text, 'ログを送りました。'])
    expect(after.owed).toEqual(before.owed)
  })

  it('takes along, when it is deleted, the open questions that it alone asked', () => {
    const before = kept()
    expect(before.owed.map(({ text }) => text)).toContain(ask)
    const after = removeReply(before, 0)
    expect(after.replies.map(({ text }) => text)).toEqual(['ログを送ります。'])
    expect(after.owed.map(({ text }) => text)).not.toContain(ask)
  })

  it('leaves what is ticked when it is deleted', () => {
    const before = kept()
    const ticked = { ...before, owed: before.owed.map((item) => ({ ...item, isDone: true })) }
    expect(removeReply(ticked, 0).owed).toEqual(ticked.owed)
    expect(removeReply(before, 9)).toEqual(before)
  })
})
