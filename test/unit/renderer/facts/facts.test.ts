import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildChecklist } from '@core/bundle/checklist'
import { messages } from '@core/bundle/messages'
import { CASE_TYPES, CONTACTS, emptyDraft, PLANS, SEVERITIES } from '@core/draft/schema'
import { afterEach, describe, expect, it } from 'vitest'
import { fieldMessages } from '../../../../src/renderer/editor/field-messages'
import {
  caseTypeOptions,
  contactOptions,
  environmentOptions,
  languageOptions,
  planOptions,
  regionOptions,
  serviceOptions,
  severityOptions,
} from '../../../../src/renderer/editor/field-options'
import { facts, isOld } from '../../../../src/renderer/facts/facts'

describe('the facts about AWS Support', () => {
  it('are old when more than a year has passed since their day', () => {
    expect(isOld('2026-11-23', new Date('2027-11-22'))).toBe(false)
    expect(isOld('2026-11-23', new Date('2027-11-25'))).toBe(true)
  })

  it('name an evidence article for most services, and every such article for some service', () => {
    const named = new Set(facts.services.flatMap(({ evidence }) => evidence ?? []))
    const written = readdirSync(join(import.meta.dirname, '../../../../content/ja/evidence')).map((file) =>
      file.replace('.md', ''),
    )
    expect([...named].sort()).toEqual(written.sort())
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['severity', SEVERITIES, facts.severities.map(({ code }) => code)],
    ['plan', PLANS, facts.plans.map(({ id }) => id)],
    ['contact method', CONTACTS, facts.contactMethods.map(({ id }) => id)],
    ['case type', CASE_TYPES, facts.caseTypes.map(({ id }) => id)],
  ])('know every %s that a draft can have, once', (_, ofDraft, known) =>
    expect([...known].sort()).toEqual([...ofDraft].sort()),
  )

  it('agree with the limits that the checklist warns of', () => {
    const { files, bytesPerFile } = facts.limits.consoleAttachments
    const warnings = (count: number, bytesOut: number) => {
      const report = {
        bytesIn: 1,
        bytesOut,
        lines: 1,
        seconds: 0,
        counts: {},
        offered: {},
        kept: {},
        encoding: '',
        sha256In: '',
        sha256Out: '',
      }
      const attachments = Array.from({ length: count }, () => ({ name: 'a', size: 1, report }))
      const input = {
        draft: emptyDraft(),
        attachments,
        findings: [],
        dismissed: [],
        lang: 'ja',
        exportedAt: '',
      } as const
      const { sections } = buildChecklist(input, [], String)
      return sections[1]?.paragraphs.filter((text) => text !== messages.ja.limits).length
    }
    expect(warnings(files, bytesPerFile)).toBe(0)
    expect(warnings(files + 1, bytesPerFile)).toBe(1)
    expect(warnings(1, bytesPerFile + 1)).toBe(1)
  })
})

const CHOICES = {
  service: (lang: 'ja' | 'en') => serviceOptions(lang, null),
  region: regionOptions,
  severity: (lang: 'ja' | 'en') => severityOptions(null, lang, null),
  contact: (lang: 'ja' | 'en') => contactOptions(null, lang),
  caseType: caseTypeOptions,
  plan: planOptions,
  environment: environmentOptions,
  language: languageOptions,
}

describe('the choices of a field', () => {
  it.each(Object.entries(CHOICES))('are named in both languages, each once: %s', (_, options) => {
    for (const lang of ['ja', 'en'] as const) {
      const given = options(lang)
      expect(given.length).toBeGreaterThanOrEqual(2)
      expect(given.filter(({ label, hint }) => label.trim() === '' || hint?.trim() === '')).toEqual([])
      expect(new Set(given.map(({ value }) => value)).size).toBe(given.length)
      expect(new Set(given.map(({ label }) => label)).size).toBe(given.length)
    }
    expect(options('en').map(({ value }) => value)).toEqual(options('ja').map(({ value }) => value))
  })

  it.each([
    ['developer', ['high', 'urgent', 'critical'], ['phone', 'chat']],
    ['business', ['critical'], []],
    ['enterprise', [], []],
    [null, [], []],
  ] as const)('say what the plan does not offer: %s', (plan, severities, contacts) => {
    for (const lang of ['ja', 'en'] as const) {
      const refused = (options: ReturnType<typeof severityOptions>) =>
        options.filter(({ hint }) => hint?.includes(fieldMessages[lang].notInPlan)).map(({ value }) => value)
      expect(refused(severityOptions(plan, lang, null))).toEqual(severities)
      expect(refused(contactOptions(plan, lang))).toEqual(contacts)
    }
  })

  describe('the last day of a plan', () => {
    const zone = process.env.TZ
    afterEach(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })

    it.each(['Asia/Tokyo', 'UTC', 'America/Los_Angeles'])(
      'is the same day wherever the user is: %s',
      (where) => {
        process.env.TZ = where
        const hintOf = (lang: 'ja' | 'en') =>
          planOptions(lang).find(({ value }) => value === 'developer')?.hint
        expect(hintOf('en')).toContain('Jan 1, 2027')
        expect(hintOf('ja')).toContain('2027/01/01')
      },
    )
  })
})
