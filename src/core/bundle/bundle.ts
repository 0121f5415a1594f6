import { NO_FOLLOW_UP } from '../case-life/record'
import { formatDraftFile } from '../draft/codec'
import { type Draft, SEVERITIES } from '../draft/schema'
import { caseCodes, createCaseRequest } from '../filing/create-case'
import { englishSummary } from '../filing/english-summary'
import { fileCaseScript } from '../filing/script'
import { buildChecklist, checklistHtml, checklistMarkdown } from './checklist'
import { messages } from './messages'
import { maskedName, pngName } from './names'
import { buildProofSheet, proofSheetHtml, proofSheetMarkdown } from './proof-sheet'
import type { BundleFile, BundleInput } from './types'

export interface Bundle {
  readonly files: readonly BundleFile[]
  /** where each masked copy goes, in the order of the input's attachments: `attachments/access.masked.log` */
  readonly attachmentPaths: readonly string[]
}

/**
 * Everything that leaves the laptop but the masked copies themselves and the manifest, which needs their hashes.
 * @param kindName  the name of a kind in the checklist's language
 */
export function buildBundle(input: BundleInput, kindName: (kind: string) => string): Bundle {
  const attachmentPaths = pathsOf(
    input.attachments.map(({ name, areas }) => (areas === undefined ? name : pngName(name))),
  )
  const checklist = buildChecklist(input, attachmentPaths, kindName)
  const proof = buildProofSheet(input, attachmentPaths, kindName)
  const draft = withExportedAttachments(input.draft, input, attachmentPaths)
  const files = [
    { path: 'subject.txt', text: `${input.draft.subject}\n` },
    { path: 'body.txt', text: ensureFinalNewline(input.draft.body) },
    // The correspondence stays on the laptop: the bundle is what is filed.
    {
      path: 'case.md',
      text: formatDraftFile({ ...draft, followUp: NO_FOLLOW_UP, contactPerson: '', ccEmails: [] }),
    },
    { path: 'checklist.md', text: checklistMarkdown(checklist) },
    { path: 'checklist.html', text: checklistHtml(checklist) },
    { path: 'proof-sheet.md', text: proofSheetMarkdown(proof) },
    { path: 'proof-sheet.html', text: proofSheetHtml(proof) },
  ]
  return { files: [...files, ...filingFiles(draft, input, attachmentPaths)], attachmentPaths }
}

/** For filing by the API, and for an engineer outside Japanese hours; each only where the draft allows it. */
function filingFiles(
  draft: Draft,
  { lang, exportedAt, account }: BundleInput,
  attachmentPaths: readonly string[],
): readonly BundleFile[] {
  const severities = SEVERITIES.map((code) => ({ code, en: messages.en.severities[code] }))
  const summary = englishSummary(draft, {
    today: exportedAt.slice(0, 10),
    facts: { severities, regions: [] },
  })
  const request = createCaseRequest(draft, account === undefined ? {} : caseCodes(draft, account))
  return [
    ...(request === null
      ? []
      : [
          { path: 'create-case.json', text: `${JSON.stringify(request, null, 2)}\n` },
          { path: 'file-case.sh', text: fileCaseScript(attachmentPaths, lang) },
        ]),
    ...(summary === null ? [] : [{ path: 'summary.en.txt', text: `${summary}\n` }]),
  ]
}

function pathsOf(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const masked = maskedName(name, taken)
    taken.add(masked.toLowerCase())
    return `attachments/${masked}`
  })
}

function withExportedAttachments(
  draft: Draft,
  { attachments }: BundleInput,
  paths: readonly string[],
): Draft {
  return {
    ...draft,
    // They quote the text as it once was.
    dismissals: [],
    ticked: [],
    attachments: attachments.map(({ report }, index) => ({
      name: paths[index]?.replace('attachments/', '') ?? '',
      size: report.bytesOut,
      masked: true,
      openFindings: 0,
    })),
  }
}

const ensureFinalNewline = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
