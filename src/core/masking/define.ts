import type { Group } from './types'

/** A value inside a line: UTF-16 offsets into that line, end exclusive. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** What the stand-in is derived from, when it is not the text as it stands (an address without leading zeros). */
  readonly value?: string
}

/** What a detector may know besides the line. */
export interface Context {
  /** Which of the triggers it was, as the detector wrote it. */
  readonly trigger: string
  /** The line before, its last 512 characters at most. */
  readonly previous: () => string
  /** What stands before the line, several lines of it, its last 512 bytes at most. */
  readonly above: () => string
  /** Whether this 12-digit ID belongs to the user, so that it stays readable. */
  readonly isOwnAccount: (id: string) => boolean
}

/** A kind that goes over several lines. The engine holds the lines between until it ends, 256 lines at most. */
export interface Block {
  readonly opens: (line: string) => boolean
  /** The secret part of a line inside the block; 'end': the last line; null: not part of the block any more. */
  readonly body: (line: string, opening: string) => Hit | 'end' | null
}

/** ⟦ ⟧ mark what must be found; a text without marks must stay silent, and `why` says for what reason. */
export interface DetectorExample {
  readonly text: string
  readonly why?: string
}

export interface Detector {
  readonly id: string
  readonly group: Group
  readonly names: { readonly ja: string; readonly en: string }
  /** Only offered: the owner decides value by value, but the strict profile masks it. */
  readonly isUncertain?: boolean
  /** Where two kinds claim the same text, the higher one has it. */
  readonly priority: number
  /** The word in the stand-in: PASSWORD gives `<PASSWORD-7K2QF4M3TX>`. */
  readonly label: string
  /** Where the format is published, or the convention it follows, and when that was read. */
  readonly source: { readonly what: string; readonly asOf: string }
  /** What must occur for `find` to be asked at all, in the small language of trigger.ts. */
  readonly triggers: readonly string[]
  /**
   * Looks around one trigger.
   * @param line  one line, or a window of a very long one
   * @param at    just after the trigger
   * @returns the values found; the work must be bounded, or proportional to what is found
   */
  readonly find: (line: string, at: number, context: Context) => readonly Hit[]
  readonly block?: Block
  /** A stand-in of another shape than label and code; `hmac` is keyed. */
  readonly standIn?: (value: string, hmac: (text: string) => Uint8Array) => string
  readonly examples: readonly DetectorExample[]
}

/** Nothing found: one array for all. */
export const NOTHING: readonly Hit[] = []

export function defineDetector(detector: Detector): Detector {
  return detector
}
