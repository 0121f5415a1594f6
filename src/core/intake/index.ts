import type { Reader, Reading } from './define-reader'
import type { Found } from './found'
import { glean } from './glean'
import { type Paste, pasteOf } from './paste'
import { withoutSecrets } from './safe-text'
import { serviceOf } from './services'
import { summaryOf } from './summary'
import { readMoment } from './times'
import type { FieldName, Intake, IntakeField } from './types'

export { READ_MAX } from './paste'
export type { Certainty, FieldName, Intake, IntakeField } from './types'
export { FIELD_NAMES } from './types'

/** Every reader, found by its folder: a new kind is one new file. Highest priority first. */
export const readers: readonly Reader[] = Object.values(
  import.meta.glob<Reader>('./readers/*.ts', { eager: true, import: 'default' }),
).sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))

const MESSAGE_MAX = 1_000
const LIST_MAX = 5
const LISTS: ReadonlySet<FieldName> = new Set(['requestId', 'resource', 'source'])
// IDs that look like secrets to a detector and are none.
const IDS: ReadonlySet<FieldName> = new Set(['requestId', 'extendedRequestId', 'traceId', 'httpStatus'])

/**
 * Reads an error or a log line that was pasted: which kind it is, and what it tells. Nothing is made up: what the text
 * does not tell has no field.
 * @param text  of any length; the first {@link READ_MAX} UTF-16 units are read
 * @returns null when the text is of no known kind or tells nothing
 */
export function readPaste(text: string): Intake | null {
  const paste = pasteOf(text)
  for (const reader of readers) {
    const reading = reader.read(paste)
    if (reading === null) continue
    const found = withService(reader, allOf(paste, reading))
    const fields = fieldsOf(found)
    if (fields.length === 0) continue
    const told = found.find(({ name }) => name === 'service')
    const prefix = told === undefined ? null : (serviceOf(told.text)?.prefix ?? null)
    return {
      kind: reader.id,
      kindName: reader.names,
      fields,
      summary: summaryOf({ fields, prefix, outcome: reader.outcome }),
      isCut: paste.isCut,
    }
  }
  return null
}

function allOf({ text }: Paste, { found, scope }: Reading): readonly Found[] {
  if (scope === null) return found
  const known = new Set(found.map(({ name }) => name))
  return [...found, ...glean(text.slice(scope.start, scope.end), scope.start, known)]
}

/** A log of one service need not name it: then its name stands for all that was read. */
function withService({ service }: Reader, found: readonly Found[]): readonly Found[] {
  if (service === undefined || found.length === 0 || found.some(({ name }) => name === 'service'))
    return found
  const start = Math.min(...found.map((value) => value.start))
  const end = Math.max(...found.map((value) => value.end))
  return [...found, { name: 'service', text: service, start, end, certainty: 'derived' }]
}

function fieldsOf(found: readonly Found[]): readonly IntakeField[] {
  const fields: IntakeField[] = []
  for (const value of found) {
    const field = fieldOf(value)
    const same = fields.filter(({ name }) => name === value.name)
    const room = LISTS.has(value.name) ? LIST_MAX : 1
    if (field === null || same.length >= room || same.some((other) => other.value === field.value)) continue
    fields.push(field)
  }
  return fields
}

function fieldOf({ name, text, start, end, certainty, clock }: Found): IntakeField | null {
  const range = { start, end }
  if (name === 'time') {
    const moment = readMoment(text, clock)
    if (moment === null) return null
    return {
      name,
      value: moment.iso,
      shown: moment.shown,
      range,
      certainty: moment.hasZone ? certainty : 'unsure',
    }
  }
  const value = plainValue(name, text)
  return value === '' ? null : { name, value, shown: { ja: value, en: value }, range, certainty }
}

function plainValue(name: FieldName, text: string): string {
  if (name === 'service') return serviceOf(text)?.name ?? text
  if (IDS.has(name)) return text
  // Boxes of Terraform and line breaks are no part of a message. What is cut off is cut after the secrets are gone.
  const plain = text.slice(0, 2 * MESSAGE_MAX).replace(/[\s│╷╵]+/g, ' ')
  return withoutSecrets(plain.trim()).slice(0, MESSAGE_MAX)
}
