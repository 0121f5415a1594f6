import * as v from 'valibot'
import { HitMapSchema } from './hit-map'
import { LineMarksSchema } from './line-marks'

/** What masking remembers of a file, so that it can be looked through without reading it: places, never text. */
export const MaskMapSchema = v.object({
  hits: HitMapSchema,
  /** empty when the file is not UTF-8, where places of the text are not places of the file */
  lines: LineMarksSchema,
})
export type MaskMap = v.InferOutput<typeof MaskMapSchema>

/** The same with the original as it was then; another size or time means that it is not the one that was masked. */
export const FileMapSchema = v.object({
  ...MaskMapSchema.entries,
  source: v.object({ size: v.number(), mtimeMs: v.number() }),
})
export type FileMap = v.InferOutput<typeof FileMapSchema>
