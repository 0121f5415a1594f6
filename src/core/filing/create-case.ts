import * as v from 'valibot'
import type { Draft } from '../draft/schema'

/** What the draft cannot tell: codes of the account, and what was uploaded. */
export interface CaseOptions {
  /** from `describe-services`; they differ by account and language */
  readonly serviceCode?: string
  readonly categoryCode?: string
  /** at most 10 */
  readonly ccEmailAddresses?: readonly string[]
  /** of AddAttachmentsToSet: up to 3 files of 5 MB */
  readonly attachmentSetId?: string
  /** of GetAttachmentUploadLinks: up to 10 files of 150 MB */
  readonly uploadIds?: readonly string[]
  readonly dryRun?: boolean
}

/** Input of CreateCase (@aws-sdk/client-support 3.1134.0); what is not told is left out. */
export interface CreateCaseRequest extends CaseOptions {
  readonly subject: string
  readonly severityCode: string
  readonly communicationBody: string
  readonly language: string
  readonly issueType: 'technical' | 'customer-service'
}

/**
 * Input of `aws support create-case --cli-input-json`. Codes of service and category differ by account: without the
 * account's options they are left to be added.
 * @returns null for quota increases, which do not go through CreateCase
 */
export function createCaseRequest(draft: Draft, options: CaseOptions = {}): CreateCaseRequest | null {
  if (draft.caseType === 'quota') return null
  const { ccEmailAddresses = draft.ccEmails, uploadIds = [], ...told } = options
  return {
    subject: draft.subject,
    severityCode: draft.severity,
    communicationBody: draft.body,
    language: draft.language,
    issueType: issueTypeOf(draft),
    ...told,
    ...(ccEmailAddresses.length > 0 ? { ccEmailAddresses } : {}),
    ...(uploadIds.length > 0 ? { uploadIds } : {}),
  }
}

/** The API's word for the type of case. */
export const issueTypeOf = ({ caseType }: Pick<Draft, 'caseType'>): 'technical' | 'customer-service' =>
  caseType === 'technical' ? 'technical' : 'customer-service'

const CodedSchema = { code: v.string(), name: v.string() }
/** What `aws support describe-services` prints, as far as it is read here. */
export const AccountServicesSchema = v.object({
  services: v.array(v.object({ ...CodedSchema, categories: v.array(v.object(CodedSchema)) })),
})
export type AccountServices = v.InferOutput<typeof AccountServicesSchema>

/** The account's codes for the draft's service and category, by name or code; nothing is guessed. */
export function caseCodes(
  { service, category }: Pick<Draft, 'service' | 'category'>,
  { services }: AccountServices,
): Pick<CaseOptions, 'serviceCode' | 'categoryCode'> {
  const found = services.find(isCalled(service))
  if (found === undefined) return {}
  const inside = found.categories.find(isCalled(category))
  // Alone, a category means nothing: every service has its own.
  return inside === undefined
    ? { serviceCode: found.code }
    : { serviceCode: found.code, categoryCode: inside.code }
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase()
const isCalled =
  (wanted: string) =>
  ({ code, name }: { readonly code: string; readonly name: string }): boolean =>
    plain(wanted) !== '' && (plain(name) === plain(wanted) || plain(code) === plain(wanted))
