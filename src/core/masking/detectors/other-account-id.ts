import { defineDetector, type Hit, NOTHING } from '../define'
import { before, matchAt } from '../scan'

const ARN =
  /(?:aws|aws-cn|aws-us-gov)(?::|%3A)[a-z0-9-]{1,40}(?::|%3A)[a-z0-9-]{0,30}(?::|%3A)(\d{12})(?!\d)/iy
const LABELLED =
  /[\w.-]{0,20}(?:（[^（）]{0,12}）)?(?:\\{0,3}["'\]]{0,2})?[ \t　]{0,4}(?:ID|番号|no\.?|number|#)?(?:は|が)?(?:\\{0,3}["'])?[ \t　]{0,4}(?:=>|[=:：＝(（[]|%3D)?[ \t　]{0,4}(?:\[\s{0,4})?(?:\\{0,3}["'])?(\d{12}|\d{4}-\d{4}-\d{4})(?![\d-])/iy
const HOST = /(?<!\d)(\d{12})\.(?:dkr\.ecr|signin\.aws|account)/y
const PATH = /(?:\/|%2F)(\d{12})(?=\/|%2F|"|'|\s|\?|$)/iy
// Flow logs have fields in any order; the account's stands beside the one of a resource.
const FLOW_BEFORE = /(?<![\d.-])(\d{12})[ ,\t](?:eni|vpc|subnet|tgw)-/y
const FLOW_BEHIND = /(?:eni|vpc|subnet|tgw|tgw-attach)-[0-9a-f]{8,17}[ ,\t](\d{12})(?=[ ,\t]|$)/y
const FLOW_RESOURCE = /(?:eni|vpc|subnet|tgw|tgw-attach)-[0-9a-f]$/
const ELEMENT = /[^<>]{0,30}>(\d{12})</y
const TRUST = /"AWS"\s{0,4}:\s{0,4}\[?\s{0,4}"(\d{12})"/y

export default defineDetector({
  id: 'other-account-id',
  group: 'identity',
  names: { ja: '他の AWS アカウント ID', en: 'Other AWS account ID' },
  priority: 40,
  label: 'ACCOUNT',
  source: {
    what: 'IAM User Guide, ARNs; AWS Account Management, account identifiers: 12 digits',
    asOf: '2026-11',
  },
  triggers: [
    'arn:',
    'arn%3a',
    'account',
    'アカウント',
    'owner',
    'principal',
    '.dkr.ecr',
    '.signin.aws',
    'amazonaws.com\\/\\d',
    'awslogs\\/\\d',
    '"aws"',
    'payer',
    'requester',
    'acct',
    'tenant',
    'eni-\\h',
    'vpc-\\h',
    'subnet-\\h',
    'tgw-\\h',
    'tgw-attach-\\h',
  ],
  find(line, at, { isOwnAccount }) {
    const hit = digitsAt(line, at)
    if (hit === null) return NOTHING
    const value = line.slice(hit.start, hit.end).replaceAll('-', '')
    return isOwnAccount(value) ? NOTHING : [{ ...hit, value }]
  },
  examples: [
    { text: 'arn:aws:iam::⟦210987654321⟧:role/deploy' },
    { text: '"recipientAccountId":"⟦345678901234⟧"' },
    { text: 'アカウント ID：⟦456789012345⟧ のロール' },
    { text: '⟦567890123456⟧.dkr.ecr.ap-northeast-1.amazonaws.com/app:1' },
    { text: '2 ⟦678901234567⟧ eni-0a1b2c3d 10.0.0.1 10.0.0.2 443 49152 6' },
    { text: '3 vpc-0a1b2c3d subnet-0a1b2c3d i-0a1b2c3d eni-0a1b2c3d ⟦678901234567⟧ IPv4 10.0.0.1' },
    { text: 'arn:aws:s3:::bucket/210987654321', why: 'not the account part' },
    { text: 'seq=210987654321', why: 'a number without a label' },
  ],
})

function digitsAt(line: string, at: number): Hit | null {
  const tail = before(line, at, 14)
  if (/arn(?::|%3a)$/i.test(tail)) return group(matchAt(ARN, line, at))
  if (/(?:\.dkr\.ecr|\.signin\.aws)$/.test(tail)) {
    const length = tail.endsWith('ecr') ? 8 : 11
    return group(matchAt(HOST, line, Math.max(0, at - length - 12)), true)
  }
  const resource = FLOW_RESOURCE.exec(tail)
  if (resource !== null) {
    const start = at - resource[0].length
    return (
      group(matchAt(FLOW_BEFORE, line, Math.max(0, start - 13)), true) ??
      group(matchAt(FLOW_BEHIND, line, start))
    )
  }
  if (/\/\d$/.test(tail)) return group(matchAt(PATH, line, at - 2))
  if (tail.endsWith('"aws"') || tail.endsWith('"AWS"')) return group(matchAt(TRUST, line, at - 5))
  return group(matchAt(LABELLED, line, at)) ?? group(matchAt(ELEMENT, line, at))
}

function group(match: RegExpExecArray | null, isFirst = false): Hit | null {
  const text = match?.[1]
  if (!match || text === undefined) return null
  const start = match.index + (isFirst ? match[0].indexOf(text) : match[0].lastIndexOf(text))
  return { start, end: start + text.length }
}
