import * as v from 'valibot'
import { ReplySchema } from '../case-life/record'
import {
  type CliOutput,
  type Communication,
  ContactSchema,
  type ListedCase,
  ServiceSchema,
  SeverityLevelSchema,
} from './cli-output'

const Moment = v.pipe(v.string(), v.isoTimestamp())

/** A case that was filed elsewhere; subject and messages were masked before they were kept, and no address is. */
export const PastCaseSchema = v.object({
  /** as the API knows it; `communications` cite it */
  caseId: v.string(),
  /** as people cite it; empty: not told */
  displayId: v.string(),
  subject: v.string(),
  status: v.string(),
  serviceCode: v.string(),
  categoryCode: v.string(),
  severityCode: v.string(),
  language: v.string(),
  createdAt: Moment,
  /** in order of time; the first one is the case's own text */
  messages: v.array(ReplySchema),
})
export type PastCase = v.InferOutput<typeof PastCaseSchema>

const sourceOf = v.object({ file: v.string(), importedAt: Moment })
const part = <S extends v.GenericSchema>(items: S) => v.nullable(v.object({ from: sourceOf, items }))

/** What may be chosen in the user's own account; a part is null until its file was imported. */
export const AccountOptionsSchema = v.object({
  version: v.literal(1),
  services: part(v.array(ServiceSchema)),
  severities: part(v.array(SeverityLevelSchema)),
  contacts: part(v.array(ContactSchema)),
  /** the cases beside them, told without being read */
  caseList: v.optional(v.nullable(v.object({ from: sourceOf, count: v.number() })), null),
})
export type AccountOptions = v.InferOutput<typeof AccountOptionsSchema>

/** Cases may be many megabytes: they have a file of their own. */
export const AccountCasesSchema = v.object({ version: v.literal(1), cases: part(v.array(PastCaseSchema)) })

export interface AccountRecord extends AccountOptions {
  readonly cases: v.InferOutput<typeof AccountCasesSchema>['cases']
}

/** The parts that can be forgotten. */
export const ACCOUNT_PARTS = ['services', 'severities', 'contacts', 'cases'] as const
export type AccountPart = (typeof ACCOUNT_PARTS)[number]

export const NO_ACCOUNT: AccountRecord = {
  version: 1,
  services: null,
  severities: null,
  contacts: null,
  caseList: null,
  cases: null,
}

/** What the world adds to a file: its name, the moment, and how texts are masked. */
export interface ImportWorld {
  readonly file: string
  /** ISO 8601 in UTC */
  readonly now: string
  readonly mask: (text: string) => string
}

/** The record with one more file in it. Lists are replaced as a whole; cases and messages are added to those known. */
export function withOutput(record: AccountRecord, output: CliOutput, world: ImportWorld): AccountRecord {
  const from = { file: world.file, importedAt: world.now }
  const known = record.cases?.items ?? []
  switch (output.kind) {
    case 'services':
      return { ...record, services: { from, items: output.services } }
    case 'severityLevels':
      return { ...record, severities: { from, items: output.severityLevels } }
    case 'communicationTypes':
      return { ...record, contacts: { from, items: output.communicationTypes } }
    case 'cases':
      return { ...record, cases: { from, items: withCases(known, output.cases, world.mask) } }
    case 'communications':
      return { ...record, cases: { from, items: withMessages(known, output.communications, world.mask) } }
  }
}

/** The record without one kind of what was imported. */
export const forget = (record: AccountRecord, kind: AccountPart): AccountRecord => ({
  ...record,
  [kind]: null,
})

type Mask = ImportWorld['mask']

function withCases(known: readonly PastCase[], listed: readonly ListedCase[], mask: Mask): PastCase[] {
  const cases = new Map(known.map((one) => [one.caseId, one]))
  for (const { recentCommunications, timeCreated, ...one } of listed) {
    const messages = recentCommunications.communications.map((said) => messageOf(said, mask))
    cases.set(one.caseId, {
      ...one,
      subject: mask(one.subject),
      createdAt: timeCreated,
      messages: merged(cases.get(one.caseId)?.messages ?? [], messages),
    })
  }
  return [...cases.values()]
}

/** Messages of cases that are not known are left out: a text without its case tells nobody anything. */
function withMessages(known: readonly PastCase[], said: readonly Communication[], mask: Mask): PastCase[] {
  return known.map((one) => {
    const own = said.filter(({ caseId }) => caseId === one.caseId)
    if (own.length === 0) return one
    return {
      ...one,
      messages: merged(
        one.messages,
        own.map((message) => messageOf(message, mask)),
      ),
    }
  })
}

type Message = PastCase['messages'][number]

// Of who wrote it, only the side is kept: the rest is names and addresses.
const messageOf = ({ submittedBy, timeCreated, body }: Communication, mask: Mask): Message => ({
  from: /^amazon web services\b/i.test(submittedBy.trim()) ? 'support' : 'us',
  at: timeCreated,
  text: mask(body),
})

function merged(known: readonly Message[], more: readonly Message[]): Message[] {
  const all = new Map([...known, ...more].map((one) => [`${one.at} ${one.from} ${one.text}`, one]))
  return [...all.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
