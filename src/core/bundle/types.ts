import type { Draft } from '../draft/schema'
import type { Report } from '../masking/types'
import type { Weighed } from '../review/dismissals'
import type { Finding } from '../review/types'

export type Lang = 'ja' | 'en'

/** A masked copy that goes into the bundle. */
export interface BundleAttachment {
  /** name of the original */
  readonly name: string
  /** bytes of the original */
  readonly size: number
  readonly report: Report
  /** a picture that somebody looked at: how many areas were blacked out; its copy is a PNG */
  readonly areas?: number
}

export interface BundleInput {
  readonly draft: Draft
  readonly attachments: readonly BundleAttachment[]
  /** what the review still reports; they stand in the checklist */
  readonly findings: readonly Finding[]
  /** what was put aside, with the reasons */
  readonly dismissed: Weighed['dismissed']
  /** language of the checklist; the case text keeps the draft's */
  readonly lang: Lang
  /** ISO 8601 with zone, the moment of the export */
  readonly exportedAt: string
}

/** A file of the bundle: its path inside, with `/`, and its text. */
export interface BundleFile {
  readonly path: string
  readonly text: string
}
