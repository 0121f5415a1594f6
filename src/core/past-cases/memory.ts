import type { Tokenizer } from '../knowledge/tokenize'
import { type Draftlike, makeCaseIndex } from './case-index'
import { draftIdOf, foundBy, type PastFound, type PastWhole } from './source'

/** All drafts and imported cases, searched in memory. */
export interface CaseMemory {
  readonly size: () => number
  readonly put: (past: PastWhole) => void
  readonly remove: (ref: string) => void
  readonly get: (ref: string) => PastWhole | null
  /** Best first; nothing asked: the newest first. */
  readonly search: (query: string, most: number) => readonly PastFound[]
  /** Filed cases that resemble a draft. */
  readonly similar: (draft: Draftlike, most: number) => readonly PastFound[]
}

export function makeCaseMemory(tokenizer: Pick<Tokenizer, 'terms'>): CaseMemory {
  const index = makeCaseIndex(tokenizer)
  const kept = new Map<string, PastWhole>()
  // A case may be here twice: as the draft that it was filed from, and as the account lists it.
  const filedFrom = new Map<string, Set<string>>()
  const isTwice = ({ ref, caseId }: PastWhole) => draftIdOf(ref) === null && filedFrom.has(caseId)
  const forget = (ref: string) => {
    const { caseId } = kept.get(ref) ?? { caseId: '' }
    const drafts = filedFrom.get(caseId)
    drafts?.delete(ref)
    if (drafts?.size === 0) filedFrom.delete(caseId)
    kept.delete(ref)
  }
  const found = (ids: readonly { readonly id: string }[]) =>
    ids.flatMap(({ id }) => kept.get(id) ?? []).filter((past) => !isTwice(past))
  return {
    size: () => kept.size,
    put: (past) => {
      forget(past.ref)
      kept.set(past.ref, past)
      if (draftIdOf(past.ref) !== null && past.caseId !== '')
        filedFrom.set(past.caseId, (filedFrom.get(past.caseId) ?? new Set()).add(past.ref))
      const { ref: id, caseId, subject, body } = past
      index.put({ id, caseId, subject, body, replies: past.replies.map(({ text }) => text) })
    },
    remove: (ref) => {
      forget(ref)
      index.remove(ref)
    },
    get: (ref) => kept.get(ref) ?? null,
    search: (query, most) => {
      if (query.trim() === '') return found(newest(kept, most)).map(withoutLine)
      return found(index.search(query, most)).map((past) => foundBy(past, query))
    },
    similar: (draft, most) => {
      const accepts = (ref: string) => {
        const past = kept.get(ref)
        return past !== undefined && past.status !== 'drafting' && !isTwice(past)
      }
      return found(index.similar(draft, most, accepts)).map(withoutLine)
    },
  }
}

const withoutLine = (past: PastWhole): PastFound => foundBy(past, '')

function newest(kept: ReadonlyMap<string, PastWhole>, most: number): { readonly id: string }[] {
  return Array.from(kept.values(), ({ ref, at }) => ({ id: ref, at }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, most)
}
