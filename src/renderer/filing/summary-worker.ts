import { englishSummary } from '@core/filing/english-summary'
import * as v from 'valibot'
import { filingFacts } from './filing-data'
import { type SummaryReply, SummaryRequestSchema } from './summary-protocol'

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { seq, draft, today } = v.parse(SummaryRequestSchema, data)
  const reply: SummaryReply = { seq, summary: englishSummary(draft, { today, facts: filingFacts }) }
  self.postMessage(reply)
})
