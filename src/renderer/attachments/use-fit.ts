import type { FitNote } from '@core/evidence/fit'
import type { AttachmentCard, Bridge } from '@shared/contract'
import { useEffect, useState } from 'react'
import { useStore } from '../app/store'
import type { DraftStore } from '../drafts/draft-store'

// Logs are read from the disk: wait until the writing rests and the text is saved.
const QUIET_MS = 1_500

/** What the masked logs say to the text; null while it is not known. */
export function useFit(
  bridge: Bridge,
  store: DraftStore,
  cards: readonly AttachmentCard[],
): readonly FitNote[] | null {
  const draftId = useStore(store.open, (open) => open?.id ?? null)
  const text = useStore(store.open, (open) => `${open?.draft.subject}\n${open?.draft.body}`)
  const masked = cards
    .filter(({ state, picture }) => state === 'masked' && picture === null)
    .map(({ id }) => id)
    .join(' ')
  const [fit, setFit] = useState<{ draftId: string; notes: readonly FitNote[] } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text or another copy is another question
  useEffect(() => {
    if (draftId === null || masked === '') return
    let isWanted = true
    const ask = async () => {
      await store.saveNow()
      const reply = await bridge.attachments.fit({ draftId })
      if (isWanted && reply.ok) setFit({ draftId, notes: reply.value })
    }
    const timer = setTimeout(() => void ask(), QUIET_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [bridge, store, draftId, text, masked])
  return masked !== '' && fit?.draftId === draftId ? fit.notes : null
}
