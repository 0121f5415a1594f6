import { buildChecklist, checklistHtml, checklistMarkdown } from '@core/bundle/checklist'
import { messages } from '@core/bundle/messages'
import type { BundleInput } from '@core/bundle/types'
import { emptyDraft } from '@core/draft/schema'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'

type Words = { readonly text: string; readonly lang?: 'ja' | 'en'; readonly bytes?: number }

/** A case in which every text that comes from outside is the same. */
function inputOf({ text, lang = 'ja', bytes = 2_500_000 }: Words): BundleInput {
  const report = {
    bytesIn: 9,
    bytesOut: bytes,
    lines: 1,
    seconds: 0,
    counts: { email: { values: 2, hits: 5 } },
    offered: {},
    kept: {},
    encoding: 'utf-8',
    sha256In: '',
    sha256Out: '',
  }
  const [subject, service, region, accountId] = [text, text, text, text]
  return {
    draft: { ...emptyDraft(), subject, service, region, accountId },
    attachments: [{ name: text, size: 9, report }],
    findings: [{ rule: 'r', level: 'warning', range: null, message: text, article: 'a', fixes: [] }],
    dismissed: [
      {
        finding: { rule: 'q', level: 'info', range: null, message: text, article: 'a', fixes: [] },
        dismissal: { rule: 'q', words: text, sentence: '', reason: text, day: '2026-11-20' },
      },
    ],
    lang,
    exportedAt: '2026-11-20T10:05:00+09:00',
  }
}

const checklistOf = (words: Words) =>
  buildChecklist(inputOf(words), [`attachments/${words.text}`], () => 'email')
const markdownAsHtml = (words: Words) => marked.parse(checklistMarkdown(checklistOf(words)), { async: false })
const html = (words: Words) => checklistHtml(checklistOf(words))

const tagsOf = (page: string) => page.match(/<[^>]*>/g) ?? []
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

const WORD = 'app'
const TOO_LARGE = 157_286_401

const HOSTILE = [
  ['a script', '<script>alert(1)</script>'],
  ['a picture that runs', '<img src=x onerror=alert(1)>'],
  ['the end of the list it stands in', '</dd></dl><h1>app</h1>'],
  ['double quotes', 'the "app" log'],
  ['single quotes', "the 'app' log"],
  ['an ampersand', 'app & web'],
  ['what would read as a sign', '&lt;b&gt; &amp; &#60;'],
  ['table bars', 'app|web|db'],
  ['stars and underscores', '**app** _web_ __db__'],
  ['a struck-out word', '~~app~~ ~web~'],
  ['code', '`app`'],
  ['a link', '[app](javascript:alert(1))'],
  ['a picture', '![app](file:///etc/passwd)'],
  ['a heading', '# app'],
  ['an item of a list', '- app'],
  ['an item of a numbered list', '1. app'],
  ['a backslash', 'C:\\app\\*.log'],
  ['a stand-in', '<EMAIL-K2V7QX3MZA>'],
] as const

describe.each([
  ['as a page', html],
  ['as Markdown that is rendered', markdownAsHtml],
])('the checklist %s', (_, draw) => {
  it.each(HOSTILE)('shows %s as it stands: it can be read, and it is nothing but text', (_name, text) => {
    for (const bytes of [1, TOO_LARGE]) {
      const page = draw({ text, bytes })
      expect(tagsOf(page)).toEqual(tagsOf(draw({ text: WORD, bytes })))
      // subject, service, region, account, copy, finding; and the sentence about a file that is too large
      expect(textOf(page).split(text).length - 1).toBeGreaterThanOrEqual(bytes === TOO_LARGE ? 7 : 6)
    }
  })

  it('keeps a name with line breaks on its line', () => {
    const page = draw({ text: 'app\n\n# web\r\n- [x] done' })
    expect(tagsOf(page)).toEqual(tagsOf(draw({ text: WORD })))
  })

  it.each(['ja', 'en'] as const)('says what is masked, what is open and what to do, in %s', (lang) => {
    const page = textOf(draw({ text: WORD, lang }))
    const m = messages[lang]
    for (const words of [m.title, m.maskedHits(5), m.kindValues(2, 5), m.level.warning, ...m.steps, m.note])
      expect(page).toContain(words)
    expect(page).toContain('2.5 MB')
    expect(page).toContain('2026-11-20T10:05:00+09:00')
  })
})

describe('the page of the checklist', () => {
  it('runs nothing and asks nobody for anything', () => {
    const page = html({ text: WORD })
    expect(page).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none'/)
    expect(page).not.toMatch(/<script|\s(?:src|href|on\w+)=|url\(|@import|https?:/i)
  })

  it.each(['ja', 'en'] as const)('says that it is written in %s', (lang) =>
    expect(html({ text: WORD, lang })).toContain(`<html lang="${lang}">`),
  )
})

describe('what the checklist warns of', () => {
  const paragraphs = (count: number, bytes: number) => {
    const input = inputOf({ text: WORD, bytes })
    const attachments = Array.from({ length: count }, () => input.attachments).flat()
    const paths = attachments.map((_, index) => `attachments/${index}`)
    return buildChecklist({ ...input, attachments }, paths, (kind) => kind).sections[1]?.paragraphs
  }

  it.each([
    ['no attachment at all', 0, 1, [messages.ja.noAttachments]],
    ['ten files of 150 MB: nothing, and the limits', 10, TOO_LARGE - 1, [messages.ja.limits]],
    ['one file too many', 11, 1, [messages.ja.overCount(11, 10), messages.ja.limits]],
    ['one byte too many', 1, TOO_LARGE, [messages.ja.overSize(WORD, 150), messages.ja.limits]],
  ] as const)('%s', (_, count, bytes, expected) => expect(paragraphs(count, bytes)).toEqual(expected))

  it('what was left empty in the draft stands there as not filled in', () => {
    const rows = buildChecklist({ ...inputOf({ text: '' }), attachments: [], findings: [] }, [], String)
      .sections[0]?.rows
    expect(rows).toContainEqual([messages.ja.subject, messages.ja.none])
    expect(rows?.filter(([, value]) => value === '')).toEqual([])
  })

  it('a review without findings is said to be clean', () => {
    const { sections } = buildChecklist({ ...inputOf({ text: WORD }), findings: [] }, [], String)
    expect(sections.find(({ heading }) => heading === messages.ja.review)).toMatchObject({
      items: [],
      paragraphs: [messages.ja.reviewClean],
    })
  })

  it('names the original only where the copy is called otherwise', () => {
    const details = (path: string) =>
      buildChecklist(inputOf({ text: 'app.log' }), [path], String).sections[1]?.items[0]?.details
    expect(details('attachments/app.masked.log')).toContain(`${messages.ja.original}: app.log`)
    expect(details('attachments/app.log')).not.toContain(`${messages.ja.original}: app.log`)
  })
})

describe('the way of filing', () => {
  const limits = { subject: null, body: null, files: null, bytesPerFile: null, ccEmails: null }
  const way = { ja: 'Slack の画面', en: 'Slack', asOf: '2026-11-23', limits }

  it.each([
    ['ja', 'サービス（必須）、件名（必須）、本文'],
    ['en', 'Service (compulsory), Subject (compulsory), Description'],
  ] as const)('is told with the fields of its form, in its order: %s', (lang, fields) => {
    const form = { fields: ['service', 'subject', 'body'], compulsory: ['service', 'subject'] } as const
    const input = {
      ...inputOf({ text: WORD, lang }),
      way: { ...way, fields: [...form.fields], compulsory: [...form.compulsory] },
    }
    const rows = buildChecklist(input, [], () => '').sections[0]?.rows
    expect(rows).toContainEqual([messages[lang].way, way[lang]])
    expect(rows).toContainEqual([messages[lang].wayFields, fields])
  })
})
