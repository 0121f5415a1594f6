import type { Rule } from './define-rule'
import { parseDraft } from './parse/draft-text'
import { LEVELS, type Review, type RuleInfo, type Rules } from './types'

// A new rule is one new file in rules/.
const modules = import.meta.glob<{ default: Rule }>('./rules/*.ts', { eager: true })

/** All rules, by id. */
export const allRules: readonly Rule[] = Object.values(modules)
  .map((module) => module.default)
  .sort((a, b) => (a.id < b.id ? -1 : 1))

/** What a careful support engineer would ask back: errors first, then by place. */
export const review: Review = (draft, { today, lang }) => {
  const parsed = parseDraft(draft, today)
  const findings = allRules.flatMap((rule) =>
    rule.check(parsed).map(({ range, fixes = [] }) => ({
      rule: rule.id,
      level: rule.level,
      range,
      message: rule.message[lang],
      article: rule.article,
      fixes: fixes.map(({ title, edits }) => ({ title: title[lang], edits })),
    })),
  )
  return findings.sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.range?.start ?? -1) - (b.range?.start ?? -1),
  )
}

const unmark = (text: string | undefined): string | null => text?.replace(/[⟦⟧]/g, '') ?? null

export const rules: Rules = (lang) =>
  allRules.map(({ id, level, article, name, examples }): RuleInfo => {
    const own = examples.filter((example) => example.lang === lang)
    return {
      id,
      level,
      article,
      name: name[lang],
      bad: unmark(own.find(({ bad }) => bad !== undefined && bad !== '')?.bad),
      good: unmark(own.find(({ good }) => good !== undefined)?.good),
    }
  })
