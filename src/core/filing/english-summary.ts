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
// Each is compared with each: a pasted log must not make that long.
const COMPARED = 200
const LONGEST = 200
const ASCII = /^[\x20-\x7e]+$/

/**
 * A short English summary to stand above a Japanese body, for an engineer who does not read Japanese: a heading and up to
 * seven lines. Made from the fields and from what the text states in letters that need no translation; nothing is
 * translated or guessed, and what is not told has no line. The same draft always gives the same summary.
 * @returns null for an English case, and when neither time, resource, operation, error nor impact is told
 */
export function englishSummary(draft: Draft, context: SummaryContext): string | null {
  if (draft.language === 'en') return null
  const parsed = parseDraft(withoutSecrets(draft), context.today)
  const told = [
    line('Time', timeLine(parsed)),
    line('Resources', list(resourcesOf(parsed))),
    line('Operation', list(operationsOf(parsed))),
    line('Error', errorLine(parsed)),
    line('Impact', impactLine(parsed, context)),
  ].flat()
  // Service and severity stand in the form already: they alone make no summary.
  if (told.length === 0) return null
  return [
    'Summary in English (the details are in Japanese below)',
    ...line('Case', caseLine(parsed, context)),
    ...told,
    ...line('Attached', attachedLine(draft)),
  ].join('\n')
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

function caseLine(parsed: ParsedDraft, { facts }: SummaryContext): string {
  const { draft } = parsed
  const name = facts.severities.find(({ code }) => code === draft.severity)?.en
  return joined([
    KINDS[parsed.kind],
    `severity ${draft.severity}${name === undefined ? '' : ` (${name})`}`,
    ASCII.test(draft.service) && draft.service,
    list(regionsOf(parsed, facts)),
    draft.environment,
    draft.accountId !== '' && `account ${draft.accountId}`,
  ])
}

/** The field, else the Regions that the text names by code or by their Japanese name. */
function regionsOf({ draft, regions }: ParsedDraft, facts: SummaryContext['facts']): readonly string[] {
  const codes = draft.region === '' ? regions.map(({ text }) => codeOf(text, facts)) : [draft.region]
  const shown = codes.flatMap((code) => {
    if (code === null || !ASCII.test(code)) return []
    const place = facts.regions.find((region) => region.code === code)?.en.match(/\(([^()]+)\)/)?.[1]
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

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function resourcesOf({ resources, operations }: ParsedDraft): readonly string[] {
  const commands = operations.flatMap(({ text }) => text.split(' '))
  // A UUID alone is a request, a session or a log's own number as often as a resource.
  const names = unique(resources.map(({ text }) => text))
    .filter((name) => ASCII.test(name) && !UUID.test(name) && !commands.includes(name))
    .slice(0, COMPARED)
  // An ARN tells its last part as well.
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name)))
}

const API_CALL = /^[A-Z][a-z]+[A-Z]\w*$/
const COMMAND = /^(?!(?:in|on|from|when|by|during) )[a-z][\w-]* [\x21-\x7e][\x20-\x7e]*$/

const operationsOf = ({ operations }: ParsedDraft): readonly string[] =>
  unique(operations.map(({ text }) => text).filter((text) => API_CALL.test(text) || COMMAND.test(text)))

// Statuses that stand for an error even without "HTTP"; 443 or 512 are a port or a size as often.
const STATUS = /^(?:HTTP\s?[45]\d\d|40[0134589]|429|499|50[0-4]|exit code \d{1,3})$/
const MOST_ERRORS = 2
const MOST_NUMBERS = 3

function errorLine({ draft, errors, today }: ParsedDraft): string {
  const messages = unique(
    errors.filter(({ isCode }) => isCode).flatMap(({ text }) => plainLines(text)),
  ).slice(0, COMPARED)
  const told = messages.filter((text) => !messages.some((other) => other !== text && other.includes(text)))
  const numbers = unique(
    errors.filter(({ isCode, text }) => !isCode && STATUS.test(text)).map(({ text }) => text),
  )
  const untold = numbers.filter((number) => !told.some((message) => message.includes(number)))
  const ids = statedIn(draft, today).requestIds.slice(0, MOST_NUMBERS)
  return joined(
    [
      told.slice(0, MOST_ERRORS).join(' | '),
      untold.slice(0, MOST_NUMBERS).join(', '),
      ids.length > 0 && `request ${ids.length === 1 ? 'ID' : 'IDs'} ${ids.join(', ')}`,
    ],
    '; ',
  )
}

const SAYS_ERROR =
  /error|exception|denied|fault|fail|refused|timed out|exceed|throttl|unable|cannot|not (?:found|authorized)/i

/** Of a quoted message the lines that tell the error, without the marks around it. */
const plainLines = (quote: string): readonly string[] =>
  quote
    .split('\n')
    .map((text) => unquoted(text.replace(/\s+/g, ' ').trim()))
    .filter((text) => ASCII.test(text) && SAYS_ERROR.test(text))
    .map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text))

/** Without the pair of marks around it; a mark that belongs to the message stays. */
const unquoted = (text: string): string =>
  /^(?:`+([^`]+)`+|"([^"]*)"|「([^」]*)」|『([^』]*)』)$/
    .exec(text)
    ?.slice(1)
    .find((inner) => inner !== undefined)
    ?.trim() ?? text

function impactLine({ draft, sentences }: ParsedDraft, { impact = [] }: SummaryContext): string {
  const about = [
    impactOf(draft),
    ...sentences.filter(({ own }) => own.includes('影響')).map(({ own }) => own),
  ]
  const numbers = numbersIn(about.join('\n'))
  return joined([...impact, numbers.length > 0 && `numbers in the text: ${list(numbers)}`], '; ')
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
