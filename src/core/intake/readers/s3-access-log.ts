import { defineReader } from '../define-reader'
import { groupsOf } from '../found'
import { tellingLine } from '../paste'

const LINE =
  /^(?:[0-9a-f]{64}|-) (?<resource>[a-z0-9][a-z0-9.-]{1,62}) \[(?<time>\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\] (?<source>[\d.:a-f]{3,45}|-) \S{1,300} (?<requestId>[0-9A-Z]{8,40}) (?<operation>(?:REST|WEBSITE|SOAP|BATCH|S3)\.[A-Z._-]{2,60}) (?<resource2>\S{1,3000}) (?:"[^"]{0,6000}"|-) (?<httpStatus>\d{3}|-) (?<errorCode>[A-Za-z]\w{1,60}|-) (?:\d{1,15}|-) (?:\d{1,15}|-) (?:\d{1,12}|-) (?:\d{1,12}|-) (?:"[^"]{0,3000}"|-) (?:"[^"]{0,3000}"|-) \S{1,200}(?: (?<extendedRequestId>[\w+/=-]{8,200}))?/d
const FAILED = / (?:[45]\d\d) [A-Z]\w{1,60} /

export default defineReader({
  id: 's3-access-log',
  names: { ja: 'S3 サーバーアクセスログ', en: 'S3 server access log' },
  priority: 85,
  source: { what: 'Amazon S3 User Guide, "Amazon S3 server access log format"', asOf: '2026-11' },
  service: 's3',
  outcome: 'failed',
  read(paste) {
    const line = tellingLine(
      paste,
      (text) => LINE.test(text),
      (text) => FAILED.test(text),
    )
    return line === null ? null : { found: groupsOf(LINE.exec(line.text), line.start), scope: null }
  },
  examples: [
    {
      text: `${'5b'.repeat(32)} sales-archive [20/Nov/2026:06:52:03 +0000] 198.51.100.24 arn:aws:sts::111122223333:assumed-role/batch/run 3E5T7X9V1C2W4Q6N REST.PUT.OBJECT 2026/report.csv "PUT /sales-archive/2026/report.csv HTTP/1.1" 403 AccessDenied 243 - 12 11 "-" "aws-cli/2.31.0" - bW9ybmluZyBmb2cvdmFsbGV5K2hpbGw= SigV4 TLS_AES_128_GCM_SHA256 AuthHeader sales-archive.s3.ap-northeast-1.amazonaws.com TLSv1.3 - -`,
      fields: {
        service: 'Amazon S3',
        time: '2026-11-20T06:52:03Z',
        operation: 'REST.PUT.OBJECT',
        httpStatus: '403',
        errorCode: 'AccessDenied',
        requestId: '3E5T7X9V1C2W4Q6N',
        extendedRequestId: 'bW9ybmluZyBmb2cvdmFsbGV5K2hpbGw=',
        resource: ['sales-archive', '2026/report.csv'],
        source: '198.51.100.24',
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に REST.PUT.OBJECT が AccessDenied（403）で失敗しました。\nリクエスト ID: 3E5T7X9V1C2W4Q6N\n拡張リクエスト ID: bW9ybmluZyBmb2cvdmFsbGV5K2hpbGw=\nリソース: sales-archive, 2026/report.csv',
      },
    },
    { text: 'REST.PUT.OBJECT is an operation.', fields: null, why: 'words, no log line' },
  ],
})
