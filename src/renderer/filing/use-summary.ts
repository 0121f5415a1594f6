import type { Draft } from '@core/draft/schema'
import { localDay } from '@shared/local-day'
import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { SummaryReplySchema, type SummaryRequest } from './summary-protocol'

const startWorker = () => new Worker(new URL('./summary-worker.ts', import.meta.url), { type: 'module' })

/** The English summary of the newest draft, written in a worker: reading a long body takes longer than a frame. */
export function useSummary(draft: Draft): string | null {
  const [summary, setSummary] = useState<string | null>(null)
  const worker = useRef<Worker | null>(null)
  const seq = useRef(0)

  useEffect(() => {
    const made = startWorker()
    made.onmessage = ({ data }: MessageEvent<unknown>) => {
      const reply = v.parse(SummaryReplySchema, data)
      if (reply.seq === seq.current) setSummary(reply.summary)
    }
    worker.current = made
    return () => made.terminate()
  }, [])

  useEffect(() => {
    seq.current += 1
    const request: SummaryRequest = { seq: seq.current, draft, today: localDay(new Date()) }
    worker.current?.postMessage(request)
  }, [draft])

  return summary
}
