import * as v from 'valibot'
import { isScalar, isSeq, isMap as isYamlMap, parseDocument, stringify } from 'yaml'
import { type Draft, DraftSchema, emptyDraft, FieldsSchema } from './schema'

/** Why a draft file was refused, with what a person needs to mend it. */
export type DraftFileFault =
  | { readonly kind: 'yaml'; readonly line: number; readonly detail: string }
  | { readonly kind: 'value'; readonly key: string; readonly value: string; readonly allowed: string }

export class DraftFileError extends Error {
  override readonly name = 'DraftFileError'
  constructor(readonly fault: DraftFileFault) {
    super(fault.kind === 'yaml' ? `line ${fault.line}: ${fault.detail}` : `${fault.key}: ${fault.value}`)
  }
}

export interface DraftFile {
  readonly draft: Draft
  /** UTF-16 offsets into the file's text at which subject and body begin; both lie in it verbatim. */
  readonly subjectStart: number
  readonly bodyStart: number
}

// A value is written without quotes as often as with them: an account ID must not turn into a number.
const TEXT_KEYS = new Set([
  'service',
  'category',
  'accountId',
  'region',
  'caseId',
  'contactPerson',
  'ccEmails',
  'asOf',
  'relatedCases',
  'glossary',
])
const OWN_KEYS = new Set(Object.keys(FieldsSchema.entries))

/**
 * Reads a draft from Markdown with YAML front matter (interfaces.md). Unknown keys are kept in `extra`.
 * @param text  the whole file, LF or CRLF; a byte-order mark is accepted
 * @throws {DraftFileError} when the YAML cannot be read or a value is not allowed
 */
export function parseDraftFile(text: string): DraftFile {
  const { yaml, contentStart, yamlLine } = splitFrontMatter(text)
  const { fields, extra } = parseFields(yaml, yamlLine)
  const { subject, subjectStart, bodyStart } = splitSubject(text, contentStart)
  const draft: Draft = { ...fields, extra, subject, body: text.slice(bodyStart) }
  return { draft, subjectStart, bodyStart }
}

/** The draft as a file. What equals its default is left out, but for the keys that a reader looks for first. */
export function formatDraftFile(draft: Draft): string {
  const { subject, body, extra, ...fields } = draft
  const defaults: Readonly<Record<string, unknown>> = emptyDraft()
  const always = new Set(['language', 'caseType', 'service', 'severity', 'contact'])
  const told = Object.entries(fields).filter(
    ([key, value]) => always.has(key) || JSON.stringify(value) !== JSON.stringify(defaults[key]),
  )
  const yaml = stringify({ ...Object.fromEntries(told), ...extra }, { lineWidth: 0 })
  return `---\n${yaml}---\n# ${subject}\n\n${body}`
}

function splitFrontMatter(text: string): { yaml: string; contentStart: number; yamlLine: number } {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const open = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 200))
  if (open === null) return { yaml: '', contentStart: start, yamlLine: 1 }
  const yamlStart = start + open[0].length
  for (let at = yamlStart; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd < 0 ? text.length : lineEnd
    if (text.slice(at, end).trimEnd() === '---') {
      return { yaml: text.slice(yamlStart, at), contentStart: lineEnd < 0 ? end : end + 1, yamlLine: 2 }
    }
    at = end + 1
  }
  throw new DraftFileError({ kind: 'yaml', line: 1, detail: 'no closing ---' })
}

function splitSubject(
  text: string,
  contentStart: number,
): { subject: string; subjectStart: number; bodyStart: number } {
  const first = skipBlankLines(text, contentStart)
  const heading = /^#(?:[ \t]+|(?=\r?\n|$))/.exec(text.slice(first, first + 100))
  if (heading === null) return { subject: '', subjectStart: first, bodyStart: first }
  const lineEnd = text.indexOf('\n', first)
  const end = lineEnd < 0 ? text.length : lineEnd
  const subjectStart = Math.min(first + heading[0].length, end)
  const subject = text.slice(subjectStart, end).trimEnd()
  return { subject, subjectStart, bodyStart: skipBlankLines(text, lineEnd < 0 ? end : end + 1) }
}

/** The start of the first line at or after `at` that holds more than blanks; the text's end when there is none. */
function skipBlankLines(text: string, at: number): number {
  let line = at
  while (line < text.length) {
    const lineEnd = text.indexOf('\n', line)
    const end = lineEnd < 0 ? text.length : lineEnd
    if (text.slice(line, end).trim() !== '') return line
    line = end + 1
  }
  return text.length
}

function parseFields(
  yaml: string,
  yamlLine: number,
): { fields: v.InferOutput<typeof FieldsSchema>; extra: Draft['extra'] } {
  const raw = readYaml(yaml, yamlLine)
  const entries = Object.entries(raw)
  const own = entries.filter(([key, value]) => OWN_KEYS.has(key) && value !== null)
  const extra = Object.fromEntries(entries.filter(([key]) => !OWN_KEYS.has(key)))
  const parsed = v.safeParse(FieldsSchema, Object.fromEntries(own))
  if (!parsed.success) throw new DraftFileError(valueFault(parsed.issues[0]))
  return { fields: parsed.output, extra }
}

function readYaml(yaml: string, yamlLine: number): Record<string, unknown> {
  if (yaml.trim() === '') return {}
  const document = parseDocument(yaml)
  const error = document.errors[0]
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + yamlLine - 1
    throw new DraftFileError({
      kind: 'yaml',
      line,
      detail: error.message.split('\n')[0]?.replace(/ at line .*/, '') ?? '',
    })
  }
  if (!isYamlMap(document.contents)) {
    throw new DraftFileError({ kind: 'yaml', line: yamlLine, detail: 'not a list of keys and values' })
  }
  for (const pair of document.contents.items) {
    if (isScalar(pair.key) && TEXT_KEYS.has(String(pair.key.value))) keepAsText(pair.value)
  }
  return v.parse(v.record(v.string(), v.unknown()), document.toJS())
}

/** A number under a key of text is the text that stands in the file: `012345678901` keeps its zero. */
function keepAsText(node: unknown): void {
  if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined) node.value = node.source
  if (isSeq(node)) for (const item of node.items) keepAsText(item)
}

function valueFault(issue: v.BaseIssue<unknown>): DraftFileFault {
  const key = issue.path?.map((step) => String(step.key)).join('.') ?? ''
  const allowed = issue.expected?.replace(/[()"]/g, '').replaceAll('|', '/') ?? issue.message
  return { kind: 'value', key, value: JSON.stringify(issue.input) ?? '', allowed }
}

/** Kept beside the parser so that both read the same shape: a draft as JSON from the app's own file. */
export const parseDraft = (value: unknown): Draft => {
  const parsed = v.safeParse(DraftSchema, value)
  if (!parsed.success) throw new DraftFileError(valueFault(parsed.issues[0]))
  return parsed.output
}
