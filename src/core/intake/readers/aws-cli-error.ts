import { defineReader } from '../define-reader'
import { derived, found, groupsOf, search } from '../found'
import { serviceOf } from '../services'

// botocore.exceptions.ClientError.MSG_TEMPLATE.
const ERROR =
  /An error occurred \((?<errorCode>[\w.]{2,80})\) when calling the (?<operation>\w{2,80}) operation(?: \(reached max retries: \d{1,3}\))?: ?(?<errorMessage>[^\r\n]{0,2000})/d
const COMMAND =
  /(?:^|[\s$>#])aws (?:--[\w-]{2,30}[ =]\S{1,200} ){0,6}(?<service>[a-z][a-z0-9-]{1,30}) [a-z][a-z0-9-]{1,50}\b/d
const OTHER_ERROR =
  /(?<errorMessage>(?:Could not connect to the endpoint URL|Unable to locate credentials|Connect timeout on endpoint URL|Read timeout on endpoint URL|The config profile|Error when retrieving token|Unable to parse config file|Partial credentials found|SSL validation failed for|You must specify a region|Error parsing parameter|Unknown options:|argument command: Invalid choice|Parameter validation failed)[^\r\n]{0,600})/d

export default defineReader({
  id: 'aws-cli-error',
  names: { ja: 'AWS CLI のエラー', en: 'AWS CLI error' },
  priority: 40,
  source: { what: 'botocore, exceptions.py (ClientError and its like)', asOf: '2026-11' },
  outcome: 'failed',
  read({ text }) {
    const command = COMMAND.exec(text)
    const service = derived(groupsOf(command).filter((value) => serviceOf(value.text) !== null))
    const error = ERROR.exec(text)
    const scope = { start: 0, end: text.length }
    if (error !== null) {
      const values = groupsOf(error)
      // `head-object` has no body to carry a code: the CLI then prints the status in its place.
      const status = values.find((value) => value.name === 'errorCode' && /^[1-5]\d\d$/.test(value.text))
      const isStatus = status === undefined ? [] : found('httpStatus', status.text, status.start)
      return { found: [...values, ...isStatus, ...service], scope }
    }
    if (command === null) return null
    const other = search(text, 0, OTHER_ERROR)
    return other.length === 0 ? null : { found: [...other, ...service], scope }
  },
  examples: [
    {
      text: 'An error occurred (AccessDenied) when calling the PutObject operation (reached max retries: 4): Access Denied',
      fields: { errorCode: 'AccessDenied', operation: 'PutObject', errorMessage: 'Access Denied' },
      summary: {
        ja: 'PutObject が AccessDenied で失敗しました。\nエラーメッセージ: Access Denied',
        en: 'PutObject failed with AccessDenied.\nError message: Access Denied',
      },
    },
    {
      text: '$ aws s3 cp report.csv s3://sales-archive/2026/ --region ap-northeast-1\nupload failed: ./report.csv to s3://sales-archive/2026/report.csv An error occurred (SlowDown) when calling the PutObject operation: Please reduce your request rate.',
      fields: {
        service: 'Amazon S3',
        operation: 'PutObject',
        errorCode: 'SlowDown',
        errorMessage: 'Please reduce your request rate.',
        region: 'ap-northeast-1',
        resource: ['s3://sales-archive/2026/', 's3://sales-archive/2026/report.csv'],
      },
      summary: {
        ja: 's3:PutObject が SlowDown で失敗しました。\nエラーメッセージ: Please reduce your request rate.\nリージョン: ap-northeast-1\nリソース: s3://sales-archive/2026/, s3://sales-archive/2026/report.csv',
      },
    },
    {
      text: 'fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden',
      fields: { errorCode: '403', httpStatus: '403', operation: 'HeadObject', errorMessage: 'Forbidden' },
      summary: { ja: 'HeadObject が 403 で失敗しました。\nエラーメッセージ: Forbidden' },
    },
    {
      text: 'An error occurred (UnauthorizedOperation) when calling the RunInstances operation: You are not authorized to perform this operation. User: arn:aws:sts::111122223333:assumed-role/deployer/ci is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:eu-west-1:111122223333:instance/* because no identity-based policy allows it.',
      fields: {
        service: 'Amazon EC2',
        operation: 'RunInstances',
        errorCode: 'UnauthorizedOperation',
        errorMessage:
          'You are not authorized to perform this operation. User: arn:aws:sts::111122223333:assumed-role/deployer/ci is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:eu-west-1:111122223333:instance/* because no identity-based policy allows it.',
        region: 'eu-west-1',
        accountId: '111122223333',
        source: 'arn:aws:sts::111122223333:assumed-role/deployer/ci',
        resource: 'arn:aws:ec2:eu-west-1:111122223333:instance/*',
      },
    },
    {
      text: '$ aws sqs list-queues\nCould not connect to the endpoint URL: "https://sqs.ap-northeast-9.amazonaws.com/"',
      fields: {
        service: 'Amazon SQS',
        errorMessage: 'Could not connect to the endpoint URL: "https://sqs.ap-northeast-9.amazonaws.com/"',
        region: 'ap-northeast-9',
      },
    },
    { text: 'An error occurred while loading the page.', fields: null, why: 'no error of the CLI' },
    { text: 'aws s3 ls で一覧を表示します。', fields: null, why: 'a command without an error' },
  ],
})
