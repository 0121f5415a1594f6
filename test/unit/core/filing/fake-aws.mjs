// Stands in for the AWS CLI v2: records every call with the JSON it was given, and answers as the scenario says.
import { appendFileSync, readFileSync } from 'node:fs'

const args = process.argv.slice(2)
const log = process.env.FAKE_AWS_LOG ?? ''
const scenario = process.env.FAKE_AWS_SCENARIO ?? 'good'
if (args[0] === '--version') {
  process.stdout.write(
    scenario === 'version-1' ? 'aws-cli/1.45.11 Python/3.11.7\n' : 'aws-cli/2.31.0 Python/3.13.7\n',
  )
  process.exit(0)
}
const [, operation = ''] = args
/** @param {string} flag */
const after = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined)
const url = after('--cli-input-json') ?? ''
const input = JSON.parse(readFileSync(url.replace('file://', ''), 'utf8'))
const isDryRun = args.includes('--dry-run')
appendFileSync(log, `${JSON.stringify({ operation, args, input, isDryRun })}\n`)

/** @param {string} text */
const answer = (text) => {
  process.stdout.write(`${text}\n`)
  process.exit(0)
}
/** @param {string} error @param {string} call */
const refuse = (error, call) => {
  process.stderr.write(
    `\nAn error occurred (${error}) when calling the ${call} operation: as the test wants\n`,
  )
  process.exit(254)
}
const totalParts = Math.ceil((input.fileSizeBytes ?? 0) / Number(process.env.FAKE_PART_BYTES ?? 1))

if (operation === 'create-case' && isDryRun) {
  if (scenario === 'dry-run-files') answer('case-1')
  if (scenario === 'old-cli') {
    process.stderr.write('Unknown options: --dry-run\n')
    process.exit(252)
  }
  refuse(
    { 'dry-run-refused': 'ValidationException', 'no-plan': 'SubscriptionRequiredException' }[scenario] ??
      'DryRunOperationException',
    'CreateCase',
  )
}
if (operation === 'create-case') {
  if (scenario === 'filing-fails') refuse('CaseCreationLimitExceeded', 'CreateCase')
  answer('case-111122223333-muja-2026-0a1b2c3d4e5f6071')
}
if (operation === 'add-attachments-to-set') {
  if (scenario === 'upload-fails') refuse('AttachmentSetSizeLimitExceeded', 'AddAttachmentsToSet')
  answer('as-0123 "quoted"')
}
if (operation === 'get-attachment-upload-links' && input.uploadId === undefined) {
  if (scenario === 'upload-fails') refuse('InternalServerError', 'GetAttachmentUploadLinks')
  answer(`up-${input.fileSizeBytes}-${totalParts}\t${process.env.FAKE_PART_BYTES}\t${totalParts}`)
}
if (operation === 'get-attachment-upload-links') {
  const total = Number(input.uploadId.split('-').at(-1))
  const from = input.uploadRange.startIndex
  const indexes = Array.from({ length: Math.min(10, total - from + 1) }, (_, i) => from + i)
  answer(
    indexes
      .map((i) => `${i}\t${process.env.FAKE_UPLOAD_URL}/${input.uploadId}/${i}?X-Amz-Signature=s3cr3t`)
      .join('\n'),
  )
}
if (operation === 'complete-attachment-upload') answer('attachment-not-ready')
if (operation === 'describe-attachment-upload-status')
  answer(scenario === 'never-ready' ? 'failed' : 'attachment-ready')
process.exit(1)
