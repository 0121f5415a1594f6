import { defineDetector, type Hit, NOTHING } from '../define'
import { type Paired, pairedValue } from '../pairs'
import { before, matchAt } from '../scan'

const VALUE = /["']?\s?["']?([A-Za-z0-9%+/=~_-]{16,2000})/y
const LISTED = /^(?:(?:x-(?:amz|goog)-)?signature|sig)$/i
// In the Authorization header of Signature Version 4 the name stands behind the signed headers.
const SIGNED = /(?:[?&;]|amp;|\\u0026|%26|SignedHeaders=[\w;-]{1,200},\s{0,2})$|[?&;,\s"]$/

export default defineDetector({
  id: 'presigned-url',
  group: 'credentials',
  names: { ja: '署名付き URL', en: 'Presigned URL' },
  priority: 80,
  label: 'PRESIGNED-URL',
  source: {
    what: 'S3, CloudFront and Cloud Storage guides on signed URLs; Azure Storage on shared access signatures',
    asOf: '2026-11',
  },
  triggers: [
    'x-amz-signature=',
    'x-goog-signature=',
    'signature=',
    'sig=',
    'x-amz-signature%3d',
    'x-amz-signature"',
    'value"',
  ],
  find(line, at, { trigger, previous }) {
    if (trigger === 'value"') return listed(pairedValue(line, at, previous))
    const name = /[\w%-]{0,30}(?:signature|sig)(?:=|%3d|")$/i.exec(before(line, at, 40))?.[0] ?? ''
    const isLong = /x-(?:amz|goog)-/i.test(name)
    if (!isLong && !SIGNED.test(before(line, at - name.length, 220))) return NOTHING
    const from =
      line[at - 1] === '"'
        ? (/^(?:\s?,\s?["']value["'])?\s?:\s?/.exec(line.slice(at, at + 16))?.[0].length ?? 0) + at
        : at
    const match = matchAt(VALUE, line, from)
    const value = match?.[1]
    if (!match || value === undefined) return NOTHING
    const cut = value.search(/%26/i)
    const start = match.index + match[0].length - value.length
    return [{ start, end: start + (cut < 0 ? value.length : cut) }]
  },
  examples: [
    { text: `/a.mp4?X-Amz-Expires=60&X-Amz-Signature=⟦${'0f1e2d3c'.repeat(8)}⟧ HTTP/1.1` },
    {
      text: `https://cdn.example.net/v.m3u8?Expires=1793577600&Signature=⟦${'aB3~x-Yz'.repeat(6)}⟧&Key-Pair-Id=K2ABCDEF`,
    },
    { text: `?sv=2024-11-04&se=2026-11-20T00%3A00Z&sig=⟦${'k9Lm%2Bq2'.repeat(4)}%3D⟧` },
    { text: 'SignatureDoesNotMatch: The request signature we calculated does not match', why: 'an error' },
  ],
})

/** A query of HAR: {"name":"X-Amz-Signature","value":"…"}. */
function listed(found: Paired | null): readonly Hit[] {
  const isSignature = found !== null && LISTED.test(found.name) && found.end - found.start >= 16
  return isSignature ? [{ start: found.start, end: found.end }] : NOTHING
}
