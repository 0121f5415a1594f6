import type { Draft } from '@core/draft/schema'
import { englishSummary } from '@core/filing/english-summary'
import { numbersIn } from '@core/filing/impact-numbers'
import { describe, expect, it } from 'vitest'
import { draftWith, facts } from './world'

const today = '2026-11-23'
const summaryOf = (change: Partial<Draft>, impact: readonly string[] = []): string =>
  englishSummary(draftWith(change), { today, facts, impact }) ?? ''
const lineOf = (name: string, change: Partial<Draft>, impact?: readonly string[]): string | undefined =>
  summaryOf(change, impact)
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)

const whole: Partial<Draft> = {
  subject: '関数 order-export の呼び出しが失敗する',
  service: 'AWS Lambda',
  region: '',
  body: [
    '## 発生している事象',
    '大阪リージョンの Lambda 関数 order-export が 11 月 20 日の 15:52（日本時間）から失敗しています。現在も続いています。',
    '',
    '```',
    'An error occurred (AccessDeniedException) when calling the Invoke operation: not authorized',
    '```',
    'リクエスト ID は 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0 です。aws lambda invoke を実行し、HTTP 403 が返りました。',
    '',
    '## 業務への影響',
    '約 1.2 万名の会計が止まっています。',
  ].join('\n'),
  attachments: [{ name: 'worker.masked.log', size: 9, masked: true, openFindings: 0 }],
  relatedCases: ['170000000012345'],
}

describe('the English summary of a Japanese case', () => {
  it('tells time, resources, operation, error and impact in no more than eight lines', () =>
    expect(summaryOf(whole).split('\n')).toEqual([
      'Summary in English (the details are in Japanese below)',
      'Case: incident, severity high (Production system impaired), AWS Lambda, ap-northeast-3 (Osaka), production, account 111122223333',
      'Time: 2026-11-20 15:52 JST (06:52 UTC); ongoing',
      'Resources: order-export',
      'Operation: aws lambda invoke',
      'Error: An error occurred (AccessDeniedException) when calling the Invoke operation: not authorized; HTTP 403; request ID 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
      'Impact: numbers in the text: about 12,000 people',
      'Attached: 1 file (worker.masked.log); related case 170000000012345',
    ]))

  it('is the same every time', () => expect(summaryOf(whole)).toBe(summaryOf(whole)))

  it('has no Japanese in it, whatever the draft holds', () => {
    for (const change of [whole, {}, { service: '注文基盤', attachments: [], relatedCases: ['前回'] }])
      expect(summaryOf(change)).toMatch(/^[\x20-\x7e\n]*$/)
  })

  it('is none for an English case, and none when next to nothing is told', () => {
    expect(englishSummary(draftWith({ ...whole, language: 'en' }), { today, facts })).toBeNull()
    const empty = {
      service: '',
      region: '',
      accountId: '',
      environment: null,
      subject: '',
      body: '教えてください。',
    }
    expect(englishSummary(draftWith(empty), { today, facts })).toBeNull()
  })

  it('takes what the severity dialogue settled', () =>
    expect(
      lineOf('Impact', { body: '止まりました。' }, [
        'an important function is down',
        'there is no workaround',
      ]),
    ).toBe('an important function is down; there is no workaround'))

  it.each<[string, string]>([
    ['15:52 UTC に失敗しました。', '15:52 UTC'],
    ['午後 3 時半から失敗しています。', '15:30 (zone not told)'],
    ['2026-11-20 23:30 UTC から失敗しています。', '2026-11-20 23:30 UTC'],
    [
      '2026-11-20 08:10 JST に失敗しました。2026-11-20 09:05 JST に復旧しました。',
      '2026-11-20 08:10 JST (2026-11-19 23:10 UTC), 2026-11-20 09:05 JST (00:05 UTC); over by now',
    ],
  ])('time: %s', (body, expected) => expect(lineOf('Time', { subject: '受信の失敗', body })).toBe(expected))

  it.each<[string, string, Partial<Draft>]>([
    ['Time', 'a draft without times', { subject: '受信の失敗', body: '受信に失敗します。' }],
    ['Resources', 'a draft without names', { subject: '受信の失敗', body: '受信に失敗します。' }],
    [
      'Operation',
      'what was done on a screen',
      { subject: '受信の失敗', body: 'コンソールで作成すると失敗します。' },
    ],
    ['Error', 'a failure without its message', { subject: '受信の失敗', body: '受信に失敗します。' }],
    [
      'Error',
      'a message in Japanese',
      { subject: '失敗', body: '「アクセスが拒否されました」と表示されます。' },
    ],
    ['Error', 'a port and a size', { subject: '接続の失敗', body: '443 番と 512 で失敗しました。' }],
    [
      'Impact',
      'an impact without numbers',
      { subject: '失敗', body: '## 業務への影響\n業務が止まっています。' },
    ],
    ['Attached', 'no file and no other case', {}],
  ])('has no line “%s” for %s', (name, _, change) => expect(lineOf(name, change)).toBeUndefined())

  it.each([
    [
      '`FATAL: password authentication failed for user "crm"`',
      'FATAL: password authentication failed for user "crm"',
    ],
    ['「Connection refused」と表示されます。', 'Connection refused'],
  ])('quotes the message as it is: %s', (quote, message) =>
    expect(lineOf('Error', { subject: '失敗', body: `次のエラーです。${quote}` })).toBe(message),
  )

  it('takes no word of a command, and no number of a log, for a resource', () => {
    const body =
      'aws deploy create-deployment が失敗しました。\n```\n5ff972fa-3376-4cd4-97e0-b847269f312b 526 549 failed\n```'
    expect(lineOf('Resources', { subject: '失敗', body })).toBeUndefined()
  })

  it('does not carry a secret out of the text', () => {
    const password = ['Sup3r', 'Secret9x'].join('')
    const body = `curl https://user:${password}@shop.example.com/ が 504 になります。\npassword=${password}\n`
    expect(summaryOf({ body })).not.toContain(password)
  })

  it('lists six of many, and counts the rest', () => {
    const ids = Array.from({ length: 9 }, (_, i) => `i-0abc1234def56789${i}`)
    expect(lineOf('Resources', { subject: '停止', body: `${ids.join('、')} が停止しました。` })).toMatch(
      / and 3 more$/,
    )
  })
})

describe('numbers in a Japanese text', () => {
  it.each([
    ['約 1.2 万名', ['about 12,000 people']],
    ['利用者３００人以上', ['at least 300 people']],
    ['全店舗と 12 拠点', ['all shops', '12 sites']],
    ['3 割', ['30 %']],
    ['40％、1 台、1 社', ['40 %', '1 machine', '1 company']],
    ['最大 2 億件', ['up to 200,000,000 items']],
    ['12 名、12 名', ['12 people']],
    ['10.0.3.17 の 2 回目', []],
    ['v1.2 で 15:52 から', []],
    ['', []],
  ])('%s', (text, expected) => expect(numbersIn(text)).toEqual(expected))
})
