import type { Attachment, Draft } from '../draft/schema'
import type { Hmac } from '../masking'
import { type AccountServices, caseCodes, issueTypeOf } from './create-case'
import type { FilingFacts } from './facts'
import { checkForm } from './form-check'
import { impactOf } from './impact'
import type { Both, FormProblem } from './problems'
import { publicMask } from './public-text'
import { FIELDS, type FieldId, type Way, type WayId } from './ways'

/** What stands in no draft, or differs from it, as the user gave it for this way. */
export interface FormAnswers {
  /** who answers questions: name, telephone, mail, as the portal asks */
  readonly contactPerson?: string
  /** absent: the section of the body that tells of the impact */
  readonly impact?: string
  readonly ccEmails?: readonly string[]
  readonly tags?: readonly string[]
}

export interface FormContext {
  readonly facts: FilingFacts
  readonly answers?: FormAnswers
  /** the files as they will be attached; absent: those that the draft names */
  readonly attachments?: readonly Attachment[]
  /** for the stand-ins of a public way; a key that is used for nothing else, so that no stand-in tells of the case */
  readonly hmac: Hmac
  /** the account's own services and categories; absent: not imported */
  readonly account?: AccountServices
}

export interface FormField {
  readonly field: FieldId
  readonly kind: 'text' | 'choice' | 'files'
  readonly label: Both
  /** as it is shown; empty: nothing to fill in yet */
  readonly value: Both
  /** as it is pasted: text verbatim, a choice in the case's language, for the API its code */
  readonly copyText: string
  readonly isCompulsory: boolean
}

export interface FilledForm {
  readonly way: WayId
  readonly fields: readonly FormField[]
  /** errors first; empty: nothing known stands in the way */
  readonly problems: readonly FormProblem[]
}

/**
 * The draft in the form of one way of filing, in the order of that form, with all that the form would refuse.
 * Of a public way every value is masked strictly before anything else sees it.
 */
export function formFor(draft: Draft, way: Way, context: FormContext): FilledForm {
  const attachments = context.attachments ?? draft.attachments
  const mask = way.masking === 'strict' ? publicMask(draft, context) : (text: string): string => text
  const fields = way.fields.map((field) => fieldOf(field, { draft, way, context, attachments, mask }))
  return {
    way: way.id,
    fields,
    problems: checkForm({
      draft,
      way,
      facts: context.facts,
      fields,
      attachments,
      answers: answersOf(draft, context),
      ...(context.account !== undefined && { account: context.account }),
    }),
  }
}

/** What the draft keeps, unless it was answered for this way. */
const answersOf = ({ contactPerson, ccEmails }: Draft, { answers }: FormContext): FormAnswers => ({
  contactPerson,
  ccEmails,
  ...answers,
})

interface Filling {
  readonly draft: Draft
  readonly way: Way
  readonly context: FormContext
  readonly attachments: readonly Attachment[]
  readonly mask: (text: string) => string
}

function fieldOf(field: FieldId, filling: Filling): FormField {
  const { kind, ja, en } = FIELDS[field]
  const { draft, way, mask } = filling
  const told = toldOf(field, filling)
  const value = { ja: mask(told.ja), en: mask(told.en) }
  return {
    field,
    kind,
    label: { ja, en },
    value,
    copyText: way.id === 'api' && told.code !== undefined ? told.code : value[draft.language],
    isCompulsory: way.compulsory.includes(field),
  }
}

interface Told extends Both {
  /** as the API writes a choice */
  readonly code?: string
}

const LANGUAGE_NAMES = { ja: { ja: '日本語', en: 'Japanese' }, en: { ja: '英語', en: 'English' } } as const
const ENVIRONMENT_NAMES = {
  production: { ja: '本番', en: 'Production' },
  staging: { ja: '検証（ステージング）', en: 'Staging' },
  development: { ja: '開発', en: 'Development' },
} as const

const same = (text: string): Told => ({ ja: text, en: text })
const named = (
  code: string,
  list: readonly ({ readonly ja: string; readonly en: string } & Coded)[],
): Told => {
  const found = list.find((entry) => entry.id === code || entry.code === code)
  return { ja: found?.ja ?? code, en: found?.en ?? code, code }
}
interface Coded {
  readonly id?: string
  readonly code?: string
}

/** Every field's value; nothing is made up for an empty one. */
function toldOf(field: FieldId, { draft, way, context, attachments }: Filling): Told {
  const { facts } = context
  const answers = answersOf(draft, context)
  const codes = context.account === undefined ? {} : caseCodes(draft, context.account)
  const coded = (text: string, code: string | undefined): Told => ({
    ...same(text),
    ...(code !== undefined && { code }),
  })
  const values: { readonly [F in FieldId]: () => Told } = {
    caseType: () => ({ ...named(draft.caseType, facts.caseTypes), code: issueTypeOf(draft) }),
    service: () => coded(draft.service, codes.serviceCode),
    category: () => coded(draft.category, codes.categoryCode),
    severity: () => named(draft.severity, facts.severities),
    language: () => ({ ...LANGUAGE_NAMES[draft.language], code: draft.language }),
    contact: () => contactOf(draft, way, facts),
    environment: () => (draft.environment === null ? same('') : ENVIRONMENT_NAMES[draft.environment]),
    region: () => same(draft.region),
    subject: () => same(draft.subject.trim()),
    body: () => same(draft.body),
    account: () => same(draft.accountId),
    impact: () => same(answers.impact ?? impactOf(draft)),
    contactPerson: () => same(answers.contactPerson ?? ''),
    ccEmails: () => same((answers.ccEmails ?? []).join(', ')),
    tags: () => same((answers.tags ?? []).join(', ')),
    attachments: () => same(attachments.map(({ name }) => name).join('\n')),
  }
  return values[field]()
}

// What the app in Slack calls its two contact methods (AWS Support User Guide: create-case-in-slack, 2026-11-23).
const SLACK_CONTACTS: Readonly<Record<string, Both>> = {
  web: { ja: 'Email and Slack notifications', en: 'Email and Slack notifications' },
  chat: { ja: 'Live chat in Slack', en: 'Live chat in Slack' },
}

const contactOf = ({ contact }: Draft, way: Way, facts: FilingFacts): Told =>
  (way.id === 'slack' ? SLACK_CONTACTS[contact] : undefined) ?? named(contact, facts.contactMethods)
