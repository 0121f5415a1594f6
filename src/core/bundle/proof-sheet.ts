import { hitsOf, leftOut } from './checklist-attachments'
import { CONFIDENTIAL, concealer } from './conceal'
import { formatSize } from './page'
import { proofMessages } from './proof-messages'
import { RULE_SET_VERSION } from './rule-set-version'
import type { BundleAttachment, BundleInput, Lang } from './types'

export { proofSheetHtml, proofSheetMarkdown } from './proof-drawing'

// As many as one page of A4 holds together; the checklist has them all.
const ROOM = { files: 10, lines: 5, kinds: 6 }

export interface ProofFile {
  readonly name: string
  /** `2 KB → 1.9 KB` */
  readonly size: string
  readonly encoding: string
  readonly profile: string
  readonly sha256Before: string
  readonly sha256After: string
  /** kinds and counts, then what stayed readable and who accepted it */
  readonly results: readonly string[]
}

/** The proof sheet as data; {@link proofSheetMarkdown} and {@link proofSheetHtml} draw it. It holds no confidential value. */
export interface ProofSheet {
  readonly lang: Lang
  readonly rows: readonly (readonly [label: string, value: string])[]
  readonly files: readonly ProofFile[]
  /** all files, those that the page has no room for included */
  readonly fileCount: number
  /** names of files that were left out */
  readonly notMasked: readonly string[]
  readonly kept: readonly string[]
  readonly dismissed: readonly string[]
}

/**
 * What was masked, kept and dismissed, for a security officer to sign. Free text (subject, names, reasons) is shown
 * with everything blanked that may be confidential.
 * @param paths  where each masked copy goes, in the order of the input's attachments
 */
export function buildProofSheet(
  input: BundleInput,
  paths: readonly string[],
  kindName: (kind: string) => string,
): ProofSheet {
  const conceal = concealer(input, kindName)
  return {
    lang: input.lang,
    rows: caseRows(input, conceal),
    files: input.attachments
      .slice(0, ROOM.files)
      .map((attachment, index) =>
        fileOf(attachment, conceal(paths[index] ?? attachment.name), { lang: input.lang, conceal, kindName }),
      ),
    fileCount: input.attachments.length,
    notMasked: shorten(
      leftOut(input).map(({ name }) => conceal(name)),
      input.lang,
    ),
    kept: shorten(keptOf(input, conceal, kindName), input.lang),
    dismissed: shorten(
      input.dismissed.map(({ finding, dismissal }) => {
        const reason = `${proofMessages[input.lang].reason}: ${conceal(dismissal.reason)}`
        return `${conceal(finding.message)} — ${reason} (${dismissal.day})`
      }),
      input.lang,
    ),
  }
}

/** The first lines, and how many more there are. */
function shorten(lines: readonly string[], lang: Lang, room = ROOM.lines): readonly string[] {
  const more = lines.length - room
  return more <= 0 ? lines : [...lines.slice(0, room), proofMessages[lang].more(more)]
}

type Conceal = (text: string) => string

function caseRows(input: BundleInput, conceal: Conceal): ProofSheet['rows'] {
  const { draft, draftId, way, lang, exportedAt, appVersion, findings, dismissed } = input
  const text = proofMessages[lang]
  const count = (rules: readonly string[]): number => rules.filter((rule) => CONFIDENTIAL.has(rule)).length
  const inBody = text.bodyFindings(
    count(findings.map(({ rule }) => rule)),
    count(dismissed.map(({ dismissal }) => dismissal.rule)),
  )
  const rules = appVersion === undefined ? RULE_SET_VERSION : text.rulesApp(appVersion, RULE_SET_VERSION)
  return [
    [text.subject, conceal(draft.subject)],
    [text.service, conceal(draft.service)],
    ...(way === undefined ? [] : [[text.way, way[lang]] as const]),
    ...(draftId === undefined ? [] : [[text.draftId, draftId] as const]),
    [text.madeAt, exportedAt],
    [text.rules, rules],
    [text.body, inBody],
  ]
}

interface FileWords {
  readonly lang: Lang
  readonly conceal: Conceal
  readonly kindName: (kind: string) => string
}

function fileOf(
  { report, profile, areas, size, acceptedBy }: BundleAttachment,
  name: string,
  { lang, conceal, kindName }: FileWords,
): ProofFile {
  const text = proofMessages[lang]
  const kinds = Object.entries(report.counts).map(([kind, { values, hits }]) =>
    text.kindCount(kindName(kind), values, hits),
  )
  const [open, kept] = [hitsOf(report.offered), hitsOf(report.kept)]
  const masked = areas === undefined ? shorten(kinds, lang, ROOM.kinds) : [text.blackedOut(areas)]
  return {
    name,
    size: `${formatSize(size, lang)} → ${formatSize(report.bytesOut, lang)}`,
    encoding: report.encoding === '' ? text.unknown : report.encoding,
    profile: profile === undefined ? text.unknown : text.profiles[profile],
    sha256Before: report.sha256In === '' ? text.unknown : report.sha256In,
    sha256After: report.sha256Out === '' ? text.unknown : report.sha256Out,
    results: [
      ...(masked.length === 0 ? [text.nothingFound] : masked),
      ...(kept === 0 ? [] : [text.keptHits(kept)]),
      ...(open === 0 ? [] : [text.undecided(open)]),
      ...(acceptedBy === undefined ? [] : [text.acceptedBy(conceal(acceptedBy))]),
    ],
  }
}

function keptOf(
  { kept, attachments, lang }: BundleInput,
  conceal: Conceal,
  kindName: FileWords['kindName'],
): readonly string[] {
  const text = proofMessages[lang]
  if (kept === undefined) {
    const hits = attachments.reduce((sum, { report }) => sum + hitsOf(report.kept), 0)
    return hits === 0 ? [] : [text.keptUntold(hits)]
  }
  return kept.map(({ kind, standIn, reason, by, day }) =>
    [
      `${kindName(kind)} ${standIn}`,
      `${text.reason}: ${reason === '' ? text.unknown : conceal(reason)}`,
      ...(by === undefined ? [] : [text.by(conceal(by))]),
      ...(day === undefined ? [] : [day]),
    ].join(' — '),
  )
}
