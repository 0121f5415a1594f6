import type { Draft, Status } from '../draft/schema'
import { askedIn } from './asked'
import { type FollowUp, OWED_MAX, type Owed, type Party, REPLIES_MAX, type Reply } from './record'

export type CaseEvent =
  | { readonly kind: 'created' | 'filed' | 'resolved' | 'closed'; readonly at: string }
  | { readonly kind: 'reply'; readonly at: string; readonly reply: Reply; readonly index: number }

const other = (party: Party): Party => (party === 'us' ? 'support' : 'us')

const owedAfter = (owed: readonly Owed[], by: Party, asked: readonly string[]): Owed[] => {
  const open = new Set(owed.filter((item) => item.by === by && !item.isDone).map(({ text }) => text))
  const fresh = asked.filter((text) => !open.has(text)).map((text) => ({ by, text, isDone: false }))
  return [...owed, ...fresh].slice(0, OWED_MAX)
}

/**
 * The change of a draft that comes to another status: the moment is kept the first time; going back forgets what lay behind.
 * @param at  ISO 8601, UTC
 */
export function moveTo(draft: Draft, status: Status, at: string): Pick<Draft, 'status' | 'followUp'> {
  const { followUp } = draft
  const isFiled = status !== 'drafting'
  const isClosed = status === 'closed'
  const isNew = status === 'filed' && draft.status === 'drafting'
  return {
    status,
    followUp: {
      ...followUp,
      // A draft that comes with its status tells no moment; it is not made up.
      filedAt: isNew ? followUp.filedAt || at : isFiled ? followUp.filedAt : '',
      resolvedAt: status === 'resolved' ? followUp.resolvedAt || at : isClosed ? followUp.resolvedAt : '',
      closedAt: isClosed ? followUp.closedAt || at : '',
      owed: isNew ? owedAfter(followUp.owed, 'support', askedIn(draft.body)) : followUp.owed,
    },
  }
}

/**
 * Keeps a message, and what it asks of the other side. A first answer of support makes a filed case an answered one.
 * @param reply  already masked
 * @returns null when no more messages can be kept
 */
export function addReply(draft: Draft, reply: Reply): Pick<Draft, 'status' | 'followUp'> | null {
  const { followUp, status } = draft
  if (followUp.replies.length >= REPLIES_MAX) return null
  return {
    status: status === 'filed' && reply.from === 'support' ? 'answered' : status,
    followUp: {
      ...followUp,
      replies: [...followUp.replies, reply],
      owed: owedAfter(followUp.owed, other(reply.from), askedIn(reply.text)),
    },
  }
}

/** Corrects a message; what it asked stays as it was corrected by hand. @param reply  already masked */
export const changeReply = (followUp: FollowUp, at: number, reply: Reply): FollowUp => ({
  ...followUp,
  replies: followUp.replies.map((kept, index) => (index === at ? reply : kept)),
})

/** Takes a message away, and with it the open questions that it alone asked; what is ticked stays. */
export function removeReply(followUp: FollowUp, at: number): FollowUp {
  const gone = followUp.replies[at]
  if (gone === undefined) return followUp
  const replies = followUp.replies.filter((_, index) => index !== at)
  const by = other(gone.from)
  const still = new Set(replies.filter(({ from }) => from === gone.from).flatMap(({ text }) => askedIn(text)))
  const asked = new Set(askedIn(gone.text).filter((text) => !still.has(text)))
  const owed = followUp.owed.filter((item) => item.isDone || item.by !== by || !asked.has(item.text))
  return { ...followUp, replies, owed }
}

export const addOwed = (followUp: FollowUp, by: Party, text: string): FollowUp => ({
  ...followUp,
  owed: text.trim() === '' ? followUp.owed : owedAfter(followUp.owed, by, [text.trim()]),
})

export const setDone = (followUp: FollowUp, at: number, isDone: boolean): FollowUp => ({
  ...followUp,
  owed: followUp.owed.map((item, index) => (index === at ? { ...item, isDone } : item)),
})

// Replies are told to the minute, all else to the millisecond.
const minuteOf = (at: string): number => Math.floor((Date.parse(at) || 0) / 60_000)

/** Everything that happened, oldest first; within a minute: filed, replies, resolved, closed. */
export function timelineOf({ followUp }: Draft, createdAt: string): readonly CaseEvent[] {
  const { filedAt, resolvedAt, closedAt, replies } = followUp
  const events: CaseEvent[] = [
    { kind: 'created', at: createdAt },
    { kind: 'filed', at: filedAt },
    ...replies.map((reply, index): CaseEvent => ({ kind: 'reply', at: reply.at, reply, index })),
    { kind: 'resolved', at: resolvedAt },
    { kind: 'closed', at: closedAt },
  ]
  return events
    .filter(({ kind, at }) => kind === 'reply' || at !== '')
    .sort((a, b) => minuteOf(a.at) - minuteOf(b.at))
}

/** The moment of the last thing that happened, ISO 8601; null: none is known. */
export const lastEventAt = (draft: Draft, createdAt = ''): string | null =>
  timelineOf(draft, createdAt).at(-1)?.at || null
