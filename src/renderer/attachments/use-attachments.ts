import type { Offer } from '@core/masking/offers'
import type { AttachmentCard, Bridge, Problem, Reply } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from '../app/store'
import type { DraftStore } from '../drafts/draft-store'

export const FILES_AT_ONCE = 100

export interface Attachments {
  readonly cards: readonly AttachmentCard[]
  readonly add: (files: readonly File[]) => void
  readonly choose: () => void
  readonly cancel: (attachmentId: string) => void
  readonly remove: (attachmentId: string) => void
  /** Opens a picture to be looked at and blacked out. */
  readonly redact: (attachmentId: string) => void
  readonly endRedacting: () => void
  /** the picture that is open, with the draft it belongs to */
  readonly redacting: { readonly draftId: string; readonly card: AttachmentCard } | null
  /** Opens a masked file to go through it. */
  readonly lookThrough: (attachmentId: string) => void
  readonly endLooking: () => void
  /** the file that is gone through, with the draft it belongs to */
  readonly looking: { readonly draftId: string; readonly card: AttachmentCard } | null
  /** Says who accepted a masked copy, or what its format is. */
  readonly describe: (
    attachmentId: string,
    told: { readonly acceptedBy?: string; readonly logFormat?: string },
  ) => void
  /** Says what becomes of a value in all files of the case. */
  readonly decide: (offer: Pick<Offer, 'standIn' | 'kind'>, isMasked: boolean) => void
}

/** The attachments of the open draft; main masks them and tells how far it is. */
export function useAttachments(
  bridge: Bridge,
  store: DraftStore,
  onProblem: (problem: Problem) => void,
): Attachments {
  const draftId = useStore(store.open, (open) => open?.id ?? null)
  const [known, setKnown] = useState<{ draftId: string; cards: readonly AttachmentCard[] } | null>(null)
  const [redacting, setRedacting] = useState<Attachments['redacting']>(null)
  const [looking, setLooking] = useState<{ draftId: string; attachmentId: string } | null>(null)
  const latest = useRef(onProblem)
  latest.current = onProblem

  const receive = useCallback(
    (id: string, cards: readonly AttachmentCard[]) => {
      if (store.open.get()?.id !== id) return
      setKnown({ draftId: id, cards })
      mirror(store, cards)
    },
    [store],
  )
  const ask = useCallback(
    async (id: string, call: Promise<Reply<AttachmentCard[] | null>>) => {
      const reply = await call.catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
      if (!reply.ok) latest.current(reply.problem)
      else if (reply.value !== null) receive(id, reply.value)
    },
    [receive],
  )

  useEffect(() => bridge.on('attachments', ({ draftId: id, cards }) => receive(id, cards)), [bridge, receive])
  useEffect(() => {
    if (draftId === null) return
    void bridge.attachments.list({ draftId }).then((reply) => {
      // A draft from elsewhere may name attachments that this laptop never saw: those stay as they are.
      if (reply.ok && (reply.value.length > 0 || store.open.get()?.draft.attachments.length === 0))
        receive(draftId, reply.value)
    })
  }, [bridge, draftId, store, receive])

  return useMemo(() => {
    const withDraft = (act: (id: string) => Promise<Reply<AttachmentCard[] | null>>) => {
      const id = store.open.get()?.id
      if (id !== undefined) void ask(id, act(id))
    }
    const looked = known?.cards.find(({ id }) => id === looking?.attachmentId)
    return {
      looking: looked === undefined || looking === null ? null : { draftId: looking.draftId, card: looked },
      lookThrough: (attachmentId) => {
        if (known !== null) setLooking({ draftId: known.draftId, attachmentId })
      },
      endLooking: () => setLooking(null),
      cards: known !== null && known.draftId === draftId ? known.cards : [],
      redacting,
      redact: (attachmentId) => {
        const card = known?.cards.find(({ id }) => id === attachmentId)
        if (known !== null && card !== undefined) setRedacting({ draftId: known.draftId, card })
      },
      endRedacting: () => setRedacting(null),
      add: (files) => withDraft((id) => bridge.attachments.add({ draftId: id, files })),
      choose: () => withDraft((id) => bridge.attachments.choose({ draftId: id })),
      cancel: (attachmentId) => withDraft((id) => bridge.attachments.cancel({ draftId: id, attachmentId })),
      decide: ({ standIn, kind }, isMasked) =>
        withDraft((id) => bridge.attachments.decide({ draftId: id, standIn, kind, isMasked })),
      describe: (attachmentId, told) =>
        withDraft((id) => bridge.attachments.describe({ draftId: id, attachmentId, ...told })),
      remove: (attachmentId) => withDraft((id) => bridge.attachments.remove({ draftId: id, attachmentId })),
    }
  }, [known, redacting, looking, draftId, bridge, store, ask])
}

/** The draft's own list of attachments follows the cards: the review reads it, the front matter shows it. */
function mirror(store: DraftStore, cards: readonly AttachmentCard[]): void {
  const attachments = cards.map(({ name, size, state, report }) => ({
    name,
    size,
    masked: state === 'masked',
    // A picture that nobody has looked at may show anything.
    openFindings: state === 'to-redact' ? 1 : offeredIn(report),
  }))
  const before = store.open.get()?.draft.attachments ?? []
  if (JSON.stringify(before) !== JSON.stringify(attachments)) store.edit({ attachments })
}

/** How many values wait for a decision. */
export const offeredIn = (report: AttachmentCard['report']): number =>
  Object.values(report?.offered ?? {}).reduce((sum, { values }) => sum + values, 0)
