import { defineDetector, type Hit, NOTHING } from '../define'
import { before, matchAt } from '../scan'

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/
const END = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|^\s*---- END SSH2|^Private-MAC: /
// On one line: the body with escaped line breaks, or with spaces for them.
const SAME_LINE =
  /(?: BLOCK)?-----(?:\\{1,4}[rn]|\s){0,8}((?:[A-Za-z0-9+/=]|\\{1,4}[rnu/]|003d|[ \t:,-](?!----)){20,16000}?)(?:\\{1,4}[rn]|\s){0,8}(?=-----END|["'<]|$)/y
// PuTTY's own format.
const PUTTY = /^Private-Lines: \d{1,4}\s*$/
// A key of 32 bytes, as WireGuard and X25519 write it.
const RAW = /\s{0,4}[=:]?\s{0,4}["']?([A-Za-z0-9+/]{43}=|[0-9a-f]{64})(?![A-Za-z0-9+/=])/y
const HEADER = /^(?:Proc-Type|DEK-Info|Comment|Version|Hash|Charset): /
// What a program may put before and behind a line of a key: a time, its name, quotes, but no other value.
const RUN = /^[\s>|"'+-]{0,40}([A-Za-z0-9+/=]{4,})[\s"',|+;\\n]{0,12}$/
// Docker's log files: each line of the key is a record of its own.
const IN_RECORD = /^\{"log":"([A-Za-z0-9+/]{4,100}={0,2})(?:\\[rn]){0,2}"/
const RECORD_OPENS = /^\{"log":"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:\\[rn]){0,2}"/
const LONG_RUN =
  /^(?:[^=@"'<>]{0,160}[\s>|:\]]|[^=@<>]{0,120}(?:msg|message|log)["']?[=:]\s?)?["'+]{0,3}([A-Za-z0-9+/]{40,}={0,2})[\s"',|+;}\\n]{0,12}$/

export default defineDetector({
  id: 'private-key',
  group: 'credentials',
  names: { ja: '秘密鍵', en: 'Private key' },
  priority: 95,
  label: 'PRIVATE-KEY',
  source: { what: 'RFC 7468 (PEM), RFC 4716, OpenSSH PROTOCOL.key', asOf: '2026-11' },
  triggers: [
    '"[dpqk]"[ ]{0,1}:',
    '"d[pq]"[ ]{0,1}:',
    '"qi"[ ]{0,1}:',
    'private-lines: ',
    'privatekey[ ]{0,1}[=:]',
    'private_key[ ]{0,1}[=:]',
    'private-key[ ]{0,1}[=:]',
    'private key-----',
    'private key block-----',
    'private key',
    'privatekey"',
    'private_key"',
  ],
  find(line, at, { trigger }) {
    if (trigger.startsWith('"')) return jsonWebKey(line, at)
    if (/[=:]$/.test(trigger) || trigger.endsWith(']')) return rawKey(line, at)
    if (!BEGIN.test(before(line, at, 90)) && !BEGIN.test(line.slice(Math.max(0, at - 60), at + 20)))
      return NOTHING
    if (line.startsWith('-----BEGIN', at)) return NOTHING
    const from = line.startsWith('-----', at) || line.startsWith(' BLOCK', at) ? at : at - 5
    const match = matchAt(SAME_LINE, line, from)
    const body = match?.[1]
    if (!match || body === undefined) return NOTHING
    const start = match.index + match[0].indexOf(body)
    return [{ start, end: start + body.length }]
  },
  block: {
    opens: (line) =>
      PUTTY.test(line) ||
      (BEGIN.test(line) && !END.test(line) && (!/-----\\{1,4}[rn]/.test(line) || RECORD_OPENS.test(line))),
    body: (line) => {
      if (END.test(line)) return 'end'
      const text = line.trimEnd()
      if (text.trim() === '' || HEADER.test(text.trim())) return { start: 0, end: 0 }
      // A last line is short; a short word at the end of a sentence is not one.
      const run = (RUN.exec(text) ?? IN_RECORD.exec(text) ?? LONG_RUN.exec(text))?.[1]
      if (run === undefined) return null
      const start = text.indexOf(run)
      return { start, end: start + run.length }
    },
  },
  examples: [
    {
      text: `-----BEGIN ${'PRIVATE'} KEY-----\n⟦${'MIIEvQIBADANBgkqhkiG9w0B'.repeat(2)}\nq2Lx9w==⟧\n-----END ${'PRIVATE'} KEY-----\nok`,
    },
    {
      text: `{"log":"-----BEGIN ${'PRIVATE'} KEY-----\\n","stream":"stdout"}\n{"log":"⟦MIIEvQIBADANBgkqhkiG9w0B⟧\\n","stream":"stdout"}\n{"log":"-----END ${'PRIVATE'} KEY-----\\n","stream":"stdout"}`,
    },
    {
      text: `-----BEGIN ${'PRIVATE'} KEY-----\n2026-11-20T06:00:00Z WARN retry=3 id=${'a7KWrkfQ4Q5c'.repeat(4)} end`,
      why: 'the key was cut off, and the next line is another',
    },
    {
      text: `"key":"-----BEGIN EC ${'PRIVATE'} KEY-----\\n⟦MHcCAQEEIBx3k9\\nAoGCCqGSM49+q/1A==⟧\\n-----END EC ${'PRIVATE'} KEY-----\\n"`,
    },
    { text: `PrivateKey = ⟦${'mQ7x'.repeat(10)}abc=⟧\nListenPort = 51820` },
    { text: `Private-Lines: 1\n⟦${'AAAAIQ7x'.repeat(5)}⟧\nPrivate-MAC: 00ff` },
    {
      text: `{"kty":"EC","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","d":"⟦${'jpsQnnGQmL-YBIff'.repeat(3)}⟧"}`,
    },
    { text: '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEbGzVnzANBgkqhkiG9w0BAQsFADBs', why: 'public' },
    { text: 'unable to load Private Key', why: 'an error' },
  ],
})

function rawKey(line: string, at: number): readonly Hit[] {
  const match = matchAt(RAW, line, at)
  const text = match?.[1]
  if (!match || text === undefined) return NOTHING
  const start = match.index + match[0].length - text.length
  return [{ start, end: start + text.length }]
}

const JWK_VALUE = /\s{0,4}\\{0,3}"([A-Za-z0-9_-]{20,2000})/y

/** The private members of a JSON Web Key (RFC 7518, 6). */
function jsonWebKey(line: string, at: number): readonly Hit[] {
  const text = matchAt(JWK_VALUE, line, at)?.[1]
  if (text === undefined || !line.slice(Math.max(0, at - 4_096), at + 4_096).includes('"kty"')) return NOTHING
  const end = JWK_VALUE.lastIndex
  return [{ start: end - text.length, end }]
}
