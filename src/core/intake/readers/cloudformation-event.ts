import { defineReader, type Reading } from '../define-reader'
import { type Found, found, groupsOf, search } from '../found'
import { JAVA_PARENS } from '../java-parens'
import { at, itemsOf, type Json, readJson, textAt } from '../json'
import { linesOf, type Paste } from '../paste'
import { TIME } from '../times'

const STATUS = '(?:CREATE|UPDATE|DELETE|ROLLBACK|IMPORT|UPDATE_ROLLBACK)_FAILED'
const ROW = new RegExp(`(?<![A-Z_])${STATUS}(?![A-Z_])`)
const STATUS_TOLD = new RegExp(`(?<errorCode>${STATUS})`, 'd')
const TYPE = /\bAWS::[A-Za-z0-9]{2,40}::[A-Za-z0-9]{2,60}/
const AT = new RegExp(`(?<time>${TIME})`, 'd')
// The CDK: 10:12:08 | CREATE_FAILED | AWS::SQS::Queue | Orders4F2B9C61
const CDK = /\|\s{1,20}AWS::[A-Za-z0-9:]{4,100}\s{1,20}\|\s{1,20}(?<resource>[\w/-]{2,120})/d
const HANDLER_CODE = /\bHandlerErrorCode: (?<errorCode>[A-Z]\w{2,60})/d
const MESSAGE = /(?<errorMessage>Resource handler returned message: "[^\r\n]{1,2000})/d

const scalar = (name: string, node: Json | null): readonly Found[] =>
  node?.kind === 'scalar' ? found(name, node.text, node.start) : []

export default defineReader({
  id: 'cloudformation-event',
  names: { ja: 'CloudFormation の失敗イベント', en: 'CloudFormation failure event' },
  priority: 62,
  source: { what: 'CloudFormation API, StackEvent; AWS CDK CLI, stack activity', asOf: '2026-11' },
  service: 'cloudformation',
  outcome: 'recorded',
  read: (paste) => readEvents(paste) ?? readRows(paste),
  examples: [
    {
      text: '{"StackEvents":[{"StackName":"web","LogicalResourceId":"web","ResourceType":"AWS::CloudFormation::Stack","Timestamp":"2026-11-20T06:53:10.004000+00:00","ResourceStatus":"ROLLBACK_IN_PROGRESS"},{"StackName":"web","LogicalResourceId":"OrdersFn","PhysicalResourceId":"","ResourceType":"AWS::Lambda::Function","Timestamp":"2026-11-20T06:52:03.120000+00:00","ResourceStatus":"CREATE_FAILED","ResourceStatusReason":"Resource handler returned message: \\"Function already exists\\" (RequestToken: 0f6b, HandlerErrorCode: AlreadyExists)"}]}',
      fields: {
        time: '2026-11-20T06:52:03.120000Z',
        service: 'AWS CloudFormation',
        errorCode: 'AlreadyExists',
        errorMessage:
          'Resource handler returned message: "Function already exists" (RequestToken: 0f6b, HandlerErrorCode: AlreadyExists)',
        resource: ['OrdersFn', 'AWS::Lambda::Function'],
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に OrdersFn が AlreadyExists と記録されました。\nエラーメッセージ: Resource handler returned message: "Function already exists" (RequestToken: 0f6b, HandlerErrorCode: AlreadyExists)\nリソース: OrdersFn, AWS::Lambda::Function',
      },
    },
    {
      text: '10:12:08 | CREATE_FAILED        | AWS::SQS::Queue | Orders4F2B9C61\nResource handler returned message: "Invalid value for the parameter" (Service: Sqs, Status Code: 400, Request ID: 1c7e5b90-2d48-5f6a-b3e1-7a9c0d2f4e68) (RequestToken: 77aa, HandlerErrorCode: InvalidRequest)',
      fields: {
        service: 'Amazon SQS',
        errorCode: 'InvalidRequest',
        errorMessage:
          'Resource handler returned message: "Invalid value for the parameter" (Service: Sqs, Status Code: 400, Request ID: 1c7e5b90-2d48-5f6a-b3e1-7a9c0d2f4e68) (RequestToken: 77aa, HandlerErrorCode: InvalidRequest)',
        httpStatus: '400',
        requestId: '1c7e5b90-2d48-5f6a-b3e1-7a9c0d2f4e68',
        resource: 'Orders4F2B9C61',
      },
    },
    { text: 'The status CREATE_FAILED means that it failed.', fields: null, why: 'no event: no type' },
  ],
})

/** Output of describe-stack-events: newest first, so the last failure in it is the one that came first. */
function readEvents({ text }: Paste): Reading | null {
  const json = readJson(text, text.search(/[[{]/) < 0 ? 0 : text.search(/[[{]/))
  const events = json?.kind === 'array' ? json.items : itemsOf(at(json, 'StackEvents'))
  const one = textAt(json, 'ResourceStatus') === null || json === null ? events : [json]
  const failures = one.filter((event) => ROW.test(textAt(event, 'ResourceStatus') ?? ''))
  // What was cancelled fell with another one.
  const causes = failures.filter((event) => !/cancelled/i.test(textAt(event, 'ResourceStatusReason') ?? ''))
  const event = causes.at(-1) ?? failures.at(-1)
  if (event === undefined) return null
  const reason = at(event, 'ResourceStatusReason')
  const told = reason?.kind === 'scalar' ? text.slice(reason.start, reason.end) : ''
  const place = reason?.start ?? 0
  return {
    found: [
      ...search(told, place, HANDLER_CODE, JAVA_PARENS),
      ...scalar('errorCode', at(event, 'ResourceStatus')),
      ...scalar('errorMessage', reason),
      ...scalar('time', at(event, 'Timestamp')),
      ...scalar('resource', at(event, 'LogicalResourceId')),
      ...scalar('resource', at(event, 'PhysicalResourceId')),
      ...scalar('resource', at(event, 'ResourceType')),
    ],
    scope: { start: event.start, end: event.end },
  }
}

/** Rows as the console, the CDK and SAM show them; the reason stands in the row or below it. */
function readRows(paste: Paste): Reading | null {
  const row = linesOf(paste).find(({ text }) => text.length < 5_000 && ROW.test(text) && TYPE.test(text))
  if (row === undefined) return null
  const end = Math.min(paste.text.length, row.start + row.text.length + 2_500)
  const told = paste.text.slice(row.start, end)
  return {
    found: [
      ...groupsOf(AT.exec(row.text), row.start),
      ...groupsOf(CDK.exec(row.text), row.start),
      ...search(told, row.start, HANDLER_CODE, JAVA_PARENS, MESSAGE),
      ...groupsOf(STATUS_TOLD.exec(row.text), row.start),
    ],
    scope: { start: row.start, end },
  }
}
