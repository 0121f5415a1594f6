import { defineReader } from '../define-reader'
import { found, groupsOf, search } from '../found'

const RAISED =
  /(?:^|\n)(?:botocore|boto3|s3transfer)\.(?:\w{1,40}\.){1,4}(?<name>[A-Z]\w{2,80}): (?<message>[^\r\n]{1,2000})/d
const CLIENT_ERROR =
  /An error occurred \((?<errorCode>[\w.]{2,80})\) when calling the (?<operation>\w{2,80}) operation(?: \(reached max retries: \d{1,3}\))?: ?(?<errorMessage>[^\r\n]{0,2000})/d
const TRACEBACK = 'Traceback (most recent call last)'
const CLIENT = /boto3\.(?:client|resource)\(\s{0,3}["'](?<service>[a-z][a-z0-9-]{1,30})["']/d
const STATUS = /["']HTTPStatusCode["']: (?<httpStatus>\d{3})/d

export default defineReader({
  id: 'boto-traceback',
  names: { ja: 'boto3 / botocore の例外', en: 'boto3 / botocore exception' },
  priority: 50,
  source: { what: 'botocore, exceptions.py; docs.python.org, traceback', asOf: '2026-11' },
  outcome: 'failed',
  read({ text }) {
    const raised = RAISED.exec(text)
    if (raised === null && !(text.includes(TRACEBACK) && /boto(?:core|3)/.test(text))) return null
    const client = groupsOf(CLIENT_ERROR.exec(text))
    const name = raised?.groups?.name ?? ''
    const message = raised?.groups?.message ?? ''
    const start = raised?.indices?.groups?.name?.[0] ?? 0
    const other = [
      ...found('errorCode', name, start),
      ...found('errorMessage', message, raised?.indices?.groups?.message?.[0] ?? 0),
    ]
    const values = client.length > 0 ? client : other
    if (values.length === 0) return null
    return {
      found: [...values, ...search(text, 0, CLIENT, STATUS)],
      scope: { start: 0, end: text.length },
    }
  },
  examples: [
    {
      text: 'Traceback (most recent call last):\n  File "/srv/app/export.py", line 41, in main\n    boto3.client("dynamodb").put_item(TableName="cart", Item=item)\n  File "/usr/lib/python3.12/site-packages/botocore/client.py", line 569, in _api_call\n    return self._make_api_call(operation_name, kwargs)\nbotocore.errorfactory.ProvisionedThroughputExceededException: An error occurred (ProvisionedThroughputExceededException) when calling the PutItem operation (reached max retries: 9): The level of configured provisioned throughput for the table was exceeded.',
      fields: {
        service: 'Amazon DynamoDB',
        operation: 'PutItem',
        errorCode: 'ProvisionedThroughputExceededException',
        errorMessage: 'The level of configured provisioned throughput for the table was exceeded.',
      },
      summary: {
        en: 'dynamodb:PutItem failed with ProvisionedThroughputExceededException.\nError message: The level of configured provisioned throughput for the table was exceeded.',
      },
    },
    {
      text: 'Traceback (most recent call last):\n  File "job.py", line 7, in <module>\nbotocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: "https://kms.us-west-2.amazonaws.com/"',
      fields: {
        service: 'AWS KMS',
        errorCode: 'EndpointConnectionError',
        errorMessage: 'Could not connect to the endpoint URL: "https://kms.us-west-2.amazonaws.com/"',
        region: 'us-west-2',
      },
    },
    {
      text: 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nKeyError: \'id\'',
      fields: null,
      why: 'Python, but nothing of AWS',
    },
  ],
})
