import type { Draft } from '../draft/schema'
import type { Example, Rule } from './define-rule'
import { promptFix } from './fixes'
import { type ParsedDraft, parseDraft } from './parse/draft-text'
import { withGlossary } from './preferences'
import { type Finding, LEVELS, type Review, type ReviewContext, type RuleInfo, type Rules } from './types'

// A new rule is one new file in rules/.
const modules = import.meta.glob<{ default: Rule }>('./rules/*.ts', { eager: true })

/** All rules, by id. */
export const allRules: readonly Rule[] = Object.values(modules)
  .map((module) => module.default)
  .sort((a, b) => (a.id < b.id ? -1 : 1))

/** What a careful support engineer would ask back: errors first, then by place. */
export const review: Review = (draft, context) =>
  findingsOf(parseDraft(withGlossary(draft, context.preferences), context.today, context.read), context)

/** The findings of a draft that was parsed already. */
export function findingsOf(parsed: ParsedDraft, { lang, preferences }: ReviewContext): readonly Finding[] {
  const findings = allRules.flatMap((rule) => {
    const level = preferences?.levels[rule.id] ?? rule.level
    if (level === 'off') return []
    return rule.check(parsed).map(({ range, fixes = [] }) => ({
      rule: rule.id,
      level,
      range,
      message: rule.message[lang],
      article: rule.article,
      fixes: [...fixes, ...promptsOf(rule, range, parsed.draft)].map(({ title, edits, opens = null }) => ({
        title: title[lang],
        edits,
        opens,
      })),
    }))
  })
  return findings.sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.range?.start ?? -1) - (b.range?.start ?? -1),
  )
}

const promptsOf = ({ prompt }: Rule, range: Finding['range'], draft: Draft) =>
  prompt === undefined || range !== null ? [] : promptFix(draft, prompt)

const SHOWN_MAX = 160

/** An example as the user sees it: its subject where that is what it is about, else its text without marks. */
function shown(example: Example | undefined, side: 'bad' | 'good'): string | null {
  const text = example?.subject ?? example?.[side]?.replace(/[⟦⟧]/g, '') ?? ''
  return text.trim() === '' || text.length > SHOWN_MAX ? null : text
}

export const rules: Rules = (lang) =>
  allRules.map(({ id, level, article, name, examples }): RuleInfo => {
    const own = examples.filter((example) => example.lang === lang)
    const bad = shown(
      own.find((example) => example.bad !== undefined),
      'bad',
    )
    const good = shown(
      own.find((example) => example.good !== undefined),
      'good',
    )
    return {
      id,
      level,
      article,
      name: name[lang],
      // Where the fields make the difference, the same words twice would explain nothing.
      bad: bad === good ? null : bad,
      good: bad === good ? null : good,
    }
  })
