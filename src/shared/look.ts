import { HitMapSchema } from '@core/masking/hit-map'
import { RowSchema } from '@core/masking/looked'
import * as v from 'valibot'

/** What the screen to go through a file shows: the original as masking sees it, or the masked copy alone. */
export const LookSchema = v.object({
  /** bytes that can be gone through */
  length: v.number(),
  /** null: the original is there, and before and after can be seen; else why only the masked copy is shown */
  copyOnly: v.nullable(v.picklist(['missing', 'changed'])),
  /** a packed file that is longer than what fits into memory: only its beginning is shown */
  isCut: v.boolean(),
  /** where hits are; null: masking has not told yet */
  hits: v.nullable(HitMapSchema),
  encoding: v.string(),
})
export type Look = v.InferOutput<typeof LookSchema>

export const LookRowsSchema = v.object({
  rows: v.array(RowSchema),
  /** bytes that were read from the file since it was opened */
  bytesRead: v.number(),
})
export type LookRows = v.InferOutput<typeof LookRowsSchema>

const Place = v.pipe(v.number(), v.safeInteger(), v.minValue(-1))
export const HitPlaceSchema = v.strictObject({
  /** byte at which its row begins */
  offset: Place,
  /** which of the row's marks */
  index: Place,
})
export type HitPlace = v.InferOutput<typeof HitPlaceSchema>

export const LookStepSchema = v.object({
  /** null: there is none up to `reached`; none at all when that is null, too */
  hit: v.nullable(HitPlaceSchema),
  /** whether the end was passed, and the search went on from the other one */
  isWrapped: v.boolean(),
  /** byte from which to search on */
  reached: v.nullable(v.number()),
})
export type LookStep = v.InferOutput<typeof LookStepSchema>
