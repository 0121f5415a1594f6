import { formatDraftFile } from '../draft/codec'
import type { Draft } from '../draft/schema'
import { buildChecklist, checklistHtml, checklistMarkdown } from './checklist'
import { maskedName } from './names'
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
  const attachmentPaths = pathsOf(input.attachments.map(({ name }) => name))
  const checklist = buildChecklist(input, attachmentPaths, kindName)
  const draft = withExportedAttachments(input.draft, input, attachmentPaths)
  const files = [
    { path: 'subject.txt', text: `${input.draft.subject}\n` },
    { path: 'body.txt', text: ensureFinalNewline(input.draft.body) },
    { path: 'case.md', text: formatDraftFile(draft) },
    { path: 'checklist.md', text: checklistMarkdown(checklist) },
    { path: 'checklist.html', text: checklistHtml(checklist) },
  ]
  const request = createCaseRequest(input.draft)
  if (request !== null)
    files.push({ path: 'create-case.json', text: `${JSON.stringify(request, null, 2)}\n` })
  return { files, attachmentPaths }
}

/**
 * Input of `aws support create-case --cli-input-json` (botocore 1.43.107, 2026-10-01). Codes of service and category
 * differ by account and are left to be added; quota increases do not go through CreateCase.
 */
export function createCaseRequest(draft: Draft): Readonly<Record<string, string>> | null {
  if (draft.caseType === 'quota') return null
  return {
    subject: draft.subject,
    severityCode: draft.severity,
    communicationBody: draft.body,
    language: draft.language,
    issueType: draft.caseType === 'technical' ? 'technical' : 'customer-service',
  }
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
