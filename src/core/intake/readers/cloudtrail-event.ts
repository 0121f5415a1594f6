import { defineReader } from '../define-reader'
import { type Found, found } from '../found'
import { at, itemsOf, type Json, readJson, textAt } from '../json'

const FIELDS: readonly (readonly [field: string, ...path: readonly string[]])[] = [
  ['time', 'eventTime'],
  ['service', 'eventSource'],
  ['operation', 'eventName'],
  ['errorCode', 'errorCode'],
  ['errorMessage', 'errorMessage'],
  ['region', 'awsRegion'],
  ['requestId', 'requestID'],
  ['extendedRequestId', 'additionalEventData', 'x-amz-id-2'],
  ['source', 'sourceIPAddress'],
  ['source', 'userAgent'],
  ['accountId', 'recipientAccountId'],
]
// What a call was about, as its parameters name it. Never read: credentials of the caller and of the answer.
const PARAMETERS = [
  'bucketName',
  'key',
  'functionName',
  'instanceId',
  'tableName',
  'queueUrl',
  'topicArn',
  'roleArn',
  'roleName',
  'keyId',
  'secretId',
  'clusterName',
  'stackName',
  'dBInstanceIdentifier',
  'logGroupName',
  'groupId',
  'vpcId',
  'subnetId',
]

const scalar = (name: string, node: Json | null): readonly Found[] =>
  node?.kind === 'scalar' ? found(name, node.text, node.start) : []

export default defineReader({
  id: 'cloudtrail-event',
  names: { ja: 'CloudTrail イベント', en: 'CloudTrail event' },
  priority: 90,
  source: { what: 'CloudTrail User Guide, "CloudTrail record contents"', asOf: '2026-11' },
  outcome: 'failed',
  read({ text }) {
    const start = text.search(/[[{]/)
    if (start < 0 || !text.includes('"eventSource"')) return null
    const event = eventOf(readJson(text, start))
    if (event === null) return null
    const accountId = at(event, 'recipientAccountId') === null ? at(event, 'userIdentity', 'accountId') : null
    return {
      found: [
        ...FIELDS.flatMap(([field, ...path]) => scalar(field, at(event, ...path))),
        ...scalar('accountId', accountId),
        ...resourcesOf(event),
      ],
      scope: null,
    }
  },
  examples: [
    {
      text: `{"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/batch/run","accountId":"111122223333","accessKeyId":"${['ASIA', 'Q3ZT5XK2VNW7HBMC'].join('')}"},"eventTime":"2026-11-20T06:52:03Z","eventSource":"s3.amazonaws.com","eventName":"PutObject","awsRegion":"ap-northeast-1","sourceIPAddress":"198.51.100.24","userAgent":"[aws-cli/2.31.0]","errorCode":"AccessDenied","errorMessage":"Access Denied","requestParameters":{"bucketName":"sales-archive","key":"2026/report.csv"},"additionalEventData":{"x-amz-id-2":"c2lsZW50IGhpbGxzL3dpbmQrcmFpbg=="},"requestID":"5T8N2Q6W9X3C7V1B","recipientAccountId":"111122223333"}`,
      fields: {
        time: '2026-11-20T06:52:03Z',
        service: 'Amazon S3',
        operation: 'PutObject',
        errorCode: 'AccessDenied',
        errorMessage: 'Access Denied',
        region: 'ap-northeast-1',
        requestId: '5T8N2Q6W9X3C7V1B',
        extendedRequestId: 'c2lsZW50IGhpbGxzL3dpbmQrcmFpbg==',
        source: ['198.51.100.24', '[aws-cli/2.31.0]'],
        accountId: '111122223333',
        resource: ['sales-archive', '2026/report.csv'],
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に s3:PutObject が AccessDenied で失敗しました。\nエラーメッセージ: Access Denied\nリクエスト ID: 5T8N2Q6W9X3C7V1B\n拡張リクエスト ID: c2lsZW50IGhpbGxzL3dpbmQrcmFpbg==\nリージョン: ap-northeast-1\nリソース: sales-archive, 2026/report.csv',
        en: 'At 2026-11-20 06:52:03 UTC (15:52:03 JST), s3:PutObject failed with AccessDenied.\nError message: Access Denied\nRequest ID: 5T8N2Q6W9X3C7V1B\nExtended request ID: c2lsZW50IGhpbGxzL3dpbmQrcmFpbg==\nRegion: ap-northeast-1\nResource: sales-archive, 2026/report.csv',
      },
    },
    {
      text: '{"Records":[{"eventTime":"2026-11-20T18:01:00Z","eventSource":"kms.amazonaws.com","eventName":"ListKeys","awsRegion":"eu-west-1"},{"eventTime":"2026-11-20T18:02:30Z","eventSource":"kms.amazonaws.com","eventName":"Decrypt","awsRegion":"eu-west-1","errorCode":"AccessDenied","requestID":"9d3c1f7a-5b2e-4a60-8f94-e1d7c0b6a352","resources":[{"accountId":"444455556666","type":"AWS::KMS::Key","ARN":"arn:aws:kms:eu-west-1:444455556666:key/1f2e3d4c-5b6a-4788-9900-aabbccddeeff"}]}]}',
      fields: {
        time: '2026-11-20T18:02:30Z',
        service: 'AWS KMS',
        operation: 'Decrypt',
        errorCode: 'AccessDenied',
        region: 'eu-west-1',
        requestId: '9d3c1f7a-5b2e-4a60-8f94-e1d7c0b6a352',
        resource: 'arn:aws:kms:eu-west-1:444455556666:key/1f2e3d4c-5b6a-4788-9900-aabbccddeeff',
      },
      summary: {
        ja: '2026-11-21 03:02:30 JST（2026-11-20 18:02:30 UTC）に kms:Decrypt が AccessDenied で失敗しました。\nリクエスト ID: 9d3c1f7a-5b2e-4a60-8f94-e1d7c0b6a352\nリージョン: eu-west-1\nリソース: arn:aws:kms:eu-west-1:444455556666:key/1f2e3d4c-5b6a-4788-9900-aabbccddeeff',
      },
    },
    { text: '{"source":"orders","detail":{"id":7}}', fields: null, why: 'an event of another make' },
  ],
})

/** The event itself, the first failed one of a log file, or the one inside an EventBridge event. */
function eventOf(json: Json | null): Json | null {
  const records = json?.kind === 'array' ? json.items : itemsOf(at(json, 'Records'))
  const events = [...records, json, at(json, 'detail')].filter(
    (node): node is Json => textAt(node, 'eventSource') !== null && textAt(node, 'eventName') !== null,
  )
  return events.find((event) => textAt(event, 'errorCode') !== null) ?? events[0] ?? null
}

function resourcesOf(event: Json): readonly Found[] {
  const named = itemsOf(at(event, 'resources')).flatMap((resource) => scalar('resource', at(resource, 'ARN')))
  if (named.length > 0) return named
  return PARAMETERS.flatMap((name) => scalar('resource', at(event, 'requestParameters', name)))
}
