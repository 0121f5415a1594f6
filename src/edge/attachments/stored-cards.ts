import { DecisionsSchema, NO_DECISIONS } from '@core/masking/decisions'
import { AttachmentCardSchema } from '@shared/contract'
import * as v from 'valibot'

export const StoredCardSchema = v.object({
  ...AttachmentCardSchema.entries,
  /** where the original lies; for the owner's before/after view only */
  sourcePath: v.string(),
})
export type StoredCard = v.InferOutput<typeof StoredCardSchema>

/** `attachments/<draft>/cards.json` */
export const CardsFileSchema = v.object({
  version: v.literal(1),
  cards: v.array(StoredCardSchema),
  decisions: v.optional(DecisionsSchema, NO_DECISIONS),
})
