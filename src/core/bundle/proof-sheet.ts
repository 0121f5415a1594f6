import { hitsOf, leftOut } from './checklist-attachments'
import { CONFIDENTIAL, concealer } from './conceal'
import { formatSize } from './page'
import { proofMessages } from './proof-messages'
import { RULE_SET_VERSION } from './rule-set-version'
import { countFitting, shortenMiddle, widthOf } from './shorten'
import type { BundleAttachment, BundleInput, Lang } from './types'

export { proofSheetHtml, proofSheetMarkdown } from './proof-drawing'

// As much as one page of A4 holds together, measured by printing it; the checklist has it all. Widths are columns.
const FILES_MAX = 10
const ROOM = {
  few: { lines: 5, left: 5, results: 260, name: 150, line: 150 },
  some: { lines: 3, left: 2, results: 165, name: 80, line: 110 },
  many: { lines: 2, left: 1, results: 140, name: 76, line: 96 },
}
const [SOME_FILES, MANY_FILES] = [5, 8]
const SUBJECT_WIDTH = 70
const PERSON_WIDTH = 24
// So that who decided and when still stands behind it.
const REASON_WIDTH = 60

type Room = (typeof ROOM)['few']
const roomOf = ({ attachments }: BundleInput): Room =>
  attachments.length < SOME_FILES ? ROOM.few : attachments.length < MANY_FILES ? ROOM.some : ROOM.many

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
  const room = roomOf(input)
  const lines = (texts: readonly string[], most: number) =>
    shorten(
      texts.map((text) => shortenMiddle(text, room.line)),
      input.lang,
      most,
    )
  return {
    lang: input.lang,
    rows: caseRows(input, conceal),
    files: input.attachments.slice(0, FILES_MAX).map((attachment, index) =>
      fileOf(attachment, conceal(paths[index] ?? attachment.name), {
        lang: input.lang,
        room,
        conceal,
        kindName,
      }),
    ),
    fileCount: input.attachments.length,
    notMasked: lines(
      leftOut(input).map(({ name }) => conceal(name)),
      room.left,
    ),
    kept: lines(keptOf(input, conceal, kindName), room.lines),
    dismissed: lines(
      input.dismissed.map(({ finding, dismissal }) => {
        const reason = `${proofMessages[input.lang].reason}: ${conceal(dismissal.reason)}`
        return `${conceal(finding.message)} — ${reason} (${dismissal.day})`
      }),
      room.lines,
    ),
  }
}

/** The first lines, and how many more there are. */
function shorten(lines: readonly string[], lang: Lang, room: number): readonly string[] {
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
    [text.subject, shortenMiddle(conceal(draft.subject), SUBJECT_WIDTH)],
    [text.service, shortenMiddle(conceal(draft.service), SUBJECT_WIDTH)],
    ...(way === undefined ? [] : [[text.way, way[lang]] as const]),
    ...(draftId === undefined ? [] : [[text.draftId, draftId] as const]),
    [text.madeAt, exportedAt],
    [text.rules, rules],
    [text.body, inBody],
  ]
}

interface FileWords {
  readonly lang: Lang
  readonly room: Room
  readonly conceal: Conceal
  readonly kindName: (kind: string) => string
}

function fileOf(
  { report, profile, areas, size, acceptedBy }: BundleAttachment,
  name: string,
  { lang, room, conceal, kindName }: FileWords,
): ProofFile {
  const text = proofMessages[lang]
  const kinds = Object.entries(report.counts).map(([kind, { values, hits }]) =>
    text.kindCount(kindName(kind), values, hits),
  )
  const [open, kept] = [hitsOf(report.offered), hitsOf(report.kept)]
  const others = [
    ...(kept === 0 ? [] : [text.keptHits(kept)]),
    ...(open === 0 ? [] : [text.undecided(open)]),
    ...(acceptedBy === undefined ? [] : [text.acceptedBy(shortenMiddle(conceal(acceptedBy), PERSON_WIDTH))]),
  ]
  // What stayed readable is told whole; the kinds get the room that is left.
  const left = room.results - widthOf([...others, text.more(kinds.length)].join(' / '))
  const fitting = countFitting(kinds, left)
  const told = fitting === 0 && kinds.length > 0 ? [text.kinds(kinds.length)] : shorten(kinds, lang, fitting)
  const masked = areas === undefined ? told : [text.blackedOut(areas)]
  return {
    name: shortenMiddle(name, room.name),
    size: `${formatSize(size, lang)} → ${formatSize(report.bytesOut, lang)}`,
    encoding: report.encoding === '' ? text.unknown : report.encoding,
    profile: profile === undefined ? text.unknown : text.profiles[profile],
    sha256Before: report.sha256In === '' ? text.unknown : report.sha256In,
    sha256After: report.sha256Out === '' ? text.unknown : report.sha256Out,
    results: [...(masked.length === 0 ? [text.nothingFound] : masked), ...others],
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
      `${text.reason}: ${reason === '' ? text.unknown : shortenMiddle(conceal(reason), REASON_WIDTH)}`,
      ...(by === undefined ? [] : [text.by(shortenMiddle(conceal(by), PERSON_WIDTH))]),
      ...(day === undefined ? [] : [day]),
    ].join(' — '),
  )
}
