import type { AccountOptions } from '@core/account/record'
import { type Draft, ENVIRONMENTS } from '@core/draft/schema'
import type { Lang } from '@shared/lang'
import { formatDay } from '../app/format'
import { facts } from '../facts/facts'
import type { Option } from '../ui/option-list'
import { fieldMessages } from './field-messages'

type Services = NonNullable<AccountOptions['services']>['items']

/** Those of the account, as its console has them, before those that are known without it. */
export function serviceOptions(lang: Lang, own: Services | null): readonly Option[] {
  const exact = (own ?? []).map(({ code, name }) => ({
    value: name || code,
    label: name || code,
    hint: code,
  }))
  const taken = new Set(exact.map(({ value }) => value))
  const known = facts.services.map(({ name, ja, aliases }) => ({
    value: name,
    label: name,
    ...(lang === 'ja' ? { hint: ja } : {}),
    words: aliases.join(' '),
  }))
  return [...exact, ...known.filter(({ value }) => !taken.has(value))]
}

/** The categories of the chosen service, as the account has them; null: they are not known. */
export function categoryOptions(service: string, own: Services | null): readonly Option[] | null {
  const found = own?.find(({ code, name }) => service !== '' && (name === service || code === service))
  if (found === undefined || found.categories.length === 0) return null
  return found.categories.map(({ code, name }) => ({ value: name || code, label: name || code, hint: code }))
}

export const regionOptions = (lang: Lang): readonly Option[] =>
  facts.regions.map((region) => ({ value: region.code, label: region.code, hint: region[lang] }))

export function severityOptions(
  plan: Draft['plan'],
  lang: Lang,
  own: AccountOptions['severities'],
): readonly Option[] {
  const allowed = facts.plans.find(({ id }) => id === plan)?.severities
  const m = fieldMessages[lang]
  return facts.severities.map((severity) => {
    const isOffered = allowed === undefined || allowed.length === 0 || allowed.includes(severity.code)
    const exact = own?.items.find(({ code }) => code === severity.code)?.name
    const name = exact || severity[lang]
    return {
      value: severity.code,
      label: severity.unverified && lang === 'ja' && !exact ? `${name}（${m.unverified}）` : name,
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
