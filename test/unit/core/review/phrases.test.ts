import { readFileSync } from 'node:fs'
import { emptyDraft } from '@core/draft/schema'
import { review } from '@core/review'
import { describe, expect, it } from 'vitest'

interface Phrase {
  readonly text: string
  /** `-`: no rule speaks of it */
  readonly rule: string
}

function phrasesOf(lang: 'ja' | 'en'): readonly Phrase[] {
  const file = new URL(`../../../corpus/review/phrases.${lang}.txt`, import.meta.url)
  let rule = ''
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const head = /^\[([a-z-]+)\]$/.exec(line)?.[1]
      if (head !== undefined) rule = head
      return head === undefined ? [{ text: line, rule }] : []
    })
}

// What stands before, so that the case asks and tells of one thing already; these rules want the sentence alone.
const ALONE: ReadonlySet<string> = new Set(['status-question-only', 'symptom-vague'])
const BASE = {
  ja: '関数 mail-send が 10:00 JST から失敗します。直し方を教えてください。',
  en: 'The function mail-send fails with an error since 10:00 UTC. How can we fix it? ',
}

function found({ text, rule }: Phrase, lang: 'ja' | 'en'): readonly string[] {
  const draft = {
    ...emptyDraft(),
    language: lang,
    service: 'AWS Lambda',
    environment: 'production' as const,
    subject: { ja: '関数 mail-send の失敗', en: 'mail-send fails' }[lang],
    body: `${ALONE.has(rule) ? '' : BASE[lang]}${text}`,
  }
  return review(draft, { today: '2026-11-20', lang }).map((finding) => finding.rule)
}

describe.each(['ja', 'en'] as const)('sentences as people write them (%s)', (lang) => {
  const phrases = phrasesOf(lang)
  const rules = [...new Set(phrases.map(({ rule }) => rule))].filter((rule) => rule !== '-')

  it.each(rules)('are known to %s', (rule) => {
    const own = phrases.filter((phrase) => phrase.rule === rule)
    const missed = own.filter((phrase) => !found(phrase, lang).includes(rule)).map(({ text }) => text)
    // A few may stay beyond what patterns can tell.
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.ceil(own.length * 0.15))
  })

  it('are let pass where no rule speaks of them', () => {
    const wrong = phrases
      .filter(({ rule }) => rule === '-')
      .filter((phrase) => found(phrase, lang).some((rule) => rules.includes(rule)))
    expect(wrong.map(({ text }) => text)).toEqual([])
  })
})
