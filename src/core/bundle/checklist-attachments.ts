import type { Attachment } from '../draft/schema'
import type { Counts } from '../masking/types'
import { limitParagraphs, shareOfLimit } from './limits'
import { messages } from './messages'
import { formatSize, type Section } from './page'
import type { BundleAttachment, BundleInput } from './types'

const SHA_256 = /^[0-9a-f]{64}$/

export const hitsOf = (counts: Counts): number =>
  Object.values(counts).reduce((sum, { hits }) => sum + hits, 0)

/** Attachments of the draft that have no masked copy in the bundle. */
export const leftOut = ({ draft, attachments }: BundleInput): readonly Attachment[] =>
  draft.attachments.filter(
    ({ name, masked }) => !masked && !attachments.some((attachment) => attachment.name === name),
  )

/** Every masked copy with what became of it, then what was not exported. */
export function attachmentPart(
  input: BundleInput,
  paths: readonly string[],
  kindName: (kind: string) => string,
): Partial<Section> {
  const text = messages[input.lang]
  const items = input.attachments.map((attachment, index) =>
    itemOf(attachment, paths[index] ?? attachment.name, input, kindName),
  )
  const missing = leftOut(input).map(({ name }) => ({
    text: text.notMasked(name),
    done: false,
    details: [],
  }))
  const isEmpty = items.length + missing.length === 0
  return {
    items: [...items, ...missing],
    paragraphs: isEmpty ? [text.noAttachments] : limitParagraphs(input),
  }
}

function itemOf(
  { name, report, areas, acceptedBy, logFormat }: BundleAttachment,
  path: string,
  input: BundleInput,
  kindName: (kind: string) => string,
): Section['items'][number] {
  const text = messages[input.lang]
  const size = [formatSize(report.bytesOut, input.lang), shareOfLimit(report.bytesOut, input) ?? '']
  const masked = areas === undefined ? text.maskedHits(hitsOf(report.counts)) : text.blackedOut(areas)
  const [open, kept] = [hitsOf(report.offered), hitsOf(report.kept)]
  return {
    text: [path, size.join(''), masked].join(' — '),
    // What nobody decided about is still readable: such a copy is not done.
    done: open === 0,
    details: [
      ...(path.endsWith(`/${name}`) ? [] : [`${text.original}: ${name}`]),
      ...(open === 0 ? [] : [text.undecided(open)]),
      ...Object.entries(report.counts).map(
        ([kind, { values, hits }]) => `${kindName(kind)}: ${text.kindValues(values, hits)}`,
      ),
      ...(kept === 0 ? [] : [text.keptHits(kept)]),
      ...(acceptedBy === undefined ? [] : [`${text.acceptedBy}: ${acceptedBy}`]),
      ...(logFormat === undefined ? [] : [`${text.logFormat}: ${logFormat}`]),
      ...(SHA_256.test(report.sha256Out) ? [`SHA-256: ${report.sha256Out}`] : []),
    ],
  }
}
