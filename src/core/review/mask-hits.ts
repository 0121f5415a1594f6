import type { Draft } from '../draft/schema'
import { findSecrets } from '../masking'
import type { Hit } from './define-rule'

/** Confidential values of the given groups in subject and body, each with the fix that masks it. */
export function maskHits(draft: Draft, groups: readonly string[]): readonly Hit[] {
  const ownAccounts = draft.accountId === '' ? [] : [draft.accountId]
  return (['subject', 'body'] as const).flatMap((part) =>
    findSecrets(draft[part], { ownAccounts })
      .filter(({ group }) => groups.includes(group))
      .map(({ kind, start, end }) => {
        const range = { part, start, end }
        const text = `<${kind.toUpperCase()}>`
        return {
          range,
          fixes: [
            { title: { ja: `${text} に置き換える`, en: `Replace by ${text}` }, edits: [{ range, text }] },
          ],
        }
      }),
  )
}
