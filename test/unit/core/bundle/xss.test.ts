import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildBundle } from '@core/bundle/bundle'
import { maskedName, safeFileName } from '@core/bundle/names'
import { emptyDraft } from '@core/draft/schema'
import { describe, expect, it } from 'vitest'

const PAYLOADS = readFileSync(resolve(import.meta.dirname, '../../../corpus/xss.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

const report = {
  bytesIn: 300,
  bytesOut: 280,
  lines: 3,
  seconds: 0.1,
  counts: {},
  offered: {},
  kept: {},
  encoding: 'utf-8',
  sha256In: '',
  sha256Out: '',
}
const pagesWith = (payload: string): string[] =>
  buildBundle(
    {
      draft: { ...emptyDraft(), subject: payload, body: payload, service: payload, caseId: payload },
      attachments: [{ name: payload, size: 300, report }],
      findings: [],
      dismissed: [],
      lang: 'ja',
      exportedAt: '2026-11-20T10:05:00+09:00',
    },
    (kind) => kind,
  )
    .files.filter(({ path }) => path.endsWith('.html'))
    .map(({ text }) => text)

/** The tags of a page, without what stands between them. */
const tagsOf = (html: string): string[] => html.match(/<[a-z/!][^>]{0,2000}>/gi) ?? []

describe('a text that would run as a script', () => {
  it.each(PAYLOADS)('adds no tag and no attribute to an exported page: %s', (payload) => {
    const pages = pagesWith(payload)
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      const tags = tagsOf(page).join('')
      expect(tags).not.toMatch(
        /<(?!meta|style|input)[a-z]+[^>]{0,500}\son\w+=|hacked|javascript:|example\.com/i,
      )
      expect(tags).not.toMatch(/<(?:script|img|svg|iframe|object|embed|link|base|form|math|template)\b/i)
    }
  })

  it.each(PAYLOADS)('makes no path and no tag of an exported name: %s', (payload) => {
    for (const name of [safeFileName(payload, 'x'), maskedName(payload, new Set())]) {
      expect(name).not.toMatch(/[<>"/\\\u202A-\u202E]/)
      expect(name.startsWith('.')).toBe(false)
    }
  })
})
