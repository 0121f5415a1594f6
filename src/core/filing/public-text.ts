import type { Draft } from '../draft/schema'
import { createMasker, type Hmac } from '../masking'

// The API's own ID, and the console's number behind the word "case".
const API_CASE_ID = /\bcase-\d{12}-[\w-]{4,60}/g
const NAMED_CASE_ID = /((?:ケース|お?問い?合わせ|\bcases?\b|\bticket\b)[^\d\n]{0,16})\d{10,18}(?!\d)/gi
// Inside names too: log-111122223333-tokyo. A UUID may lose its last group; that is the lesser harm in public.
const ACCOUNT_ID = /(?<!\d)(?:\d{12}(?!\d)|(?<!\d-)\d{4}-\d{4}-\d{4}(?!-?\d))/g

export interface PublicTextOptions {
  /** keyed hash for the stand-ins; a key that is used for nothing else */
  readonly hmac: Hmac
}

/**
 * Text that anyone may read: the strict profile, and beyond it every account ID and every case ID, the draft's own included.
 * @returns the function that masks one text of the draft
 */
export function publicMask(draft: Draft, { hmac }: PublicTextOptions): (text: string) => string {
  const caseIds = [draft.caseId, ...draft.relatedCases].filter((id) => id.trim() !== '')
  return (text) => {
    let plain = text
    for (const id of caseIds) plain = plain.replaceAll(id, '<CASE-ID>')
    plain = plain
      .replace(API_CASE_ID, '<CASE-ID>')
      .replace(NAMED_CASE_ID, (_, words: string) => `${words}<CASE-ID>`)
      .replace(ACCOUNT_ID, '<ACCOUNT-ID>')
    return strictly(plain, draft.glossary, hmac)
  }
}

function strictly(text: string, terms: readonly string[], hmac: Hmac): string {
  const masker = createMasker({ profile: 'strict', ownAccounts: [], terms, hmac })
  const decoder = new TextDecoder()
  // What a push returns is good until the call after the next: decoded at once.
  const head = decoder.decode(masker.push(new TextEncoder().encode(text)), { stream: true })
  return head + decoder.decode(masker.end())
}
