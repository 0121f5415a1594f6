import type { PastFound } from '@core/past-cases/source'
import { useEffect, useState } from 'react'
import type { OpenState } from '../drafts/draft-store'

// Behind the review and the save: likeness changes little from word to word.
const REST_MS = 1_500
const SUBJECT_MAX = 1_000

/** Filed cases that resemble the open draft; a draft that was filed itself has its own follow-up. */
export function useSimilar(open: OpenState | null): readonly PastFound[] {
  const [found, setFound] = useState<{ readonly id: string; readonly cases: readonly PastFound[] } | null>(
    null,
  )
  const id = open === null || open.isReadOnly || open.draft.status !== 'drafting' ? null : open.id
  const { subject, body } = open?.draft ?? { subject: '', body: '' }
  useEffect(() => {
    if (id === null || `${subject}${body}`.trim() === '') return
    let isWanted = true
    const ask = async () => {
      const reply = await window.kihyo.cases.similar({
        draftId: id,
        subject: subject.slice(0, SUBJECT_MAX),
        body,
      })
      // It is an offer beside the work: without an answer there is none.
      if (isWanted && reply.ok) setFound({ id, cases: reply.value })
    }
    const timer = setTimeout(() => void ask().catch(() => undefined), REST_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [id, subject, body])
  return found !== null && found.id === id ? found.cases : []
}
