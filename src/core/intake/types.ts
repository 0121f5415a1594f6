export type Lang = 'ja' | 'en'
export type Both<T = string> = Readonly<Record<Lang, T>>

/** What a pasted text may tell. `source` is who or what called: an address, a program or a principal. */
export const FIELD_NAMES = [
  'service',
  'operation',
  'errorCode',
  'errorMessage',
  'httpStatus',
  'requestId',
  'extendedRequestId',
  'traceId',
  'time',
  'region',
  'accountId',
  'resource',
  'source',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/**
 * stated: it stands there as this very thing · derived: it follows from the log's format or from another value
 * (a Region from a host name) · unsure: another reading is possible (a time without zone).
 */
export type Certainty = 'stated' | 'derived' | 'unsure'

/** A place in the pasted text: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** One value for the user to confirm. `requestId`, `resource` and `source` may come more than once. */
export interface IntakeField {
  readonly name: FieldName
  /**
   * As the field takes it: a product's name for `service`, ISO 8601 for `time` (with zone where one is told, else
   * without), the words themselves for all others. Secrets are replaced by the name of their kind.
   */
  readonly value: string
  /** as the case would say it: of a time, JST beside UTC */
  readonly shown: Both
  readonly range: Range
  readonly certainty: Certainty
}

export interface Intake {
  /** id of the reader that recognised the text */
  readonly kind: string
  readonly kindName: Both
  readonly fields: readonly IntakeField[]
  /** sentences for the body; they carry no secret */
  readonly summary: Both
  /** the text was longer than what is read */
  readonly isCut: boolean
}
