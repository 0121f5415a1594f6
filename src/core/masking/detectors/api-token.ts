import { defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder, type Labelled, readLabelled } from '../labels'
import { pairedValue } from '../pairs'
import { before, matchAt, nameEnd, nameStart } from '../scan'
import { parseTrigger } from '../trigger'
import { readValue } from '../values'
import { VENDOR_TOKENS } from '../vendor-tokens'

const LABELS = [
  'api[_ -]{0,1}key',
  'apikey',
  'access[_-]{0,1}token',
  'auth[_-]{0,1}token',
  'refresh[_-]{0,1}token',
  'id[_-]{0,1}token',
  'client[_-]{0,1}secret',
  'app[_-]{0,1}secret',
  'application[_-]{0,1}key',
  'app[_-]{0,1}key',
  'secret[_-]{0,1}key',
  'private[_-]{0,1}token',
  'webhook[_-]{0,1}secret',
  'signing[_-]{0,1}secret',
  'signing[_-]{0,1}key',
  'encryption[_-]{0,1}key',
  '[_-]secret',
  '[_-]token',
  'token[=:]',
  '"token"',
  '"token\\\\"',
  'token ',
  'accountkey',
  'account_key',
  'license[_-]{0,1}key',
  'secret[=:]',
  'secret [=:]',
  '"secret"',
  '"secret\\\\"',
  'APIキー',
  'API キー',
  'アクセストークン',
  'トークン',
  'シークレット',
  'hooks.slack.com\\/services\\/',
  'hooks.slack.com\\/workflows\\/',
  'hooks.slack.com\\/triggers\\/',
  '_authtoken',
  'webhook\\/',
  'webhooks\\/',
  'master[_-]{0,1}key',
  'shared[_-]{0,1}key',
  'key_base',
  'value[":= ]',
  '[?&]code=',
  'samlresponse',
  'samlrequest',
  'client_assertion',
  'code_verifier',
  '[_-]key[=":\']',
  '[_-]salt[=":\']',
]
const LONGEST_LEAD = 80
// hooks.slack.com/workflows/
const LONGEST_HOST = 26
const WEBHOOK =
  /hooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Z0-9]{6,14}\/[A-Za-z0-9]{6,20}\/[A-Za-z0-9/]{16,64})/y
const DISCORD = /\/webhooks\/(\d{15,21}\/[A-Za-z0-9_-]{40,90})/y
// Names that count, page or describe tokens.
const ABOUT =
  /(?:type|count|limit|usage|used|expires?(?:_in|at)?|expiry|url|uri|endpoint|name|arn|id$|length|max|next|continuation|page|cancellation|client_request|idempotency|source|status|error|valid|kind|file|path|version)/i
const LISTED_NAME =
  /secret|token|api[-_]?key|(?:private|signing|license|master|shared)[-_]?key|assertion|verifier|saml/i
// Headers and settings whose token is a UUID.
const NAMES_UUID = /^x-[a-z-]{2,30}-token$|(?:consul|acl|bearer|login|user|service)[-_.]?token$/i
const PAGING =
  /(?:next|continuation|page|starting|client|idempotency|cancellation|resume|sync|request|marker|task|upload|csrf|invalid)_?-?token$/i

export default defineDetector({
  id: 'api-token',
  group: 'credentials',
  names: { ja: 'API トークン', en: 'API token' },
  priority: 70,
  label: 'API-TOKEN',
  source: {
    what: 'token formats published by the vendors (see vendor-tokens.ts) and common names',
    asOf: '2026-11',
  },
  triggers: [...VENDOR_TOKENS.map((t) => t.trigger), ...LABELS],
  find(line, at, { trigger, previous }) {
    const vendor = vendorToken(line, at, trigger)
    if (vendor !== null) return [vendor]
    const webhook = webhookAt(line, at)
    if (webhook !== null) return [webhook]
    return trigger.startsWith('value') ? listed(line, at, previous) : labelledToken(line, at)
  },
  examples: [
    { text: `remote: ⟦${['gh', 'p_'].join('')}${'aB3dE6gH9'.repeat(4)}⟧` },
    { text: `SLACK=⟦${['xox', 'b-'].join('')}2345678901-3456789012-${'kLmN4oPq'.repeat(3)}⟧` },
    { text: `key ⟦${['sk_', 'live_'].join('')}${'51Hq9ZrT'.repeat(3)}⟧ revoked` },
    { text: 'X-Api-Key: ⟦9f3Kq0Zt7LwB2xVn⟧' },
    { text: '"client_secret":"⟦w8~Qz.3Lr_Y6⟧"' },
    { text: 'X-Consul-Token: ⟦5c1f0a9e-77d2-4b1a-9a3e-0d6b2c4e8f10⟧' },
    {
      text: 'git clone https://x-token-auth:9jYdkQm28fLw0sZx@bitbucket.org/a/b.git',
      why: 'a user; its password is of another kind',
    },
    { text: 'charge?merchant_key=⟦g15iqrI1SxnMOBn9pBkqLXf72cT5⟧&amount=1980' },
    { text: 'ngrok authtoken ⟦28i7OIrb2madErZTR76E6WbxDeYVsbMq⟧' },
    { text: 'アクセストークン「⟦AvYBWw5owrjLIs2OAEFEqDqCNx⟧」の期限切れ' },
    { text: "define('AUTH_KEY', '⟦g15iqrI1SxnMOBn9pBkqLXf72cT5⟧');" },
    { text: 'cache_key=usr5owrjLIs2OAEFEqDqCNx', why: 'a key that finds' },
    { text: '"NextToken": "AQICAHhZq8XcQ2eHbN4mX0wB"', why: 'paging' },
    { text: 'invalid token: unexpected end of input', why: 'prose of a parser' },
    { text: '"token_type":"Bearer","expires_in":3600', why: 'about a token' },
  ],
})

const byTrigger = new Map(
  VENDOR_TOKENS.map((token) => [token.trigger, { ...token, length: parseTrigger(token.trigger).length }]),
)

function vendorToken(line: string, at: number, trigger: string): Hit | null {
  const token = byTrigger.get(trigger)
  if (token === undefined) return null
  const from = at - token.length
  const match = matchAt(token.pattern, line, from)
  if (match === null) return null
  const end = from + match[0].length
  if (token.lead !== undefined) {
    const lead = token.lead.exec(before(line, from, LONGEST_LEAD))
    return lead === null ? null : { start: from - lead[0].length, end }
  }
  if (/[A-Za-z0-9]/.test(line.charAt(from - 1))) return null
  return { start: match[1] === undefined ? from : end - match[1].length, end }
}

function webhookAt(line: string, at: number): Hit | null {
  const host = before(line, at, LONGEST_HOST).toLowerCase().lastIndexOf('hooks.')
  const slack = host < 0 ? null : matchAt(WEBHOOK, line, Math.max(0, at - LONGEST_HOST) + host)
  const match = slack ?? matchAt(DISCORD, line, at - 10)
  const text = match?.[1]
  if (!match || text === undefined) return null
  const end = match.index + match[0].length
  return { start: end - text.length, end }
}

function labelledToken(line: string, at: number): readonly Hit[] {
  const from = at - (/(?:\\| )?[=:"' ]$/.exec(before(line, at, 2))?.[0].length ?? 0)
  const name = line.slice(from, nameEnd(line, from))
  if (ABOUT.test(name.slice(0, 24)) && name.length > 0) return NOTHING
  const labelled = readLabelled(line, from) ?? bracketedOrBare(line, from)
  if (labelled === null || PAGING.test(labelled.name)) return NOTHING
  // `https://x-token-auth:…@host`: a user, whose password ends at the @.
  if (before(line, labelled.nameStart, 2) === '//') return NOTHING
  const value = line.slice(labelled.start, labelled.end)
  if (isPlaceholder(value) || /\s/.test(value)) return NOTHING
  return isRandomEnough(value, labelled.name) ? [{ start: labelled.start, end: labelled.end }] : NOTHING
}

const BARE = /[ \t]{1,4}["']?([A-Za-z0-9_+/=.-]{20,400})(?=["'\s,;)]|$)/y

/** トークン「…」, and `authtoken …` of a command: random enough to be one. */
function bracketedOrBare(line: string, at: number): Labelled | null {
  const end = nameEnd(line, at)
  const named = { name: line.slice(nameStart(line, at), end), nameStart: at }
  const inside = /[「『]/.test(line.charAt(at)) ? readValue(line, at) : null
  if (inside !== null) return { ...inside, ...named, name: 'access token', by: 'separator' }
  const match = matchAt(BARE, line, end)
  const text = match?.[1]
  if (!match || text === undefined || !isMixedCase(text)) return null
  const start = match.index + match[0].indexOf(text)
  return { start, end: start + text.length, isQuoted: false, ...named, by: 'flag' }
}

const isMixedCase = (text: string) => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)
// Keys that find or sort, and keys that anybody may have.
const NO_SECRET_KEY =
  /(?:cache|object|primary|partition|sort|foreign|public|publishable|routing|idempotency|s3|index|row|hash|range|map|group|dedup\w{0,20}|site|host|registry|lookup|unique|item)[_-]?key$/i

/** Of a list of names and values, where each may have a line of its own: the headers and queries of HAR. */
function listed(line: string, at: number, previous: () => string): readonly Hit[] {
  const found = pairedValue(line, at, previous)
  if (found === null || !LISTED_NAME.test(found.name) || PAGING.test(found.name) || ABOUT.test(found.name))
    return NOTHING
  const { start, end, name } = found
  const value = line.slice(start, end)
  return !isPlaceholder(value) && !/\s/.test(value) && isRandomEnough(value, name)
    ? [{ start, end }]
    : NOTHING
}

/** A name that says secret is believed sooner than a mere "token". */
function isRandomEnough(value: string, name: string): boolean {
  const isSure =
    /secret|api[_-]?key|apikey|access[_-]?token|auth[_-]?token|private|signing|license|saml|assertion|verifier|app(?:lication)?[_-]?key/i.test(
      name,
    )
  if (/^[\d.:-]+$/.test(value) || /^arn:|^https?:|^\/|^[a-z]+(?:[-_.][a-z]+)*$/i.test(value)) return false
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(value)) return isSure || NAMES_UUID.test(name)
  if (
    !isSure &&
    /[_-](?:key|salt)$/i.test(name) &&
    (!isMixedCase(value) || value.length < 20 || NO_SECRET_KEY.test(name))
  )
    return false
  return value.length >= (isSure ? 8 : 16) && /\d/.test(value) && /[A-Za-z]/.test(value)
}
