import { defineDetector, NOTHING } from '../define'

// AKIA and ABIA/ACCA name long-term keys and bearer tokens, ASIA temporary keys; AROA, AIDA … are principal IDs, no secrets.
const KEY = /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/y

export default defineDetector({
  id: 'aws-access-key-id',
  group: 'credentials',
  names: { ja: 'AWS アクセスキー ID', en: 'AWS access key ID' },
  priority: 90,
  label: 'AWS-ACCESS-KEY-ID',
  source: { what: 'IAM User Guide, "IAM identifiers": unique ID prefixes', asOf: '2026-11' },
  triggers: ['akia', 'asia', 'abia', 'acca'],
  find(line, at) {
    KEY.lastIndex = at - 4
    const match = KEY.exec(line)
    return match ? [{ start: match.index, end: match.index + match[0].length }] : NOTHING
  },
  examples: [
    { text: `aws_access_key_id = ⟦${['AKIA', 'QWERTY7MNBVCXZ23'].join('')}⟧` },
    { text: `Credential=⟦${['ASIA', '2345ABCDEFGHJKLM'].join('')}⟧/20261120/ap-northeast-1/s3/aws4_request` },
    { text: 'PrincipalId: AROAQWERTY7MNBVCXZ23M:deploy', why: 'a role ID opens nothing' },
    { text: 'TZ=Asia/Tokyo', why: 'a time zone' },
  ],
})
