import * as v from 'valibot'
import { FATES } from './decisions'

// What is seen of a file, apart from the engine that finds it: the window needs no more.

/** A value in a line, and what becomes of it. */
export const MarkSchema = v.object({
  /** UTF-16 offsets into the line's text, end exclusive */
  start: v.number(),
  end: v.number(),
  kind: v.string(),
  /** names the value in decisions */
  standIn: v.string(),
  /** what stands in its place in the masked copy */
  text: v.string(),
  fate: v.picklist(FATES),
  /** a further part of a value that began before: no hit of its own */
  isPart: v.boolean(),
})
export type Mark = v.InferOutput<typeof MarkSchema>

/** A line as it is in the original; for the owner's eyes only. */
export interface LookedLine {
  /** where it begins, in bytes of what was looked at */
  readonly offset: number
  /** without its line break */
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Says of any part of a file what masking does there. */
export interface LineLooker {
  /** @param bytes  UTF-8, whole lines */
  readonly lines: (bytes: Uint8Array) => LookedLine[]
}

/** A line, or a part of a very long one, as it is shown. */
export const RowSchema = v.object({
  /** where it begins, in bytes of the file */
  offset: v.number(),
  /** counted from 1; null: not known */
  line: v.nullable(v.number()),
  /** goes on with the line of the row before */
  isRest: v.boolean(),
  text: v.string(),
  marks: v.array(MarkSchema),
})
export type Row = v.InferOutput<typeof RowSchema>
