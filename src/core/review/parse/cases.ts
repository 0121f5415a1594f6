import type { ParsedDraft } from './draft-text'

// The console's number, or the API's own ID: https://docs.aws.amazon.com/awssupport, as of 2026-11.
const CASE_ID = /(?<![\d-])\d{10,18}(?![\d-])|\bcase-\d{12}-[\w-]{4,60}/g

/** Whether the text cites a case by its ID; an account ID of twelve digits is none. */
export function citesCase({ draft, accounts }: ParsedDraft): boolean {
  const accountIds = new Set(accounts.map(({ text }) => text).filter((id) => id.length === 12))
  const cited = `${draft.subject}\n${draft.body}`.match(CASE_ID) ?? []
  return draft.relatedCases.length > 0 || cited.some((id) => id.length !== 12 || !accountIds.has(id))
}
