import type { Draft } from '../draft/schema'
import { findSecrets } from '../masking'
import type { Hit } from './define-rule'
import { remembered } from './parse/remembered'

/** Confidential values of the given groups in subject and body, each with the fix that masks it. */
export const maskHits = (draft: Draft, groups: readonly string[]): readonly Hit[] =>
  secretsOf(draft)
    .filter(({ group }) => groups.includes(group))
    .map(({ part, kind, start, end }) => {
      const range = { part, start, end }
      const text = `<${kind.toUpperCase()}>`
      const title = { ja: `${text} に置き換える`, en: `Replace by ${text}` }
      return { range, fixes: [{ title, edits: [{ range, text }] }] }
    })

type Secret = ReturnType<typeof findSecrets>[number] & { readonly part: 'subject' | 'body' }
// Two rules ask for the values of one draft.
const found = new WeakMap<Draft, readonly Secret[]>()

function secretsOf(draft: Draft): readonly Secret[] {
  const known = found.get(draft)
  if (known !== undefined) return known
  const secrets = (['subject', 'body'] as const).flatMap((part) =>
    secretsIn(draft[part], draft.accountId)
      .filter(({ start, end }) => !HARMLESS.test(draft[part].slice(start, end)))
      .map((secret) => ({ ...secret, part })),
  )
  found.set(draft, secrets)
  return secrets
}

// What AWS documentation prints as a key, and an address that nobody reads.
const HARMLESS = /^A[A-Z]{3}[A-Z0-9]{9,}EXAMPLE$|EXAMPLEKEY$|^(?:no-?reply|do-?not-?reply)@/i

const KEY_BLOCK = /-----BEGIN /

/** Paragraph by paragraph, so that a keystroke is one paragraph's work; a key block may hold empty lines. */
function secretsIn(text: string, accountId: string): ReturnType<typeof findSecrets> {
  const read = readerFor(accountId)
  if (KEY_BLOCK.test(text)) return read(text)
  let at = 0
  return text.split('\n\n').flatMap((paragraph) => {
    const from = at
    at += paragraph.length + 2
    return read(paragraph).map((secret) => ({
      ...secret,
      start: from + secret.start,
      end: from + secret.end,
    }))
  })
}

let reader = { accountId: '', read: readerOf('') }

/** Reads with the filing account known; another draft's account begins anew. */
function readerFor(accountId: string) {
  if (reader.accountId !== accountId) reader = { accountId, read: readerOf(accountId) }
  return reader.read
}

function readerOf(accountId: string) {
  const ownAccounts = accountId === '' ? [] : [accountId]
  return remembered((text) => findSecrets(text, { ownAccounts }))
}
