import type { Draft } from '../draft/schema'
import type { FitNote } from '../evidence/fit'
import type { AccountServices } from '../filing/create-case'
import type { Way } from '../filing/ways'
import type { Profile, Report } from '../masking/types'
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
  /** the profile it was masked with */
  readonly profile?: Profile
  /** who looked at the masked copy and let it go */
  readonly acceptedBy?: string
  /** what is unusual about the log's format, when it was changed from the standard one */
  readonly logFormat?: string
}

/** A point of the chosen service's evidence article (`gatherItems`), and how it is known to be there. */
export interface EvidencePoint {
  /** 対象, Which, … */
  readonly group: string
  readonly text: string
  /** found: in text or attachments · ticked: by hand · null: not yet */
  readonly done: 'found' | 'ticked' | null
}

/** A value that stays readable because somebody decided so; told by its stand-in, which gives nothing away. */
export interface KeptValue {
  readonly kind: string
  readonly standIn: string
  readonly reason: string
  readonly by?: string
  /** `2026-11-20` */
  readonly day?: string
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
  /** what the chosen service's article asks for; absent: the service has none */
  readonly evidence?: readonly EvidencePoint[]
  /** what the check of logs against the text says; absent: it did not run */
  readonly fit?: readonly FitNote[]
  /** the way of filing whose limits count; absent: the console */
  readonly way?: Pick<Way, 'ja' | 'en' | 'asOf' | 'limits'> & Partial<Pick<Way, 'fields' | 'compulsory'>>
  /** the draft's ID in the app */
  readonly draftId?: string
  /** values that stay readable; absent: only their numbers are known */
  readonly kept?: readonly KeptValue[]
  /** words that the user has masked; the proof sheet never shows them */
  readonly terms?: readonly string[]
  readonly appVersion?: string
  /** the account's own services; absent: codes are left to be added */
  readonly account?: AccountServices
}

/** A file of the bundle: its path inside, with `/`, and its text. */
export interface BundleFile {
  readonly path: string
  readonly text: string
}
