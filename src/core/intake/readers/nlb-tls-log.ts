import { defineReader } from '../define-reader'
import { arnGroupsOf } from '../found'
import { tellingLine } from '../paste'

const LINE =
  /^tls [\d.]{1,6} (?<time>\d{4}-\d\d-\d\dT[\d:.]{8,20}Z?) (?<resource>net\/[\w-]{1,40}\/[0-9a-f]{16}) [0-9a-f]{16} (?<source>[\w.:[\]]{3,60}) [\w.:[\]]{3,60} -?\d{1,15} (?:-?\d{1,15}|-) \d{1,15} \d{1,15} (?<alert>\S{1,20}) (?<resource2>\S{1,300})/d
const ALERT = / \d{1,15} \d{1,15} (?<errorCode>\d{1,3}) (?:arn:|-)/d
const REGION = /arn:aws[\w-]{0,8}:acm:(?<region>[a-z0-9-]{5,20}):(?<accountId>\d{12}):/d

export default defineReader({
  id: 'nlb-tls-log',
  names: { ja: 'NLB の TLS アクセスログ', en: 'NLB TLS access log' },
  priority: 85,
  source: { what: 'Elastic Load Balancing, "Access logs for your Network Load Balancer"', asOf: '2026-11' },
  service: 'elasticloadbalancing',
  outcome: 'recorded',
  read(paste) {
    const line = tellingLine(
      paste,
      (text) => LINE.test(text),
      (text) => ALERT.test(text),
    )
    if (line === null) return null
    return {
      found: [LINE, ALERT, REGION].flatMap((pattern) => arnGroupsOf(pattern.exec(line.text), line.start)),
      scope: null,
    }
  },
  examples: [
    {
      text: 'tls 2.0 2026-11-20T06:52:03 net/gateway-nlb/6d1e8f2a9b3c4d50 0f1e2d3c4b5a6978 198.51.100.24:51341 10.3.2.30:443 5 2 98 246 40 arn:aws:acm:ap-northeast-1:111122223333:certificate/2a108f19-aded-46b0-8493-c63eb1ef4a99 - ECDHE-RSA-AES128-SHA tlsv12 - gateway.example.com h2 h2 "h2" 2026-11-20T06:52:03',
      fields: {
        service: 'Elastic Load Balancing',
        time: '2026-11-20T06:52:03',
        resource: [
          'net/gateway-nlb/6d1e8f2a9b3c4d50',
          'arn:aws:acm:ap-northeast-1:111122223333:certificate/2a108f19-aded-46b0-8493-c63eb1ef4a99',
        ],
        source: '198.51.100.24:51341',
        errorCode: '40',
        region: 'ap-northeast-1',
        accountId: '111122223333',
      },
    },
    { text: 'tls handshake failed', fields: null, why: 'words, no log line' },
  ],
})
