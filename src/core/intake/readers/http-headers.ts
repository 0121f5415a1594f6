import { defineReader } from '../define-reader'
import { search } from '../found'

const MARK = String.raw`(?:^|\n)(?:[<>*] |[ \t]{0,8}["']?)?`
const header = (name: string, value: string): RegExp =>
  new RegExp(String.raw`${MARK}${name}["']?[ \t]{0,4}[:=][ \t]{0,4}["']?${value}`, 'di')
// https://docs.aws.amazon.com/AmazonS3/latest/API/get-request-ids.html and its like, as of 2026-11.
const IDS = [
  header('x-amz-request-id', '(?<requestId>[\\w-]{8,80})'),
  header('x-amzn-request-?id', '(?<requestId>[\\w-]{8,80})'),
  header('apigw-requestid', '(?<requestId>[\\w=-]{8,80})'),
  header('x-amz-cf-id', '(?<requestId>[\\w=-]{16,100})'),
  header('x-amz-id-2', '(?<extendedRequestId>[\\w+/=-]{8,200})'),
  header('x-amz-apigw-id', '(?<extendedRequestId>[\\w+/=-]{8,80})'),
  header('x-amzn-trace-id', '(?<traceId>Root=1-[0-9a-f]{8}-[0-9a-f]{24})'),
]
const OTHERS = [
  /(?:^|\n)(?:< )?HTTP\/[\d.]{1,3} (?<httpStatus>\d{3})/d,
  /(?:^|\n)> (?<operation>(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/[^\s?]{0,2000})/d,
  header('date', '(?<time>[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT)'),
  header('x-amz-bucket-region', '(?<region>[a-z]{2}-[a-z-]{4,20}-\\d)'),
  header('x-amzn-errortype', '(?<errorCode>[A-Z]\\w{2,80})'),
  // The body of an S3 error stands below the headers.
  /<Code>(?<errorCode>[A-Z]\w{2,80})<\/Code>/d,
  /<Message>(?<errorMessage>[^<]{1,1000})<\/Message>/d,
  /(?:^|\n)> Host: (?<resource>[\w.-]{3,253})/di,
]

export default defineReader({
  id: 'http-headers',
  names: { ja: 'HTTP レスポンスヘッダー', en: 'HTTP response headers' },
  priority: 30,
  source: { what: 'Amazon S3 API Reference, "Get request IDs"; RFC 9110; curl -v', asOf: '2026-11' },
  outcome: 'failed',
  read({ text }) {
    const ids = search(text, 0, ...IDS)
    if (ids.length === 0) return null
    return { found: [...ids, ...search(text, 0, ...OTHERS)], scope: { start: 0, end: text.length } }
  },
  examples: [
    {
      text: '> GET /2026/report.csv?X-Amz-Signature=0f HTTP/1.1\n> Host: sales-archive.s3.ap-northeast-1.amazonaws.com\n>\n< HTTP/1.1 403 Forbidden\n< x-amz-request-id: 8C1V4N7M0Q3W6E9R\n< x-amz-id-2: d2FybSBzcHJpbmcvZ2FyZGVuK2dhdGU=\n< Date: Fri, 20 Nov 2026 06:52:03 GMT\n<\n<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
      fields: {
        service: 'Amazon S3',
        operation: 'GET /2026/report.csv',
        httpStatus: '403',
        errorCode: 'AccessDenied',
        errorMessage: 'Request has expired',
        requestId: '8C1V4N7M0Q3W6E9R',
        extendedRequestId: 'd2FybSBzcHJpbmcvZ2FyZGVuK2dhdGU=',
        time: '2026-11-20T06:52:03Z',
        region: 'ap-northeast-1',
        resource: 'sales-archive.s3.ap-northeast-1.amazonaws.com',
      },
      summary: {
        en: 'At 2026-11-20 06:52:03 UTC (15:52:03 JST), GET /2026/report.csv failed with AccessDenied (403).\nError message: Request has expired\nRequest ID: 8C1V4N7M0Q3W6E9R\nExtended request ID: d2FybSBzcHJpbmcvZ2FyZGVuK2dhdGU=\nRegion: ap-northeast-1\nResource: sales-archive.s3.ap-northeast-1.amazonaws.com',
      },
    },
    {
      text: 'HTTP/2 504\nx-amz-cf-id: pL8kM3nB6vC1xZ4aS7dF0gH2jQ5wE9rT==\ndate: Fri, 20 Nov 2026 06:52:03 GMT',
      fields: {
        httpStatus: '504',
        requestId: 'pL8kM3nB6vC1xZ4aS7dF0gH2jQ5wE9rT==',
        time: '2026-11-20T06:52:03Z',
      },
    },
    { text: 'HTTP/1.1 200 OK\nserver: nginx', fields: null, why: 'no header of AWS' },
  ],
})
