import type { Status } from '@core/draft/schema'
import type { DraftSummary } from '@shared/contract'

export const GROUPS = ['drafting', 'waiting', 'resolved', 'closed'] as const
export type Group = (typeof GROUPS)[number]

const groupOf: Readonly<Record<Status, Group>> = {
  drafting: 'drafting',
  filed: 'waiting',
  answered: 'waiting',
  resolved: 'resolved',
  closed: 'closed',
}

export type Row =
  | { readonly kind: 'group'; readonly group: Group; readonly count: number }
  | { readonly kind: 'draft'; readonly summary: DraftSummary; readonly position: number; readonly of: number }

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Drafts whose subject, service or case ID holds every word of the query, full-width and half-width alike. */
export function findDrafts(list: readonly DraftSummary[], query: string): readonly DraftSummary[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return list
  return list.filter(({ subject, service, caseId }) => {
    const text = fold(`${subject}\n${service}\n${caseId}`)
    return words.every((word) => text.includes(word))
  })
}

/** The list as rows: each group of the life cycle that has drafts, with its heading. */
export function rowsOf(list: readonly DraftSummary[]): readonly Row[] {
  return GROUPS.flatMap((group): readonly Row[] => {
    const members = list.filter(({ status }) => groupOf[status] === group)
    if (members.length === 0) return []
    const rows = members.map(
      (summary, index): Row => ({ kind: 'draft', summary, position: index + 1, of: members.length }),
    )
    return [{ kind: 'group', group, count: members.length }, ...rows]
  })
}
