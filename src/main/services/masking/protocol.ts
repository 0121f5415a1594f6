import { DecisionsSchema } from '@core/masking/decisions'
import { FileMapSchema } from '@core/masking/file-map'
import { OfferSchema } from '@core/masking/offers'
import { OriginalsSchema } from '@core/masking/originals'
import { ProfileSchema, ReportSchema, SampleSchema } from '@core/masking/types'
import { ProblemSchema } from '@shared/contract'
import * as v from 'valibot'

/** What main gives a masking worker to do. */
export const JobSchema = v.strictObject({
  source: v.string(),
  target: v.string(),
  profile: ProfileSchema,
  ownAccounts: v.array(v.string()),
  terms: v.array(v.string()),
  decisions: DecisionsSchema,
  /** whether what the stand-ins stand for is told to main */
  keepsOriginals: v.optional(v.boolean(), false),
  key: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){16,64}$/i)),
})
export type MaskJob = v.InferInput<typeof JobSchema>

export const ProgressSchema = v.object({ bytesRead: v.number(), bytesTotal: v.number() })
export type MaskProgress = v.InferOutput<typeof ProgressSchema>

/** What a worker tells. */
export const WorkerMessageSchema = v.variant('type', [
  v.object({ type: v.literal('progress'), ...ProgressSchema.entries }),
  v.object({
    type: v.literal('done'),
    report: ReportSchema,
    samples: v.array(SampleSchema),
    offers: v.array(OfferSchema),
    map: FileMapSchema,
    originals: OriginalsSchema,
  }),
  v.object({ type: v.literal('failed'), problem: ProblemSchema }),
])
export type WorkerMessage = v.InferOutput<typeof WorkerMessageSchema>

/** What main tells a worker that is at work. */
export const CancelSchema = v.object({ type: v.literal('cancel') })
