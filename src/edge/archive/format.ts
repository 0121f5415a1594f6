import * as v from 'valibot'
import { DRAFT_ID } from '../drafts/draft-folder'

// docs/archive-format.md tells of all this in words.
export const ARCHIVE_FORMAT = 'kihyo-archive'
export const ARCHIVE_VERSION = 1
export const MANIFEST = 'manifest.json'

/** drafts: those chosen, to hand on; everything: all drafts, settings, own articles; backup: the data folder as it is. */
export const ARCHIVE_KINDS = ['drafts', 'everything', 'backup'] as const
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number]

/** What every version says in the same way. */
export const ManifestHeadSchema = v.looseObject({
  format: v.literal(ARCHIVE_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export const ManifestSchema = v.object({
  ...ManifestHeadSchema.entries,
  kind: v.picklist(ARCHIVE_KINDS),
  app: v.string(),
  /** ISO 8601, UTC */
  writtenAt: v.string(),
  files: v.array(v.object({ path: v.string(), sizeBytes: v.number(), sha256: v.string() })),
})
export type Manifest = v.InferOutput<typeof ManifestSchema>

/** What an entry is, told by its name alone. */
export type EntryRole =
  | {
      readonly kind: 'draft' | 'history' | 'cards' | 'previous' | 'trash' | 'key' | 'handed'
      readonly draftId: string
    }
  | { readonly kind: 'comment'; readonly draftId: string; readonly commentId: string }
  | { readonly kind: 'masked'; readonly draftId: string; readonly attachmentId: string }
  | { readonly kind: 'settings' | 'article' | 'other' }

const PER_DRAFT = [
  ['draft', /^drafts\/([^/]+)\.json$/],
  ['history', /^history\/([^/]+)\.jsonl$/],
  ['cards', /^attachments\/([^/]+)\/cards\.json$/],
  ['previous', /^drafts\/previous\/([^/]+)\.json$/],
  ['trash', /^drafts\/trash\/([^/]+)\.json$/],
  ['handed', /^handed\/([^/]+)\.json$/],
  ['key', /^keys\/([^/]+)\.json$/],
] as const

export function roleOf(path: string): EntryRole {
  if (path === 'settings.json') return { kind: 'settings' }
  if (/^articles\/.+\.md$/i.test(path)) return { kind: 'article' }
  const masked = /^attachments\/([^/]+)\/([^/]+)\.masked$/.exec(path)
  const [, draftId = '', attachmentId = ''] = masked ?? []
  if (DRAFT_ID.test(draftId) && DRAFT_ID.test(attachmentId)) return { kind: 'masked', draftId, attachmentId }
  const comment = /^comments\/([^/]+)\/([^/]+)\.json$/.exec(path)
  const [, ofDraft = '', commentId = ''] = comment ?? []
  if (DRAFT_ID.test(ofDraft) && DRAFT_ID.test(commentId))
    return { kind: 'comment', draftId: ofDraft, commentId }
  for (const [kind, pattern] of PER_DRAFT) {
    const id = pattern.exec(path)?.[1] ?? ''
    if (DRAFT_ID.test(id)) return { kind, draftId: id }
  }
  return { kind: 'other' }
}

/** Made anew by the app, or meant for a running one alone. */
export const isLeftOut = (path: string): boolean =>
  path === 'draft-list.json' || /^requests\//.test(path) || /\.tmp-\w{1,40}$|\.json\.0$/.test(path)

const DEPTH_MAX = 8
const SEGMENT_BYTES_MAX = 255
// Names that Windows takes for devices, with or without an ending.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * Whether a name of an entry stays in the folder it is unpacked to and means the same on every system: relative, `/`
 * between parts, no part hidden, a way up, a drive, a stream or a device.
 */
export function isSafePath(path: string): boolean {
  const parts = path.split('/')
  return parts.length <= DEPTH_MAX && parts.every(isSafePart)
}

function isSafePart(part: string): boolean {
  if (part === '' || part.startsWith('.') || /[. ]$/.test(part)) return false
  if (Buffer.byteLength(part) > SEGMENT_BYTES_MAX || DEVICE.test(part)) return false
  return !/[\p{Cc}\p{Cs}\\:*?"<>|]/u.test(part)
}

/** Equal for names that some system takes for one file. */
export const foldedPath = (path: string): string => path.normalize('NFC').toLowerCase()
