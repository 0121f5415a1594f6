import { defineDetector, type Hit, NOTHING } from '../define'
import { keptV4, keptV6, parseV4, parseV6, standInOf } from '../ip'
import { before, matchAt } from '../scan'
import { isVersion } from '../versions'

const V4 = /(?:\d{1,3}\.){3}\d{1,3}(?!\d)/y
const IN_NAME = /\d{1,3}(?:-\d{1,3}){3}(?![\d-])/y
const NAMES =
  /(?:^|[^A-Za-z0-9])(?:ip|dhcp|ec2|host|node|client|vpn|static|dyn|dynamic|pool|ppp|user|cpe|nat|gw|fw|server|srv|web|app|db|pc|vm|worker|master|compute|pod|kube|eks|p|h|x|softbank|adsl|cable|fttx|[a-z]{2,12}\d?)-$/i
const V6 =
  /(?<![0-9A-Za-z:.])(?:[0-9A-Fa-f]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f]{0,4})(?![0-9A-Za-z:])/y

export default defineDetector({
  id: 'ip-address',
  group: 'network',
  names: { ja: 'IP アドレス', en: 'IP address' },
  priority: 31,
  label: 'IP',
  source: { what: 'RFC 791, RFC 4291, RFC 5952; special addresses of RFC 6890', asOf: '2026-11' },
  triggers: [
    '\\d.\\d{1,3}.\\d{1,3}.\\d',
    '[a-z]-\\d{1,3}-\\d{1,3}-\\d{1,3}-\\d',
    '::',
    '\\h:\\h{1,4}:\\h{1,4}:\\h{1,4}:\\h{1,4}:\\h{1,4}:\\h{1,4}:\\h',
  ],
  find(line, at) {
    const previous = line[at - 1]
    if (previous === ':' || /:[0-9A-Fa-f]$/.test(line.slice(at - 2, at))) return v6(line, at)
    return line[at - 2] === '-' ? inName(line, at) : v4(line, at)
  },
  standIn: standInOf,
  examples: [
    { text: 'client ⟦198.51.100.7⟧ connected' },
    { text: 'upstream: "http://⟦10.1.2.3⟧:8080/health"' },
    { text: 'Node ip-⟦172-31-5-9⟧.ap-northeast-1.compute.internal not ready' },
    { text: 'from ⟦2001:db8:1::25⟧ port 22' },
    { text: 'GET https://⟦[2001:db8:1::25]⟧:8443/health' },
    { text: 'listening on 127.0.0.1:80, [::1] and 0.0.0.0', why: 'the same everywhere' },
    { text: 'curl http://169.254.169.254/latest/', why: 'the metadata address' },
    { text: 'Chrome/131.0.0.0 Safari/537.36', why: 'a version' },
    { text: 'at 09:14:07 std::vector', why: 'neither' },
  ],
})

function v4(line: string, at: number): readonly Hit[] {
  let start = at - 1
  while (start > 0 && at - start < 16 && /[\d.]/.test(line.charAt(start - 1))) start--
  while (line[start] === '.') start++
  const match = matchAt(V4, line, start)
  if (match === null) return NOTHING
  const end = match.index + match[0].length
  const octets = parseV4(match[0])
  if (octets === null || keptV4(octets) || isVersion(line, start, end, octets)) return NOTHING
  return [{ start, end }]
}

function inName(line: string, at: number): readonly Hit[] {
  let start = at - 1
  while (start > 0 && at - start < 16 && /[\d-]/.test(line.charAt(start - 1))) start--
  while (line[start] === '-') start++
  const match = matchAt(IN_NAME, line, start)
  if (match === null || !NAMES.test(before(line, start, 16))) return NOTHING
  const value = match[0].replaceAll('-', '.')
  const octets = parseV4(value)
  if (octets === null || keptV4(octets)) return NOTHING
  const end = match.index + match[0].length
  const isKnown = /(?:ip|dhcp|ec2|host|node|client|vpn|static|dyn|pool|ppp)-$/i.test(before(line, start, 8))
  return isKnown || (octets[0] ?? 0) >= 10 ? [{ start, end, value }] : NOTHING
}

function v6(line: string, at: number): readonly Hit[] {
  let start = at
  while (start > 0 && at - start < 40 && /[0-9A-Fa-f:]/.test(line.charAt(start - 1))) start--
  const match = matchAt(V6, line, start)
  if (match === null) return NOTHING
  const groups = parseV6(match[0])
  if (groups === null || keptV6(groups)) return NOTHING
  const end = start + match[0].length
  const value = groups.map((g) => g.toString(16)).join(':')
  // In a URL the brackets go as well: only an address may stand in them.
  const isHost = line[end] === ']' && /(?:\/|@)\[$/.test(before(line, start, 2))
  return [isHost ? { start: start - 1, end: end + 1, value } : { start, end, value }]
}
