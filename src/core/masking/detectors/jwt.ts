import { defineDetector, NOTHING } from '../define'
import { matchAt } from '../scan'

// Three parts, or five when encrypted; a log may have cut the last one.
const JWT =
  /(?<![A-Za-z0-9_-])e[yw][A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,8000}(?:\.[A-Za-z0-9_-]{0,4000}){0,3}/y

export default defineDetector({
  id: 'jwt',
  group: 'credentials',
  names: { ja: 'JWT', en: 'JSON Web Token' },
  priority: 83,
  label: 'JWT',
  source: {
    what: 'RFC 7519, RFC 7515: base64url of a JSON header begins with eyJ, after white space with ewo or eyA',
    asOf: '2026-11',
  },
  triggers: ['eyj', 'ewogi', 'ewonc', 'eyai'],
  find(line, at, { trigger }) {
    const match = matchAt(JWT, line, at - trigger.length)
    return match ? [{ start: match.index, end: match.index + match[0].length }] : NOTHING
  },
  examples: [
    { text: `id_token=⟦${['eyJ', 'hbGciOiJIUzI1NiJ9'].join('')}.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbU⟧` },
    { text: 'data:application/json;base64,eyJhIjoxfQ==', why: 'plain JSON in base 64' },
  ],
})
