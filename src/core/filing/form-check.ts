import type { Attachment, Draft } from '../draft/schema'
import { type AccountServices, caseCodes } from './create-case'
import type { FilingFacts } from './facts'
import type { FormAnswers, FormField } from './file-form'
import { type FormProblem, problem } from './problems'
import { FIELDS, type Way } from './ways'

export interface FormToCheck {
  readonly draft: Draft
  readonly way: Way
  readonly facts: FilingFacts
  readonly fields: readonly FormField[]
  readonly attachments: readonly Attachment[]
  readonly answers: FormAnswers
  /** absent: not imported */
  readonly account?: AccountServices
}

type Check = (form: FormToCheck) => readonly FormProblem[]
const RANK = { error: 0, warning: 1, info: 2 } as const

/** All that is known to stand in the way, errors first. */
export const checkForm: Check = (form) =>
  CHECKS.flatMap((check) => check(form)).sort((a, b) => RANK[a.level] - RANK[b.level])

const missing: Check = ({ fields }) =>
  fields.flatMap(({ field, isCompulsory, copyText }) => {
    if (!isCompulsory || copyText.trim() !== '') return []
    // A choice can still be made on the form; text must be written before.
    return FIELDS[field].kind === 'choice'
      ? [problem('choice-open', 'warning', field, { field })]
      : [problem('field-missing', 'error', field, { field })]
  })

const lengths: Check = ({ fields, way }) =>
  (['subject', 'body'] as const).flatMap((field) => {
    const limit = way.limits[field]
    const count = fields.find((filled) => filled.field === field)?.copyText.length ?? 0
    if (limit === null || count <= limit.max) return []
    const params = { field, count, max: limit.max }
    return [
      limit.unverified
        ? problem('text-may-be-too-long', 'warning', field, params)
        : problem('text-too-long', 'error', field, params),
    ]
  })

const subjectLine: Check = ({ draft }) =>
  /[\r\n]/.test(draft.subject.trim()) ? [problem('subject-many-lines', 'error', 'subject', {})] : []

const files: Check = ({ way, attachments }) => {
  if (attachments.length === 0) return []
  if (way.isPublic) return [problem('files-public', 'warning', 'attachments', { count: attachments.length })]
  const { files: count, bytesPerFile } = way.limits
  const tooMany =
    count !== null && attachments.length > count.max
      ? [problem('too-many-files', 'error', 'attachments', { count: attachments.length, max: count.max })]
      : []
  const tooLarge = attachments.flatMap(({ name, size }) =>
    bytesPerFile !== null && size > bytesPerFile.max
      ? [
          problem('file-too-large', 'error', 'attachments', {
            name,
            sizeBytes: size,
            maxBytes: bytesPerFile.max,
          }),
        ]
      : [],
  )
  const open = attachments
    .filter(({ masked, openFindings }) => !masked || openFindings > 0)
    .map(({ name }) => problem('file-not-masked', 'error', 'attachments', { name }))
  return [...tooMany, ...tooLarge, ...open]
}

const contacts: Check = ({ way, answers }) => {
  const count = answers.ccEmails?.length ?? 0
  const max = way.limits.ccEmails?.max
  return max !== undefined && way.fields.includes('ccEmails') && count > max
    ? [problem('too-many-contacts', 'error', 'ccEmails', { count, max })]
    : []
}

const caseType: Check = ({ draft, way, facts }) => {
  if (way.id === 'reseller' && draft.caseType === 'account-billing')
    return [problem('partner-answers', 'info', 'caseType', {})]
  if (way.caseTypes.includes(draft.caseType)) return []
  if (draft.caseType === 'quota' && way.id === 'api')
    return [problem('quota-elsewhere', 'error', 'caseType', {})]
  const type = facts.caseTypes.find(({ id }) => id === draft.caseType)
  return [
    problem('case-type-not-accepted', 'error', 'caseType', {
      typeJa: type?.ja ?? draft.caseType,
      typeEn: type?.en ?? draft.caseType,
      ...wayNames(way),
    }),
  ]
}

const plan: Check = ({ draft, way, facts }) => {
  const known = facts.plans.find(({ id }) => id === draft.plan)
  if (known === undefined) return []
  const names = { planJa: known.ja, planEn: known.en }
  if (way.plans !== null && !way.plans.includes(known.id))
    return [problem('plan-not-enough', 'error', null, { ...names, ...wayNames(way) })]
  if (draft.caseType === 'technical' && !known.technicalSupport && way.fields.includes('caseType'))
    return [problem('no-technical-support', 'error', 'caseType', names)]
  return []
}

const severity: Check = ({ draft, way, facts }) => {
  if (!way.fields.includes('severity')) return []
  const names = namesOf(
    facts.severities.find(({ code }) => code === draft.severity),
    draft.severity,
  )
  if (way.severities !== null && !way.severities.includes(draft.severity))
    return [problem('severity-not-offered', 'error', 'severity', { ...names, ...wayNames(way) })]
  const known = facts.plans.find(({ id }) => id === draft.plan)
  // The plan's list is that of technical cases.
  if (known === undefined || draft.caseType !== 'technical' || !known.technicalSupport) return []
  if (known.severities.includes(draft.severity)) return []
  return [
    problem('severity-not-in-plan', 'error', 'severity', { ...names, planJa: known.ja, planEn: known.en }),
  ]
}

const contactMethod: Check = ({ draft, way, facts }) => {
  const names = namesOf(
    facts.contactMethods.find(({ id }) => id === draft.contact),
    draft.contact,
  )
  if (way.contacts !== null && !way.contacts.includes(draft.contact)) {
    const level = way.fields.includes('contact') ? 'error' : 'warning'
    return [problem('contact-not-offered', level, 'contact', { ...names, ...wayNames(way) })]
  }
  if (!way.fields.includes('contact')) return []
  const known = facts.plans.find(({ id }) => id === draft.plan)
  if (known === undefined || draft.caseType !== 'technical' || known.contact.includes(draft.contact))
    return []
  return [
    problem('contact-not-in-plan', 'error', 'contact', { ...names, planJa: known.ja, planEn: known.en }),
  ]
}

const LANGUAGES = { ja: { ja: '日本語', en: 'Japanese' }, en: { ja: '英語', en: 'English' } } as const

const language: Check = ({ draft, way, facts }) => {
  const name = LANGUAGES[draft.language]
  if (way.languages !== null && !way.languages.includes(draft.language)) {
    const params = { nameJa: name.ja, nameEn: name.en, ...wayNames(way) }
    return [problem('language-not-offered', 'error', 'language', params)]
  }
  const excluded = way.notOffered.some(
    (entry) =>
      entry.contact === draft.contact &&
      entry.language === draft.language &&
      entry.caseType === draft.caseType,
  )
  if (!excluded) return []
  const method = namesOf(
    facts.contactMethods.find(({ id }) => id === draft.contact),
    draft.contact,
  )
  return [
    problem('combination-not-offered', 'error', 'contact', {
      contactJa: method.nameJa,
      contactEn: method.nameEn,
      languageJa: name.ja,
      languageEn: name.en,
    }),
  ]
}

/** What the account's own lists do not have; a quota increase has a form of its own. */
const ownLists: Check = ({ draft, way, account }) => {
  if (account === undefined || draft.caseType === 'quota' || !way.fields.includes('service')) return []
  const { serviceCode, categoryCode } = caseCodes(draft, account)
  if (draft.service !== '' && serviceCode === undefined)
    return [problem('service-not-in-account', 'warning', 'service', { name: draft.service })]
  const isOpen = serviceCode !== undefined && categoryCode === undefined
  return isOpen && draft.category !== ''
    ? [problem('category-not-in-account', 'warning', 'category', { name: draft.category })]
    : []
}

const publicPost: Check = ({ way }) => (way.isPublic ? [problem('public-post', 'info', null, {})] : [])

const CHECKS: readonly Check[] = [
  plan,
  caseType,
  missing,
  subjectLine,
  lengths,
  files,
  contacts,
  severity,
  contactMethod,
  language,
  ownLists,
  publicPost,
]

const wayNames = ({ ja, en }: Way): { way: string; wayEn: string } => ({ way: ja, wayEn: en })
const namesOf = (
  found: { readonly ja: string; readonly en: string } | undefined,
  code: string,
): { nameJa: string; nameEn: string } => ({ nameJa: found?.ja ?? code, nameEn: found?.en ?? code })
