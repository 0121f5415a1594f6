import { defineReader } from '../define-reader'
import { arnGroupsOf } from '../found'
import { tellingLine } from '../paste'

const NUMBER = String.raw`-?\d{1,6}(?:\.\d{1,6})?`
const LINE = new RegExp(
  String.raw`^(?:https?|h2|grpcs|wss?) (?<time>\d{4}-\d\d-\d\dT[\d:.]{8,20}Z) (?<resource>app/[\w-]{1,40}/[0-9a-f]{16}) (?<source>[\w.:[\]]{3,60}) (?:[\w.:[\]]{3,60}|-) ${NUMBER} ${NUMBER} ${NUMBER} (?<httpStatus>\d{3}|-) (?:\d{3}|-) -?\d{1,15} -?\d{1,15} "(?<operation>[A-Z-]{1,20} [^"?\s]{1,4000})`,
  'd',
)
const TARGET_GROUP =
  /(?<resource>arn:aws[\w-]{0,8}:elasticloadbalancing:(?<region>[a-z0-9-]{5,20}):(?<accountId>\d{12}):targetgroup\/[\w/-]{1,80})/d
const TRACE = /"(?:Self=[\w-]{1,60};)?(?<traceId>Root=1-[0-9a-f]{8}-[0-9a-f]{24})/d
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html, "Error reason codes".
const REASON = /"(?<errorCode>(?:AuthInvalid|AuthMissing|AuthUnhandled|Lambda|WAF|JWT)[A-Z]\w{2,60})"/d
const FAILED = /^\S+ \S+ \S+ \S+ \S+ \S+ \S+ \S+ (?:[45]\d\d|-) /

export default defineReader({
  id: 'alb-access-log',
  names: { ja: 'ALB アクセスログ', en: 'ALB access log' },
  priority: 85,
  source: {
    what: 'Elastic Load Balancing, "Access logs for your Application Load Balancer"',
    asOf: '2026-11',
  },
  service: 'elasticloadbalancing',
  outcome: 'failed',
  read(paste) {
    const line = tellingLine(
      paste,
      (text) => LINE.test(text),
      (text) => FAILED.test(text),
    )
    if (line === null) return null
    return {
      found: [LINE, TARGET_GROUP, TRACE, REASON].flatMap((pattern) =>
        arnGroupsOf(pattern.exec(line.text), line.start),
      ),
      scope: null,
    }
  },
  examples: [
    {
      text: 'https 2026-11-20T06:52:01.100000Z app/web-alb/4f2b9c6180d3e7a5 198.51.100.24:50122 10.3.1.20:8080 0.001 0.020 0.000 200 200 310 822 "GET https://shop.example.com:443/ HTTP/2.0" "curl/8.5.0" - - - "-" "-" "-" 0 2026-11-20T06:52:01.080000Z "forward" "-" "-" "10.3.1.20:8080" "200" "-" "-"\nhttps 2026-11-20T06:52:03.123456Z app/web-alb/4f2b9c6180d3e7a5 198.51.100.24:50124 10.3.1.20:8080 0.001 -1 -1 502 - 310 122 "POST https://shop.example.com:443/orders?coupon=AB12 HTTP/2.0" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:targetgroup/web/1a2b3c4d5e6f7081 "Root=1-6912f3a3-0c4d5e6f7a8b9c0d1e2f3a4b" "shop.example.com" "-" 0 2026-11-20T06:52:03.100000Z "forward" "-" "-" "10.3.1.20:8080" "-" "-" "-"',
      fields: {
        service: 'Elastic Load Balancing',
        time: '2026-11-20T06:52:03.123456Z',
        operation: 'POST https://shop.example.com:443/orders',
        httpStatus: '502',
        traceId: 'Root=1-6912f3a3-0c4d5e6f7a8b9c0d1e2f3a4b',
        region: 'ap-northeast-1',
        accountId: '111122223333',
        resource: [
          'app/web-alb/4f2b9c6180d3e7a5',
          'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:targetgroup/web/1a2b3c4d5e6f7081',
        ],
        source: '198.51.100.24:50124',
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に POST https://shop.example.com:443/orders が HTTP 502 で失敗しました。\nトレース ID: Root=1-6912f3a3-0c4d5e6f7a8b9c0d1e2f3a4b\nリージョン: ap-northeast-1\nリソース: app/web-alb/4f2b9c6180d3e7a5, arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:targetgroup/web/1a2b3c4d5e6f7081',
      },
    },
    {
      text: 'http 2026-11-20T06:52:03.123456Z app/api/0a1b2c3d4e5f6071 [2001:db8::9]:443 - -1 -1 -1 400 - 0 272 "GET http://api.example.com:80/items HTTP/1.1" "-" - - - "-" "-" "-" - 2026-11-20T06:52:03.100000Z "-" "-" "LambdaInvalidResponse" "-" "-" "-" "-"',
      fields: {
        service: 'Elastic Load Balancing',
        time: '2026-11-20T06:52:03.123456Z',
        operation: 'GET http://api.example.com:80/items',
        httpStatus: '400',
        errorCode: 'LambdaInvalidResponse',
        resource: 'app/api/0a1b2c3d4e5f6071',
        source: '[2001:db8::9]:443',
      },
    },
    {
      text: '198.51.100.24 - - [20/Nov/2026:06:52:03 +0000] "GET / HTTP/1.1" 502 157',
      fields: null,
      why: 'the log of a web server',
    },
  ],
})
