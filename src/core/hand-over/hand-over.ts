import * as v from 'valibot'

export const NAME_CHARS_MAX = 100
export const COMMENT_CHARS_MAX = 10_000
export const QUOTE_CHARS_MAX = 500
/** of one draft; more tell of a file gone wrong */
export const COMMENTS_MAX = 1_000

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const Name = v.pipe(v.string(), v.trim(), v.maxLength(NAME_CHARS_MAX))
const Moment = v.pipe(v.string(), v.isoTimestamp())

/** That a case was handed to a colleague (`out`), or was received from one (`in`) and is read-only. */
export const HandOverSchema = v.object({
  version: v.literal(1),
  role: v.picklist(['out', 'in']),
  /** ties the copy that comes back to the draft it came from; nobody else knows it */
  token: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  from: Name,
  at: Moment,
})
export type HandOver = v.InferOutput<typeof HandOverSchema>

/** A remark of a colleague about a draft; never part of its text. */
export const CommentSchema = v.object({
  version: v.literal(1),
  id: Id,
  by: Name,
  at: Moment,
  /** the passage it is about, verbatim; empty: the whole case */
  quote: v.pipe(v.string(), v.maxLength(QUOTE_CHARS_MAX)),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(COMMENT_CHARS_MAX)),
})
export type Comment = v.InferOutput<typeof CommentSchema>

/** Where a quoted passage stands in a text, in UTF-16 code units; null: it is not there any more, or quotes nothing. */
export function placeOf(text: string, quote: string): { readonly from: number; readonly to: number } | null {
  const from = quote === '' ? -1 : text.indexOf(quote)
  return from < 0 ? null : { from, to: from + quote.length }
}

/** A selection as a quote: without blanks around it, and cut where it is too long. */
export const quoteOf = (selected: string): string => selected.trim().slice(0, QUOTE_CHARS_MAX)

/** In the order in which they were written. */
export const inOrder = (comments: readonly Comment[]): readonly Comment[] =>
  comments.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
