import { buildBundle } from '@core/bundle/bundle'
import { pngName } from '@core/bundle/names'
import type { BundleInput } from '@core/bundle/types'
import { emptyDraft } from '@core/draft/schema'
import { ReportSchema } from '@core/masking/types'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const report = v.parse(ReportSchema, {
  bytesIn: 9,
  bytesOut: 2_000,
  lines: 0,
  seconds: 0,
  counts: {},
  encoding: 'png',
  sha256In: '',
  sha256Out: '',
})
const bundleOf = (attachments: readonly (readonly [string, number?])[], lang: BundleInput['lang'] = 'ja') =>
  buildBundle(
    {
      draft: emptyDraft(),
      attachments: attachments.map(([name, areas]) => ({
        name,
        size: 9,
        report,
        ...(areas !== undefined && { areas }),
      })),
      findings: [],
      dismissed: [],
      lang,
      exportedAt: '2026-11-20T10:05:00+09:00',
    },
    (kind) => kind,
  )
const checklistOf = (...args: Parameters<typeof bundleOf>) =>
  bundleOf(...args).files.find(({ path }) => path === 'checklist.md')?.text ?? ''

describe('a redacted picture in the bundle', () => {
  it.each([
    ['screen.png', 'screen.png'],
    ['screen.JPG', 'screen.png'],
    ['画面 1.jpeg', '画面 1.png'],
    ['error.webp', 'error.png'],
    ['error.gif', 'error.png'],
    ['error.bmp', 'error.png'],
    ['screen', 'screen.png'],
    ['app.log', 'app.log.png'],
    ['.png', '.png.png'],
  ])('%s is a PNG: %s', (name, wanted) => expect(pngName(name)).toBe(wanted))

  it('is called after its original, and never takes the name of another', () =>
    expect(bundleOf([['a.jpg', 1], ['a.png', 0], ['a.log']]).attachmentPaths).toEqual([
      'attachments/a.masked.png',
      'attachments/a.masked-2.png',
      'attachments/a.masked.log',
    ]))

  it('says how much is blacked out, and that an eye was on it', () => {
    expect(checklistOf([['a.png', 3]])).toContain('3 か所を黒塗り（目で確認済み）')
    expect(checklistOf([['a.png', 3]], 'en')).toContain('3 areas blacked out, checked by eye')
    expect(checklistOf([['a.png', 1]], 'en')).toContain('1 area blacked out, checked by eye')
  })

  it('says when nothing had to be hidden', () => {
    expect(checklistOf([['a.png', 0]])).toContain('隠すものなし（目で確認済み）')
    expect(checklistOf([['a.png', 0]], 'en')).toContain('nothing to hide, checked by eye')
  })

  it('a log keeps its own words', () => expect(checklistOf([['a.log']])).toContain('確認済み（該当なし）'))
})
