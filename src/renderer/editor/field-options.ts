import { type Draft, ENVIRONMENTS } from '@core/draft/schema'
import type { Lang } from '@shared/lang'
import { formatDay } from '../app/format'
import { facts } from '../facts/facts'
import type { Option } from '../ui/option-list'
import { fieldMessages } from './field-messages'

export const serviceOptions = (lang: Lang): readonly Option[] =>
  facts.services.map(({ name, ja, aliases }) => ({
    value: name,
    label: name,
    ...(lang === 'ja' ? { hint: ja } : {}),
    words: aliases.join(' '),
  }))

export const regionOptions = (lang: Lang): readonly Option[] =>
  facts.regions.map((region) => ({ value: region.code, label: region.code, hint: region[lang] }))

export function severityOptions(plan: Draft['plan'], lang: Lang): readonly Option[] {
  const allowed = facts.plans.find(({ id }) => id === plan)?.severities
  const m = fieldMessages[lang]
  return facts.severities.map((severity) => {
    const isOffered = allowed === undefined || allowed.length === 0 || allowed.includes(severity.code)
    const name = severity[lang]
    return {
      value: severity.code,
      label: severity.unverified && lang === 'ja' ? `${name}（${m.unverified}）` : name,
      hint: [severity.use[lang], severity.response[lang], ...(isOffered ? [] : [m.notInPlan])].join('\n'),
    }
  })
}

export function contactOptions(plan: Draft['plan'], lang: Lang): readonly Option[] {
  const allowed = facts.plans.find(({ id }) => id === plan)?.contact
  return facts.contactMethods.map((method) => ({
    value: method.id,
    label: method[lang],
    hint: allowed?.includes(method.id) === false ? fieldMessages[lang].notInPlan : method.use[lang],
  }))
}

export const caseTypeOptions = (lang: Lang): readonly Option[] =>
  facts.caseTypes.map((type) => ({
    value: type.id,
    label: type[lang],
    ...(type.note === null ? {} : { hint: type.note[lang] }),
  }))

export const planOptions = (lang: Lang): readonly Option[] =>
  facts.plans.map((plan) => {
    const ends =
      plan.endsOn === null ? null : fieldMessages[lang].endsOn({ day: formatDay(plan.endsOn, lang) })
    const hint = [ends, plan.note?.[lang]].filter(Boolean).join('\n')
    return { value: plan.id, label: plan[lang], ...(hint === '' ? {} : { hint }) }
  })

export const environmentOptions = (lang: Lang): readonly Option[] =>
  ENVIRONMENTS.map((value) => ({ value, label: fieldMessages[lang][value] }))

export const languageOptions = (lang: Lang): readonly Option[] => [
  { value: 'ja', label: fieldMessages[lang].japanese },
  { value: 'en', label: fieldMessages[lang].english },
]
