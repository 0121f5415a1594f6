import { type Context, defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder } from '../labels'
import { pairedValue } from '../pairs'
import { matchAt, skip } from '../scan'

const HEADER = /["']{0,2}\s{0,3}[:=]\s{0,3}\\{0,3}\[?["']?/y
const PAIR = /(?:\\{1,3}[nr]|\s){0,4}([A-Za-z0-9!#$%&'*+.^_`|~-]{1,128})=("?)([^\s;,"\\]{0,4096})/y
const FLAGS = /(?:(?:\\{1,3}[nr]|\s){0,4}(?:HttpOnly|Secure|Partitioned)(?:;|(?=\\{1,3}[nr])|$)){1,6}/iy
const NAMED = /["']{0,2}\s{0,2}[:=]\s{0,2}\\{0,3}["']?([A-Za-z0-9%._~+/:|-]{16,4096}={0,2})/y
const ATTRIBUTES = new Set([
  'path',
  'domain',
  'expires',
  'max-age',
  'samesite',
  'secure',
  'httponly',
  'priority',
  'version',
])
const SESSION_NAME = /sess|sid$|auth|token|jwt|csrf|xsrf|remember|login|ticket|credential|_t$|sso/i
// What headers and queries of the same form carry, and support needs.
const NEEDED_NAME =
  /-|id$|request|trace|correlation|span|version|hash|etag|^(?:date|age|via|server|host|range|expires|accept|origin|referer|marker|cursor|next|path|domain|url|time|signature|digest)/i
// Settings of a page, not sessions: short and readable.
const HARMLESS =
  /^(?:lang|locale|theme|tz|timezone|consent|currency|country|region|mode|view|sort|debug|ab|_ga|_gid|awsalb(?:cors|tg|tgcors)?_|cookie)/i

export default defineDetector({
  id: 'cookie',
  group: 'credentials',
  names: { ja: 'Cookie', en: 'Cookie' },
  priority: 65,
  label: 'COOKIE',
  source: { what: 'RFC 6265; session cookie names of common frameworks', asOf: '2026-11' },
  triggers: [
    'cookie',
    'sessionid',
    'jsessionid',
    'phpsessid',
    'session_id',
    'connect.sid',
    'aspxauth',
    'laravel_session',
    '_session=',
    'sessid',
    'xsrf-token',
    'csrftoken',
    'csrf_token',
    'sid=',
    'value"',
  ],
  find(line, at, context) {
    if (line[at - 1] === '"') return listed(line, at, context)
    if (!/cookie$/i.test(line.slice(at - 6, at))) return named(line, at)
    const header = matchAt(HEADER, line, at)
    return header === null ? named(line, at) : pairs(line, at + header[0].length)
  },
  examples: [
    { text: 'Cookie: sid=⟦s%3AuX9c2Lm4Q⟧; lang=en' },
    { text: 'Set-Cookie: JSESSIONID=⟦5F2D8E1A9B7C4D3E⟧; Path=/; HttpOnly' },
    { text: 'GET /app;jsessionid=⟦9A8B7C6D5E4F3A2B1C⟧?x=1' },
    { text: '"cookies":[{"name":"sid","value":"⟦0a9f8e7d6c5b4a39⟧","httpOnly":true}]' },
    {
      text: '"headers":[{"name":"etag","value":"33a64df551425fcc55e4d42a"}]',
      why: 'a header that tells nothing',
    },
    { text: 'cookie domain mismatch', why: 'prose' },
    { text: 'lang=ja; theme=dark', why: 'settings' },
  ],
})

function pairs(line: string, at: number): readonly Hit[] {
  const hits: Hit[] = []
  let next = at
  for (;;) {
    next = skip(FLAGS, line, next) ?? next
    const pair = matchAt(PAIR, line, next)
    if (pair === null) break
    const [all, name = '', , value = ''] = pair
    next = pair.index + all.length
    const start = next - value.length
    if (isSecret(name, value)) hits.push({ start, end: next })
    if (line[next] === '"') next++
    // Several Set-Cookie headers stand in one value, with escaped line breaks between.
    if (line[next] !== ';' && line[next] !== '\\') break
    if (line[next] === ';') next++
  }
  return hits
}

/** A header, or one of the cookies, as HAR lists them: {"name":"Cookie","value":"sid=…"}. */
function listed(line: string, at: number, { previous }: Context): readonly Hit[] {
  const found = pairedValue(line, at, previous)
  if (found === null) return NOTHING
  const { name, start, end } = found
  if (/^(?:set-)?cookie2?$/i.test(name)) return pairs(line, start)
  const value = line.slice(start, end)
  const isSession = SESSION_NAME.test(name) || !NEEDED_NAME.test(name)
  return isSession && looksRandom(value) && isSecret(name, value) ? [{ start, end }] : NOTHING
}

/** Long, of letters and digits, without what numbers, dates, names of files and sentences have. */
const looksRandom = (value: string) =>
  /^[A-Za-z0-9%+/=_.~:|-]{16,}$/.test(value) &&
  /\d/.test(value) &&
  /[A-Za-z]/.test(value) &&
  !/^\d{4}-\d\d-\d\d|^https?:|^[a-z]+\/|^arn:/i.test(value)

function isSecret(name: string, value: string): boolean {
  if (value === '' || ATTRIBUTES.has(name.toLowerCase()) || isPlaceholder(value)) return false
  return (
    !(HARMLESS.test(name) && value.length < 24) && (value.length >= 6 || /sess|sid|auth|token/i.test(name))
  )
}

function named(line: string, at: number): readonly Hit[] {
  const from = line[at - 1] === '=' ? at - 1 : at
  const match = matchAt(NAMED, line, from)
  const value = match?.[1]
  if (!match || value === undefined || isPlaceholder(value) || !/\d/.test(value) || /^[\d.:-]+$/.test(value))
    return NOTHING
  if (
    /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value) &&
    !/(?:jsession|php|sessid|sid=)/i.test(line.slice(at - 12, at))
  )
    return NOTHING
  const end = match.index + match[0].length
  return [{ start: end - value.length, end }]
}
