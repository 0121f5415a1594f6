import type { Tokenizer } from '../knowledge/tokenize'

/** What of a draft or an imported case can be found. */
export interface PastText {
  readonly id: string
  readonly caseId: string
  readonly subject: string
  readonly body: string
  /** messages of the case, masked before they were kept */
  readonly replies: readonly string[]
}

export interface PastHit {
  readonly id: string
  /** BM25; comparable within one answer only */
  readonly score: number
  /** how much of what was asked it holds, weighed by rarity: above 0 … 1 */
  readonly share: number
}

export type Draftlike = Pick<PastText, 'id' | 'subject' | 'body'>

/** Own drafts and past cases in memory; each call is done when it returns. */
export interface CaseIndex {
  readonly size: () => number
  /** Takes a text in, in place of an older one of the same id. */
  readonly put: (text: PastText) => void
  readonly remove: (id: string) => void
  /** Best first. The last word may still be unfinished. */
  readonly search: (query: string, most: number) => readonly PastHit[]
  /** Those that resemble a draft, best first, without itself; nothing when only common words agree. */
  readonly similar: (draft: Draftlike, most: number, accepts: (id: string) => boolean) => readonly PastHit[]
}

/** Where a term stands: numbers of texts, rising, and how often in each, at the same places. */
interface Postings {
  readonly slots: number[]
  readonly counts: number[]
}

interface Store {
  postings: Map<string, Postings>
  /** the text of each slot; null: replaced or removed */
  texts: (PastText | null)[]
  lengths: number[]
  slotOf: Map<string, number>
  totalLength: number
}

// The usual constants of BM25 (Robertson & Zaragoza, 2009).
const K1 = 1.2
const B = 0.75
// A subject says in one line what the body says in thirty.
const SUBJECT_WEIGHT = 3
// A pasted log says what it is about early; the rest costs time and memory.
const LONGEST_TEXT = 20_000
const LONGEST_QUERY = 1_000
const UNFINISHED_MIN = 2
const UNFINISHED_MOST = 24
const TELLING_TERMS = 24
const SIMILAR_SHARE = 0.3
// Pieces of hiragana are endings and particles; longer ones were katakana words.
const GRAMMAR = /^\p{Script=Hiragana}{1,3}$/u
const COMPACT_FROM = 256

const NOWHERE: Postings = { slots: [], counts: [] }

const emptyStore = (): Store => ({
  postings: new Map(),
  texts: [],
  lengths: [],
  slotOf: new Map(),
  totalLength: 0,
})

/** An empty index over the terms of the knowledge base's tokenizer. */
export function makeCaseIndex(tokenizer: Pick<Tokenizer, 'terms'>): CaseIndex {
  let store = emptyStore()
  const drop = (id: string) => {
    const slot = store.slotOf.get(id)
    if (slot === undefined) return
    store.slotOf.delete(id)
    store.texts[slot] = null
    store.totalLength -= store.lengths[slot] ?? 0
  }
  return {
    size: () => store.slotOf.size,
    put: (text) => {
      drop(text.id)
      store = compacted(store, tokenizer)
      addText(store, text, tokenizer)
    },
    remove: drop,
    search: (query, most) => {
      const text = query.slice(0, LONGEST_QUERY)
      const terms = new Set(tokenizer.terms(text))
      const groups = [...terms].map((term) => [term])
      const last = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(text)?.[0].toLowerCase() ?? ''
      if (last.length >= UNFINISHED_MIN) widenLast(groups, last, tokenizer, store)
      return best(store, groups, most, () => true)
    },
    similar: ({ id, subject, body }, most, accepts) => {
      const groups = telling(store, tokenizer.terms(`${subject}\n${body.slice(0, LONGEST_TEXT)}`))
      return best(store, groups, most, (other) => other !== id && accepts(other)).filter(
        ({ share }) => share >= SIMILAR_SHARE,
      )
    },
  }
}

function addText(store: Store, text: PastText, { terms }: Pick<Tokenizer, 'terms'>): void {
  const slot = store.texts.push(text) - 1
  const counts = new Map<string, number>()
  const count = (part: string, weight: number) => {
    for (const term of terms(part)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  count(`${text.subject}\n${text.caseId}`, SUBJECT_WEIGHT)
  count([text.body, ...text.replies].join('\n').slice(0, LONGEST_TEXT), 1)
  let length = 0
  for (const [term, number] of counts) {
    length += number
    const known = store.postings.get(term)
    if (known === undefined) store.postings.set(term, { slots: [slot], counts: [number] })
    else {
      known.slots.push(slot)
      known.counts.push(number)
    }
  }
  store.lengths.push(length)
  store.totalLength += length
  store.slotOf.set(text.id, slot)
}

/** The store without its dead slots, once they are the larger part: a draft is put again with each save. */
function compacted(store: Store, tokenizer: Pick<Tokenizer, 'terms'>): Store {
  const dead = store.texts.length - store.slotOf.size
  if (dead < COMPACT_FROM || dead < store.slotOf.size) return store
  const fresh = emptyStore()
  for (const text of store.texts) if (text !== null) addText(fresh, text, tokenizer)
  return fresh
}

/** While somebody types, the last word also stands for those that begin with it. */
function widenLast(
  groups: string[][],
  last: string,
  { terms }: Pick<Tokenizer, 'terms'>,
  { postings }: Store,
): void {
  const own = terms(last)[0] ?? last
  const group = groups.find(([term]) => term === own) ?? groups[groups.push([own]) - 1]
  if (group === undefined) return
  for (const term of postings.keys()) {
    if (group.length >= UNFINISHED_MOST) return
    if (term !== own && term.startsWith(last)) group.push(term)
  }
}

/**
 * The terms that tell a draft apart: rare among the others, and frequent in it. Some that nobody else has stay among
 * them, so that a draft about something new resembles nothing.
 */
function telling(store: Store, terms: readonly string[]): string[][] {
  const counts = new Map<string, number>()
  for (const term of terms) if (!GRAMMAR.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weighed = [...counts]
    .map(([term, count]) => ({ term, weight: rarity(store, [term]) * Math.log2(1 + count) }))
    .sort((a, b) => b.weight - a.weight)
  const known = weighed.filter(({ term }) => store.postings.has(term)).slice(0, TELLING_TERMS)
  const unknown = weighed.filter(({ term }) => !store.postings.has(term)).slice(0, TELLING_TERMS / 2)
  return [...known, ...unknown].map(({ term }) => [term])
}

function rarity({ postings, slotOf }: Store, group: readonly string[]): number {
  const found = Math.max(0, ...group.map((term) => postings.get(term)?.slots.length ?? 0))
  const all = Math.max(slotOf.size, found)
  return Math.log(1 + (all - found + 0.5) / (found + 0.5))
}

/** Sums over groups of terms that stand for one word; of a group, a text counts its best term. */
function best(
  store: Store,
  groups: readonly (readonly string[])[],
  most: number,
  accepts: (id: string) => boolean,
): readonly PastHit[] {
  if (store.slotOf.size === 0 || groups.length === 0) return []
  const scores = new Float64Array(store.texts.length)
  const shares = new Float64Array(store.texts.length)
  let weights = 0
  for (const group of groups) {
    const weight = rarity(store, group)
    weights += weight
    for (const [slot, gain] of gainsOf(store, group)) {
      scores[slot] = (scores[slot] ?? 0) + weight * gain
      shares[slot] = (shares[slot] ?? 0) + weight
    }
  }
  return topOf(store.texts, scores, most, accepts).map(({ id, slot, score }) => ({
    id,
    score,
    share: weights === 0 ? 0 : (shares[slot] ?? 0) / weights,
  }))
}

/** What each text gains by a group, before its rarity. */
function gainsOf({ postings, lengths, totalLength, slotOf }: Store, group: readonly string[]) {
  const gains = new Map<number, number>()
  const average = totalLength / slotOf.size || 1
  for (const term of group) {
    const { slots, counts } = postings.get(term) ?? NOWHERE
    for (const [at, slot] of slots.entries()) {
      const count = counts[at] ?? 0
      const gain = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths[slot] ?? 0)) / average))
      if (gain > (gains.get(slot) ?? 0)) gains.set(slot, gain)
    }
  }
  return gains
}

function topOf(texts: Store['texts'], scores: Float64Array, most: number, accepts: (id: string) => boolean) {
  const top: { readonly id: string; readonly slot: number; readonly score: number }[] = []
  for (const [slot, score] of scores.entries()) {
    const text = texts[slot]
    if (score <= 0 || text === null || text === undefined) continue
    if (top.length === most && score <= (top.at(-1)?.score ?? 0)) continue
    if (!accepts(text.id)) continue
    const at = top.findIndex((one) => one.score < score)
    top.splice(at < 0 ? top.length : at, 0, { id: text.id, slot, score })
    if (top.length > most) top.pop()
  }
  return top
}
