import { CASE_TYPES, CONTACTS, PLANS, SEVERITIES } from '@core/draft/schema'
import * as v from 'valibot'
import source from '../../../content/facts.json'

const Words = v.object({ ja: v.string(), en: v.string() })
const Note = v.nullable(Words)

const FactsSchema = v.object({
  asOf: v.string(),
  severities: v.array(
    v.object({
      code: v.picklist(SEVERITIES),
      ...Words.entries,
      unverified: v.boolean(),
      response: Words,
      use: Words,
    }),
  ),
  plans: v.array(
    v.object({
      id: v.picklist(PLANS),
      ...Words.entries,
      severities: v.array(v.picklist(SEVERITIES)),
      contact: v.array(v.picklist(CONTACTS)),
      endsOn: v.nullable(v.string()),
      note: Note,
    }),
  ),
  contactMethods: v.array(v.object({ id: v.picklist(CONTACTS), ...Words.entries, use: Words })),
  caseTypes: v.array(v.object({ id: v.picklist(CASE_TYPES), ...Words.entries, note: Note })),
  services: v.array(
    v.object({
      id: v.string(),
      /** the article that says what to gather for it */
      evidence: v.nullable(v.string()),
      name: v.string(),
      ja: v.string(),
      aliases: v.array(v.string()),
    }),
  ),
  regions: v.array(v.object({ code: v.string(), ...Words.entries })),
  limits: v.object({
    body: v.object({ value: v.number() }),
    consoleAttachments: v.object({ files: v.number(), bytesPerFile: v.number() }),
  }),
})

/** Plans, severities, limits, services and regions, each with its as-of date in `content/facts.json`. */
export const facts = v.parse(FactsSchema, source)

const YEAR_MS = 365.25 * 86_400_000

/** Whether facts of that day may well have changed since: they are more than a year old. */
export const isOld = (asOf: string, today: Date): boolean => today.getTime() - Date.parse(asOf) > YEAR_MS
