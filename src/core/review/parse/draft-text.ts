import type { Draft } from '../../draft/schema'
import { type Reading, type ReadSentence, readBySigns } from '../reading/reading'
import type { TextRange } from '../types'
import { type ErrorMention, type Evidence, evidenceOf } from './evidence'
import { type CaseKind, kindOf, languageOf } from './kind'
import { blank, placeholdersOf, quotesOf } from './quotes'
import type { Known } from './remembered'
import { accountsOf, type Mention, regionsOf, resourcesOf } from './resources'
import { type Heading, headingsOf, type Sentence, sentencesOf } from './sentences'
import { signsOf } from './signs'
import { type ClockTime, type DayMention, daysOf, timesOf } from './times'

/** A draft, read once for all rules. Offsets are UTF-16 code units in subject or body. */
export interface ParsedDraft extends Evidence {
  readonly draft: Draft
  /** the day that counts as today */
  readonly today: string
  readonly kind: CaseKind
  /** of the writer's own words; null when there are too few to tell */
  readonly language: 'ja' | 'en' | null
  /** sentences of subject and body; headings are left out */
  readonly sentences: readonly Sentence[]
  readonly headings: readonly Heading[]
  readonly times: readonly ClockTime[]
  /** calendar days that are written out */
  readonly days: readonly DayMention[]
  /** yesterday, 今朝 and their like */
  readonly relativeDays: readonly DayMention[]
  /** identifiers and names of resources */
  readonly resources: readonly Mention[]
  readonly regions: readonly Mention[]
  /** 12-digit account IDs, digits only */
  readonly accounts: readonly Mention[]
  /** the writer's own words, quotes and headings blanked: subject, line break, body */
  readonly own: string
}

// The rules read about this much; what lies beyond is over every limit of a case, which one rule says.
const READ_MAX = 60_000

export function parseDraft(draft: Draft, today: string, read: ReadSentence = readBySigns): ParsedDraft {
  const day = draft.asOf ?? today
  const parts = (['subject', 'body'] as const).map((part) =>
    readPart(part, draft[part].slice(0, READ_MAX), day, read),
  )
  const sentences = parts.flatMap((part) => part.sentences)
  const own = parts.map((part) => part.own).join('\n')
  return {
    draft,
    today: day,
    kind: kindOf(
      draft,
      sentences,
      parts.some(({ errors }) => errors.some(isMessage)),
    ),
    language: languageOf(own),
    sentences,
    headings: parts.flatMap((part) => part.headings),
    times: parts.flatMap((part) => part.times),
    days: parts.flatMap((part) => part.days),
    relativeDays: parts.flatMap((part) => part.relativeDays),
    resources: parts.flatMap((part) => part.resources),
    regions: parts.flatMap((part) => part.regions),
    accounts: parts.flatMap((part) => part.accounts),
    errors: parts.flatMap((part) => part.errors),
    operations: parts.flatMap((part) => part.operations),
    hasRequestId: parts.some((part) => part.hasRequestId),
    own,
  }
}

// A message in full, not the mere name of an error: "Which of them are caught by States.ALL?" is a question.
const isMessage = ({ isCode, quoted, text }: ErrorMention): boolean =>
  isCode && quoted && text.length >= 12 && /\S[ :]\s?\S/.test(text)

const LONGEST = 400

/** What a sentence does; of one that is nothing but a quote, or too long to be one, patterns alone tell. */
const readingBy =
  (read: ReadSentence) =>
  (own: Known, text: string): Reading => {
    if (own.text.trim() === '' || own.text.length > LONGEST)
      return readBySigns(own.text, signsOf(own.text, text))
    if (own.reading?.by !== read) own.reading = { by: read, says: read(own.text, signsOf(own.text)) }
    return own.reading.says
  }

function readPart(part: TextRange['part'], raw: string, today: string, read: ReadSentence) {
  // What a template asks is not what the writer says.
  const text = blank(raw, placeholdersOf(raw))
  const quotes = quotesOf(text)
  const own = blank(text, quotes)
  const isQuoted = (at: number): boolean => own[at] !== text[at]
  const logs = quotes.filter(
    ({ kind, start, end }) => kind === 'log' || (kind === 'code' && text.slice(start, end).includes('\n')),
  )
  const isLogged = (at: number): boolean => logs.some(({ start, end }) => at >= start && at < end)
  const headings = part === 'body' ? headingsOf(text) : []
  return {
    headings,
    // A template's heading says nothing of the case.
    own: blank(
      own,
      headings.map(({ range }) => range),
    ),
    sentences: sentencesOf(part, text, own, readingBy(read)),
    times: timesOf(part, text, isQuoted),
    ...daysOf(part, text, isQuoted, today),
    resources: resourcesOf(part, text, isQuoted, isLogged),
    regions: regionsOf(part, text, isQuoted),
    accounts: accountsOf(part, text, isQuoted),
    ...evidenceOf(part, text, quotes),
  }
}
