import { findSecrets } from '../masking'
import type { BundleInput } from './types'

/** Rules whose marked words must not leave the laptop, not even as the reason why they were let pass. */
export const CONFIDENTIAL: ReadonlySet<string> = new Set(['secret-in-text', 'personal-data-in-text'])

// Shorter pieces would blank half of every sentence.
const SHORTEST = 3

/**
 * A function that blanks in any text what may be confidential: what the detectors find in it, the user's own terms, and
 * every value that they find in the case text or that was dismissed as harmless, also where it stands alone.
 * @param kindName  what stands for a value, in brackets
 */
export function concealer(
  { draft, terms = [], dismissed }: BundleInput,
  kindName: (kind: string) => string,
): (text: string) => string {
  const options = { ownAccounts: draft.accountId === '' ? [] : [draft.accountId] }
  const told = `${draft.subject}\n${draft.body}`
  const letPass = [...draft.dismissals, ...dismissed.map(({ dismissal }) => dismissal)]
    .filter(({ rule }) => CONFIDENTIAL.has(rule))
    .map(({ words }) => words)
  const found = findSecrets(told, options).map(({ start, end }) => told.slice(start, end))
  const known = [...new Set([...terms, ...letPass, ...found])]
    .filter((value) => value.trim().length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
  return (text) => {
    const plain = known.reduce((rest, value) => rest.replaceAll(value, '[…]'), text)
    return findSecrets(plain, options)
      .toReversed()
      .reduce(
        (rest, { start, end, kind }) => `${rest.slice(0, start)}[${kindName(kind)}]${rest.slice(end)}`,
        plain,
      )
  }
}
