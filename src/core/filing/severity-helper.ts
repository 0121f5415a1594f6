import type { Severity } from '../draft/schema'
import type { Question } from './dialogue'
import type { FilingFacts, PlanId, Target } from './facts'
import type { Both } from './problems'
import { SEVERITY_QUESTIONS as Q, type SeverityAnswers, type SeverityQuestionId } from './severity-questions'

export { SEVERITY_QUESTIONS, type SeverityAnswers, type SeverityQuestionId } from './severity-questions'

export interface SeverityAdvice {
  /** what to choose; null: the plan has no technical support */
  readonly severity: Severity | null
  /** what the answers alone come to, whatever the plan offers */
  readonly fitting: Severity
  /** the plan offers no level as high as the fitting one */
  readonly isLimitedByPlan: boolean
  /** the target of the first response; null: no plan told, or none known for it */
  readonly target: Target | null
  /** the target in words; null as above */
  readonly response: Both | null
  /** why, an answer each, and what the plan changes */
  readonly reasons: readonly Both[]
  /** the impact in English, for the summary beside a Japanese body */
  readonly summary: readonly string[]
}

/** The questions of the way through the dialogue, as far as the answers lead; the last may be open. */
export function severityPath(answers: SeverityAnswers): readonly SeverityQuestionId[] {
  const { kind, environment, state, impact } = answers
  if (kind === undefined) return ['kind']
  if (kind === 'question') return ['kind', 'pressing']
  if (environment !== 'production') return ['kind', 'environment']
  if (state !== 'ongoing') return ['kind', 'environment', 'state']
  const upToImpact = ['kind', 'environment', 'state', 'impact'] as const
  return impact === undefined || impact === 'minor' ? upToImpact : [...upToImpact, 'workaround']
}

/** The question to ask next; null: all that matters is answered. */
export function nextSeverityQuestion(answers: SeverityAnswers): Question<SeverityQuestionId> | null {
  const open = severityPath(answers).find((id) => answers[id] === undefined)
  return open === undefined ? null : Q[open]
}

/**
 * The severity that the answers come to, within the plan.
 * @param plan  null: none told; then nothing is limited and no target is given
 * @returns null while a question is open
 */
export function severityAdvice(
  answers: SeverityAnswers,
  plan: PlanId | null,
  facts: FilingFacts,
): SeverityAdvice | null {
  if (nextSeverityQuestion(answers) !== null) return null
  const fitting = fittingSeverity(answers)
  const offered = plan === null ? null : (facts.plans.find(({ id }) => id === plan)?.severities ?? null)
  const severity = offered === null ? fitting : highestUpTo(fitting, offered, facts)
  const target = severity === null || plan === null ? null : targetOf(severity, plan, facts)
  const picked = severityPath(answers).flatMap((id) => {
    const choice = choiceOf(id, answers)
    return choice === undefined ? [] : [choice]
  })
  return {
    severity,
    fitting,
    isLimitedByPlan: severity !== fitting,
    target,
    response: target === null ? null : responseText(target),
    reasons: [...picked.map(({ reason }) => reason), ...planReason(severity, fitting, plan, facts)],
    summary: summaryOf(answers),
  }
}

const choiceOf = (id: SeverityQuestionId, answers: SeverityAnswers) =>
  Q[id].choices.find(({ value }) => value === answers[id])

// By impact and workaround; how the guide's table and its reasons read together.
const BY_IMPACT = {
  business: { none: 'critical', partial: 'urgent', full: 'high' },
  down: { none: 'urgent', partial: 'high', full: 'high' },
  degraded: { none: 'high', partial: 'high', full: 'normal' },
  minor: { none: 'normal', partial: 'normal', full: 'normal' },
} as const satisfies Record<string, Record<string, Severity>>

function fittingSeverity({
  kind,
  pressing,
  environment,
  state,
  impact,
  workaround,
}: SeverityAnswers): Severity {
  if (kind === 'question') return pressing === 'yes' ? 'normal' : 'low'
  if (environment !== 'production' || state !== 'ongoing') return 'normal'
  return BY_IMPACT[impact ?? 'minor'][workaround ?? 'none']
}

/** The highest level that is offered and no higher than the fitting one. */
function highestUpTo(fitting: Severity, offered: readonly Severity[], facts: FilingFacts): Severity | null {
  const rankOf = (code: Severity): number =>
    facts.severities.find((severity) => severity.code === code)?.rank ?? 0
  return offered
    .filter((code) => rankOf(code) <= rankOf(fitting))
    .reduce<Severity | null>(
      (best, code) => (best === null || rankOf(code) > rankOf(best) ? code : best),
      null,
    )
}

function planReason(
  severity: Severity | null,
  fitting: Severity,
  plan: PlanId | null,
  facts: FilingFacts,
): readonly Both[] {
  if (severity === fitting) return []
  const name = facts.plans.find(({ id }) => id === plan)
  const [ja, en] = [name?.ja ?? plan ?? '', name?.en ?? plan ?? '']
  if (severity === null)
    return [
      {
        ja: `${ja}プランでは技術サポートのケースを作成できません。公開の re:Post で質問できます`,
        en: `The ${en} plan includes no technical support; questions can be asked in public on re:Post`,
      },
    ]
  return [
    {
      ja: `${ja}プランで選べる最も高い緊急度は ${severity} です。影響と期限の背景を本文に書いて補います`,
      en: `${severity} is the highest level that the ${en} plan offers; let the text tell the impact and any deadline`,
    },
  ]
}

/** The target of the first answer; null: the plan has none for this severity. */
export const targetOf = (severity: Severity, plan: PlanId, { severities }: FilingFacts): Target | null =>
  severities.find(({ code }) => code === severity)?.targets.find(({ plans }) => plans.includes(plan)) ?? null

/** A target in words: 「1 時間以内」; what is unverified is said to be so. */
export function responseText({ minutes, businessHours, unverified }: Target): Both {
  const isHours = minutes % 60 === 0
  const amount = isHours ? minutes / 60 : minutes
  const unit = isHours ? (amount === 1 ? 'hour' : 'hours') : amount === 1 ? 'minute' : 'minutes'
  const remarks = { ja: businessHours ? '営業時間で数えます' : '', en: businessHours ? 'business hours' : '' }
  const doubts = { ja: unverified ? '未確認' : '', en: unverified ? 'unverified' : '' }
  const bracket = (open: string, close: string, parts: readonly string[]): string => {
    const told = parts.filter((part) => part !== '')
    return told.length === 0 ? '' : `${open}${told.join(open === '（' ? '、' : ', ')}${close}`
  }
  return {
    ja: `${amount} ${isHours ? '時間' : '分'}以内${bracket('（', '）', [remarks.ja, doubts.ja])}`,
    en: `within ${amount} ${unit}${bracket(' (', ')', [remarks.en, doubts.en])}`,
  }
}

export interface PlanSeverity extends Both {
  readonly code: Severity
  readonly isOffered: boolean
  readonly target: Target | null
  readonly response: Both | null
}

/** What each severity means under a plan: whether it is offered, and how soon the first response is aimed at. */
export function severitiesOf(plan: PlanId, facts: FilingFacts): readonly PlanSeverity[] {
  const offered = facts.plans.find(({ id }) => id === plan)?.severities ?? []
  return facts.severities.map(({ code, ja, en }) => {
    const isOffered = offered.includes(code)
    const target = isOffered ? targetOf(code, plan, facts) : null
    return { code, ja, en, isOffered, target, response: target === null ? null : responseText(target) }
  })
}

/**
 * When the first answer is aimed at.
 * @param filedAt  milliseconds since 1970 UTC
 * @returns null where business hours count, which this version does not know for certain
 */
export const firstAnswerBy = (filedAt: number, { minutes, businessHours }: Target): number | null =>
  businessHours ? null : filedAt + minutes * 60_000

/** The answers that tell of the impact, in English; answers that the dialogue no longer leads to do not count. */
const summaryOf = (answers: SeverityAnswers): readonly string[] =>
  severityPath(answers)
    .filter((id) => id === 'impact' || id === 'workaround')
    .flatMap((id) => {
      const en = choiceOf(id, answers)?.en
      return en === undefined ? [] : [en.charAt(0).toLowerCase() + en.slice(1)]
    })
