import { defineDetector, NOTHING } from '../define'
import { isPlaceholder } from '../labels'
import { matchAt } from '../scan'

const BEARER = /(?:["']\s?[:=]\s?|[ :=]{1,3})["']?([A-Za-z0-9._~+/%:|-]{8,4000}={0,3})/y
const ENCODED = /(?:%20|\+)([A-Za-z0-9._~/%-]{16,4000})/y
const HEADER =
  /["']{0,2}\s{0,2}[:=]\s{0,2}\\{0,3}["']?\[?["']?(?:token|apikey|key|bot|oauth|bearer token)[ =]{1,2}["']?([A-Za-z0-9._~+/=-]{8,4000})/iy
const PLAIN = /["']{0,2}\s{0,2}[:=]\s{0,2}\\{0,3}["']?([A-Za-z0-9._~+/-]{20,4000}={0,3})(?=["'\\\s,]|$)/y

export default defineDetector({
  id: 'bearer-token',
  group: 'credentials',
  names: { ja: 'Bearer トークン', en: 'Bearer token' },
  priority: 82,
  label: 'BEARER-TOKEN',
  source: { what: 'RFC 6750; HTTP Authorization headers of common services', asOf: '2026-11' },
  triggers: ['bearer', 'authorization', 'x-auth-token', 'x-vault-token'],
  find(line, at) {
    const isBearer = /bearer$/i.test(line.slice(at - 6, at))
    const match = isBearer
      ? (matchAt(BEARER, line, at) ?? matchAt(ENCODED, line, at))
      : (matchAt(HEADER, line, at) ?? matchAt(PLAIN, line, at))
    const token = match?.[1]
    if (!match || token === undefined || isPlaceholder(token)) return NOTHING
    // Prose goes on with small words: "bearer authentication failed".
    if (isBearer && /^[A-Za-z]+(?:-[a-z]+)*$/.test(token) && token.length < 24) return NOTHING
    if (isBearer && /^(?:realm|error|scope|token)\b/i.test(token)) return NOTHING
    const start = match.index + match[0].length - token.length
    return [{ start, end: start + token.length }]
  },
  examples: [
    { text: 'Authorization: Bearer ⟦mF_9.B5f-4.1JqM⟧' },
    { text: '"authorization":["Bearer ⟦a1b2c3d4e5f6g7h8⟧"]' },
    { text: 'Authorization: token ⟦0f9e8d7c6b5a4f3e2d1c⟧' },
    { text: 'WWW-Authenticate: Bearer realm="api", error="invalid_token"', why: 'a challenge' },
    { text: 'bearer authentication failed', why: 'prose' },
  ],
})
