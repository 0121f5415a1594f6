import type { Found } from './found'
import type { Paste } from './paste'
import type { Both, FieldName, Range } from './types'

/** What a reader makes of a text of its kind. */
export interface Reading {
  readonly found: readonly Found[]
  /**
   * Where ARNs, IDs and labels are looked for beside what was found; null: nowhere, since the format names all that it
   * holds.
   */
  readonly scope: Range | null
}

/** A text that is of this kind, with every field that must be read, or one that is not, with the reason. */
export interface Example {
  readonly text: string
  /** null: not of this kind */
  readonly fields: Readonly<Partial<Record<FieldName, string | readonly string[]>>> | null
  readonly summary?: Partial<Both>
  readonly why?: string
}

export interface Reader {
  readonly id: string
  readonly names: Both
  /** where two readers know the same text, the higher one reads it */
  readonly priority: number
  /** where the format is described, and when that was looked up */
  readonly source: { readonly what: string; readonly asOf: string }
  /** the service that a log of this kind is of, as IAM writes it; absent: the text tells it, or nothing does */
  readonly service?: string
  /** how the summary puts the outcome: a call that failed, a task that stopped, something that a log recorded */
  readonly outcome: 'failed' | 'stopped' | 'recorded'
  readonly examples: readonly Example[]
  /** null: not of this kind. Linear in the length of the text. */
  readonly read: (paste: Paste) => Reading | null
}

/** One kind, one file: its examples are its documentation and its tests. */
export const defineReader = (reader: Reader): Reader => reader
