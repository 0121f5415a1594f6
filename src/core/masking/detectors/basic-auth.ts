import { defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder } from '../labels'
import { before, matchAt } from '../scan'
import { readValue } from '../values'

const BASIC = /["']?[ :=]{1,3}["']?([A-Za-z0-9+/_-]{6,1000}={0,2})(?![A-Za-z0-9])/y
const ENCODED = /([A-Za-z0-9+/_%-]{6,1000}={0,2})/y
const DOCKER = /\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"([A-Za-z0-9+/_-]{8,1000}={0,2})\\{0,3}"/y
const AUTHORIZATION = /authori[sz]ation|proxy-auth|auth["']?\s{0,2}[:=]/i
const DIGEST = /[^\n]{0,400}?response\s?=\s?"?([0-9a-f]{16,64})/iy
const CURL = /\b(?:curl|wget|http|https|xh|fetch|az|smbclient|mosquitto_\w+)\b/i
const NPM = /["']?\s?=\s?["']?([A-Za-z0-9+/_-]{12,1000}={0,2})/y

export default defineDetector({
  id: 'basic-auth',
  group: 'credentials',
  names: { ja: 'Basic 認証', en: 'Basic authentication' },
  priority: 81,
  label: 'BASIC-AUTH',
  source: { what: 'RFC 7617 (Basic), RFC 7616 (Digest), curl(1) -u', asOf: '2026-11' },
  triggers: [
    'basic ',
    'basic%20',
    'digest ',
    ' -u ',
    ' --user ',
    ' -u"',
    '"-u"',
    '--proxy-user ',
    '_auth=',
    '_auth =',
    '"auth',
  ],
  find(line, at) {
    const tail = before(line, at, 12)
    if (/basic(?: |%20)$/i.test(tail)) return basic(line, at)
    if (/"auth$/i.test(tail)) return group(matchAt(DOCKER, line, at), 1)
    if (/digest $/i.test(tail)) return group(matchAt(DIGEST, line, at))
    if (/_auth ?=$/.test(tail)) return group(matchAt(NPM, line, at - 1))
    return CURL.test(before(line, at, 300)) ? userOption(line, at) : NOTHING
  },
  examples: [
    { text: 'Authorization: Basic ⟦dXNlcjpodW50ZXIy⟧' },
    { text: '"Proxy-Authorization":"Basic ⟦YXBwOnMzY3JldA==⟧"' },
    { text: 'curl -s -u deploy:⟦N3v&r!⟧ https://api.example.net/v1' },
    { text: 'WWW-Authenticate: Basic realm="ops"', why: 'a challenge' },
    { text: 'az login --service-principal -u http://acme-sp --tenant contoso', why: 'an address' },
    { text: 'sudo -u postgres:postgres psql', why: 'no client that sends a password' },
  ],
})

function group(match: RegExpExecArray | null, closing = 0): readonly Hit[] {
  const text = match?.[1]
  if (!match || text === undefined) return NOTHING
  const end = match.index + (closing > 0 ? match[0].lastIndexOf(text) + text.length : match[0].length)
  return [{ start: end - text.length, end }]
}

function basic(line: string, at: number): readonly Hit[] {
  const match = matchAt(line[at - 1] === '0' ? ENCODED : BASIC, line, line[at - 1] === '0' ? at : at - 1)
  const text = match?.[1]
  if (!match || text === undefined || /^(?:realm|auth|plan|access|support|info|tier)/i.test(text))
    return NOTHING
  const isLabelled = AUTHORIZATION.test(before(line, at, 60))
  // Without the header's name only what looks like base 64 counts.
  const looksEncoded =
    text.length >= 12 && (/=$/.test(text) || (/[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text)))
  return isLabelled || looksEncoded ? group(match) : NOTHING
}

function userOption(line: string, at: number): readonly Hit[] {
  const list = /^["'],\s?/.exec(line.slice(at, at + 3))
  const value = readValue(line, at + (list?.[0].length ?? 0))
  if (value === null) return NOTHING
  const colon = line.slice(value.start, value.end).search(/[:%]/)
  if (colon < 1) return NOTHING
  const first = value.start + colon + 1
  // The address of a service principal.
  if (line.startsWith('//', first)) return NOTHING
  // Only the password is in quotes: svc:'…'
  const isQuoted = /["']/.test(line.charAt(first)) && line[first] === line[value.end]
  const start = isQuoted ? first + 1 : first
  return start < value.end && !isPlaceholder(line.slice(start, value.end))
    ? [{ start, end: value.end }]
    : NOTHING
}
