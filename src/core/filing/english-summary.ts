import type { Draft } from '../draft/schema'
import { statedIn } from '../evidence/stated'
import { findSecrets } from '../masking'
import { isOver } from '../review/parse/detail'
import { type ParsedDraft, parseDraft } from '../review/parse/draft-text'
import type { FilingFacts } from './facts'
import { impactOf } from './impact'
import { numbersIn } from './impact-numbers'
import { timesTold } from './times-told'

export interface SummaryContext {
  /** the day from which days without a year are reckoned, `2026-11-20`; the draft's own asOf goes first */
  readonly today: string
  /** names of severities and Regions; what is not listed is told by its code */
  readonly facts: {
    readonly severities: readonly Pick<FilingFacts['severities'][number], 'code' | 'en'>[]
    readonly regions: FilingFacts['regions']
  }
  /** what the severity dialogue settled, in English: "Nobody can place orders" */
  readonly impact?: readonly string[]
}

const MOST = 6
const LONGEST = 200
const ASCII = /^[\x20-\x7e]+$/

/**
 * A short English summary to stand above a Japanese body, for an engineer who does not read Japanese: a heading and up to
 * seven lines. Made from the fields and from what the text states in letters that need no translation; nothing is
 * translated or guessed, and what is not told has no line. The same draft always gives the same summary.
 * @returns null for an English case, and when fewer than two facts are told
 */
export function englishSummary(draft: Draft, context: SummaryContext): string | null {
  if (draft.language === 'en') return null
  const parsed = parseDraft(withoutSecrets(draft), context.today)
  const facts = [
    line('Case', caseLine(parsed, context)),
    line('Time', timeLine(parsed)),
    line('Resources', list(resourcesOf(parsed))),
    line('Operation', list(operationsOf(parsed))),
    line('Error', errorLine(parsed)),
    line('Impact', impactLine(parsed, context)),
    line('Attached', attachedLine(draft)),
  ].flat()
  if (facts.length < 2) return null
  return ['Summary in English (the details are in Japanese below)', ...facts].join('\n')
}

const line = (name: string, text: string): readonly string[] => (text === '' ? [] : [`${name}: ${text}`])
const joined = (parts: readonly (string | null | undefined | false)[], by = ', '): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(by)
const unique = (all: readonly string[]): readonly string[] => [...new Set(all)]

function list(all: readonly string[]): string {
  const shown = all.slice(0, MOST).join(', ')
  return all.length > MOST ? `${shown} and ${all.length - MOST} more` : shown
}

const KINDS: Readonly<Record<ParsedDraft['kind'], string>> = {
  incident: 'incident',
  question: 'question',
  billing: 'billing question',
  quota: 'quota increase',
  request: 'feature request',
  closing: 'closing note',
}
const ENVIRONMENTS = { production: 'production', staging: 'staging', development: 'development' } as const

function caseLine(parsed: ParsedDraft, { facts }: SummaryContext): string {
  const { draft } = parsed
  const details = [
    ASCII.test(draft.service) ? draft.service : '',
    list(regionsOf(parsed, facts)),
    draft.environment === null ? '' : ENVIRONMENTS[draft.environment],
    draft.accountId === '' ? '' : `account ${draft.accountId}`,
  ]
  const about = joined(details)
  // The kind alone says too little to be a line.
  return about === '' ? '' : `${KINDS[parsed.kind]}, ${about}`
}

/** The field, else the Regions that the text names by code or by their Japanese name. */
function regionsOf({ draft, regions }: ParsedDraft, facts: SummaryContext['facts']): readonly string[] {
  const codes = draft.region === '' ? regions.map(({ text }) => codeOf(text, facts)) : [draft.region]
  const shown = codes.flatMap((code) => {
    if (code === null || !ASCII.test(code)) return []
    const place = facts.regions.find((region) => region.code === code)?.en.match(/\(([^)]+)\)/)?.[1]
    return [place === undefined ? code : `${code} (${place})`]
  })
  return unique(shown)
}

function codeOf(text: string, { regions }: SummaryContext['facts']): string | null {
  if (/^[a-z]{2}-[a-z-]{4,20}-\d$/.test(text)) return text
  const name = text.replace(/\s?の?\s?リージョン$/, '')
  return regions.find(({ ja }) => ja.includes(`（${name}）`))?.code ?? null
}

const ONGOING =
  /(?:現在も|今も|いまも|依然|引き続き)[^。\n]{0,20}(?:続|継続|発生|でき(?:ない|ません)|止ま|復旧していません)|(?:継続|発生)中/

function timeLine(parsed: ParsedDraft): string {
  const times = timesTold(parsed)
  const state = isOver(parsed) ? 'over by now' : ONGOING.test(parsed.own) ? 'ongoing' : ''
  return parsed.kind === 'incident' ? joined([list(times), state], '; ') : list(times)
}

function resourcesOf({ draft, resources, today }: ParsedDraft): readonly string[] {
  const requestIds = new Set(statedIn(draft, today).requestIds)
  const names = unique(resources.map(({ text }) => text)).filter(
    (name) => ASCII.test(name) && !requestIds.has(name),
  )
  // An ARN tells its last part as well.
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name)))
}

const API_CALL = /^[A-Z][a-z]+[A-Z]\w*$/
const COMMAND = /^(?!(?:in|on|from|when|by|during) )[a-z][\w-]* [\x21-\x7e][\x20-\x7e]*$/

const operationsOf = ({ operations }: ParsedDraft): readonly string[] =>
  unique(operations.map(({ text }) => text).filter((text) => API_CALL.test(text) || COMMAND.test(text)))

function errorLine({ draft, errors, today }: ParsedDraft): string {
  const messages = errors.filter(({ isCode }) => isCode).flatMap(({ text }) => plainLines(text))
  const told = unique(messages).filter(
    (text, _, all) => !all.some((other) => other !== text && other.includes(text)),
  )
  const numbers = unique(
    errors
      .filter(({ isCode, text }) => !isCode && /^(?:HTTP\s?)?[45]\d\d$|^exit code \d/.test(text))
      .map(({ text }) => text),
  ).filter((number) => !told.some((message) => message.includes(number)))
  const { requestIds } = statedIn(draft, today)
  const ids =
    requestIds.length === 0 ? '' : `request ${requestIds.length === 1 ? 'ID' : 'IDs'} ${list(requestIds)}`
  return joined([told.slice(0, 2).join(' | '), list(numbers), ids], '; ')
}

const SAYS_ERROR =
  /error|exception|denied|fault|fail|refused|timed out|exceed|throttl|unable|cannot|not (?:found|authorized)/i

/** Of a quoted message the lines that tell the error, without the marks around it. */
const plainLines = (quote: string): readonly string[] =>
  quote
    .split('\n')
    .map((text) => text.replace(/^[\s`"'「『>]+|[\s`"'」』]+$/g, '').replace(/\s+/g, ' '))
    .filter((text) => ASCII.test(text) && SAYS_ERROR.test(text))
    .map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text))

function impactLine({ draft, sentences }: ParsedDraft, { facts, impact = [] }: SummaryContext): string {
  const about = [
    impactOf(draft),
    ...sentences.filter(({ own }) => own.includes('影響')).map(({ own }) => own),
  ]
  const numbers = numbersIn(about.join('\n'))
  const name = facts.severities.find(({ code }) => code === draft.severity)?.en
  return joined(
    [
      joined(impact, '; '),
      numbers.length === 0 ? '' : `numbers in the text: ${list(numbers)}`,
      `severity ${draft.severity}${name === undefined ? '' : ` (${name})`}`,
    ],
    '; ',
  )
}

function attachedLine({ attachments, relatedCases }: Draft): string {
  const names = attachments.map(({ name }) => name)
  const related = relatedCases.filter((id) => ASCII.test(id))
  return joined(
    [
      names.length === 0 ? '' : `${names.length} ${names.length === 1 ? 'file' : 'files'} (${list(names)})`,
      related.length === 0 ? '' : `related ${related.length === 1 ? 'case' : 'cases'} ${list(related)}`,
    ],
    '; ',
  )
}

/** What the review would mark as confidential in the text must not come back in the summary: read is what is left without it. */
function withoutSecrets(draft: Draft): Draft {
  const ownAccounts = draft.accountId === '' ? [] : [draft.accountId]
  const cleaned = (text: string): string =>
    findSecrets(text, { ownAccounts })
      .filter(({ group }) => group === 'credentials' || group === 'personal')
      .reduceRight(
        (plain, { kind, start, end }) => `${plain.slice(0, start)}<${kind.toUpperCase()}>${plain.slice(end)}`,
        text,
      )
  return { ...draft, subject: cleaned(draft.subject), body: cleaned(draft.body) }
}
