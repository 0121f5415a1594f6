import { type Draft, emptyDraft, SEVERITIES, type Severity } from '../draft/schema'
import { parseDraft } from '../review/parse/draft-text'
import mixedBilling from '../review/rules/mixed-billing'
import { relativeWords } from './relative-words'

/** What comes out of a case: a new draft, and what to write into the first case beside it. */
export interface Relative {
  readonly draft: Draft
  /** to be pasted into the first case; null: nothing has to be said there */
  readonly message: string | null
}

/** The name of a severity in the case's own language, as the console shows it. */
export type SeverityName = (severity: Severity) => string

const uniqueIds = (ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => id.trim()).filter((id) => id !== '')),
]

/** A fresh draft about the same thing: its fields, but nothing that belongs to the first case alone. */
function freshFrom({ language, caseType, service, category, plan, ...first }: Draft): Draft {
  const { accountId, region, environment, glossary, contact, severity } = first
  const same = { language, caseType, service, category, plan, accountId, region, environment, contact }
  return {
    ...emptyDraft(),
    ...same,
    severity,
    glossary,
    relatedCases: uniqueIds([...first.relatedCases, first.caseId]),
  }
}

/** The severities above the one of the case, from the next one on. */
export const higherSeverities = ({ severity }: Draft): readonly Severity[] =>
  SEVERITIES.slice(SEVERITIES.indexOf(severity) + 1)

/**
 * A severity cannot be changed afterwards: a new case of the higher one cites the first and asks for the change.
 * @param why  what has become worse; empty: the draft asks for it
 */
export function raiseSeverity(draft: Draft, severity: Severity, why: string, name: SeverityName): Relative {
  const words = relativeWords[draft.language]
  const change = { id: draft.caseId, from: name(draft.severity), to: name(severity) }
  return {
    draft: {
      ...freshFrom(draft),
      severity,
      subject: words.raiseSubject({ ...change, subject: draft.subject }),
      body: words.raiseBody({ ...change, why: why.trim(), body: draft.body.trim() }),
    },
    message: null,
  }
}

/** Support sees one account a case: the other end gets a case of its own, and each cites the other. */
export function pairForAccount(draft: Draft, otherAccount: string): Relative {
  const words = relativeWords[draft.language]
  const ends = { id: draft.caseId, own: draft.accountId, other: otherAccount.trim() }
  return {
    draft: {
      ...freshFrom(draft),
      accountId: ends.other,
      subject: words.pairSubject({ ...ends, subject: draft.subject }),
      body: words.pairBody({ ...ends, body: draft.body.trim() }),
    },
    message: words.pairMessage(ends),
  }
}

/** Filed from the wrong account: the first is closed, and the right account asks anew, in full. */
export function refileForAccount(draft: Draft, rightAccount: string): Relative {
  const words = relativeWords[draft.language]
  const right = rightAccount.trim()
  return {
    draft: {
      ...freshFrom(draft),
      // Its account may not be spoken about in the new case, so that case is not cited either.
      relatedCases: [...draft.relatedCases],
      accountId: right,
      subject: draft.subject,
      body: draft.body,
    },
    message: words.refileMessage({ wrong: draft.accountId, right }),
  }
}

/** Nobody tells when a defect is mended: a new case cites the closed one and asks. */
export function askWhetherFixed(draft: Draft): Relative {
  const words = relativeWords[draft.language]
  return {
    draft: {
      ...freshFrom(draft),
      severity: 'low',
      subject: words.fixedSubject({ id: draft.caseId, subject: draft.subject }),
      body: words.fixedBody({ id: draft.caseId, body: draft.body.trim() }),
    },
    message: null,
  }
}

/** A wish for the service, begun from the case that showed the need; the writer fills in the rest. */
export function requestFeature(draft: Draft): Relative {
  const words = relativeWords[draft.language]
  return {
    draft: {
      ...freshFrom(draft),
      severity: 'low',
      subject: words.featureSubject({ service: draft.service }),
      body: words.featureBody({ id: draft.caseId, service: draft.service, subject: draft.subject }),
    },
    message: null,
  }
}

/** The question about billing that a technical case asks beside its own; null: none was found. What was filed is not changed. */
export function splitBilling(draft: Draft, today: string): Relative | null {
  const opens = mixedBilling.check(parseDraft(draft, today))[0]?.fixes?.[0]?.opens ?? null
  if (opens === null) return null
  return { draft: { ...freshFrom(draft), severity: 'low', subject: '', ...opens }, message: null }
}
