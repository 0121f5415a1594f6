import { defineDetector, type Hit, NOTHING } from '../define'
import { before } from '../scan'

const IN_TOKEN = /[A-Za-z0-9+/=_-]/
const SHORTEST = 24
const LONGEST = 4_096
const REACH = 128
// What a name in front says is no secret, however random: identifiers that support asks for, and sums of files.
const KEPT =
  /(?:request[-_ ]?id|x-amz-(?:id-2|cf-id|rid)|(?:host|extended)[-_ ]?(?:request)?[-_ ]?id|host[-_ ]?id|cf[-_ ]?id|trace[-_ ]?id|span[-_ ]?id|correlation[-_ ]?id|invocation[-_ ]?id|event[-_ ]?id|etag|sha\d{0,3}|md5|digest|checksum|integrity|hash|fingerprint|commit|revision|version[-_ ]?id|build[-_ ]?id|image[-_ ]?id|next[-_ ]?token|cursor)["']?\]?\s{0,3}(?:[:=]|\s)\s{0,3}["']?(?:sha\d{3}[-:]|W\/)?$/i
// ARNs, URLs of AWS, and file names go on around it.
const KEPT_TAIL =
  /^\.(?:js|css|map|png|jpe?g|svg|gif|woff2?|ttf|html?|jar|so|dll|py|rb|go|java|log|gz|zip|whl)\b/i

/** Long strings that look made by chance and that nothing names. The least certain kind, so it is offered, and applied where strict. */
export default defineDetector({
  id: 'random-string',
  group: 'credentials',
  names: { ja: '長いランダムな文字列', en: 'Long random string' },
  priority: 5,
  label: 'RANDOM',
  isUncertain: true,
  source: { what: 'shape of base64 and base62 keys of 16 bytes and more (own measure)', asOf: '2026-11' },
  // Of every 24 letters made by chance some three stand like this; those of words and numbers hardly ever do.
  triggers: ['\\u\\l\\u', '\\d\\u\\l', '\\l\\d\\u', '\\u\\d\\l', '\\d\\l\\u', '\\l\\u\\d', '\\u\\l\\d'],
  find(line, at) {
    let start = at
    while (start > 0 && at - start <= REACH && IN_TOKEN.test(line.charAt(start - 1))) start--
    // Further inside, it was asked about near its beginning.
    if (at - start > REACH) return NOTHING
    let end = at
    while (end < line.length && end - start < LONGEST && IN_TOKEN.test(line.charAt(end))) end++
    if (end - start < SHORTEST) return NOTHING
    if (KEPT_TAIL.test(line.slice(end, end + 8))) return NOTHING
    return randomParts(line.slice(start, end))
      .map((part) => ({ start: start + part.start, end: start + part.end }))
      .filter((part) => !KEPT.test(before(line, part.start, 48)))
  },
  examples: [
    { text: 'loaded ⟦q7Zt0Lw9xVb2Rk5Np8Ys3Hd6⟧ from vault' },
    { text: 'GET /share/⟦Ab3dE5gH7jK9mN1pQ3sT5uV7⟧/download' },
    { text: 'blob ⟦k3J9+x0Zq/7Lw2VtB5nRy8Pd1Hs4Mc6==⟧ end' },
    { text: 'requestId=aB3dE5gH7jK9mN1pQ3sT5uV7wX9', why: 'support asks for it' },
    { text: 'Root=1-5759e988-bd862e3fe1be46a994272793', why: 'hexadecimal: a trace' },
    { text: '6f747ec7-7a5c-4d2e-9b1f-0c1d2e3f4a5b', why: 'hexadecimal: a UUID' },
    { text: 'com.example.shop.OrderRepositoryImpl2ServiceFactoryBean', why: 'a name' },
    { text: 'AWSServiceRoleForAmazonEKSNodegroup', why: 'a name' },
    { text: 'arn:aws:lambda:ap-northeast-1:111122223333:function:orders-to-warehouse-v2', why: 'a name' },
    { text: '"etag":"W/kJ3d8Xq0Zt7Lw9xVb2Rk5Np8Ys3Hd6"', why: 'a sum' },
    { text: 'AROAEXAMPLEROLEID12345', why: 'a principal of AWS' },
  ],
})

/** With + or = it is base64, where / is one of its letters; else / parts names of folders. */
function randomParts(token: string): readonly Hit[] {
  if (/[+=]/.test(token) && !token.includes('-')) {
    const start = /^=+/.exec(token)?.[0].length ?? 0
    // `key=value` is a name and a value.
    const equals = token.slice(start).search(/=[^=]/)
    const from = equals < 0 ? start : start + equals + 1
    return isRandom(token.slice(from)) ? [{ start: from, end: token.length }] : NOTHING
  }
  const parts: Hit[] = []
  for (const { 0: part, index } of token.matchAll(/[^/=]+/g))
    if (isRandom(part)) parts.push({ start: index, end: index + part.length })
  return parts
}

/** Letters of both cases and digits, changing about as often as chance has it: words and numbers stay together longer. */
function isRandom(text: string): boolean {
  if (text.length < SHORTEST) return false
  const counts = [0, 0, 0, 0]
  let changes = 0
  let before = -1
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i))
    counts[kind] = (counts[kind] ?? 0) + 1
    if (kind !== before) changes++
    before = kind
  }
  const [upper = 0, lower = 0, digits = 0, signs = 0] = counts
  const share = text.length / 16
  return (
    upper >= share &&
    lower >= share &&
    digits >= Math.max(2, share) &&
    signs <= text.length / 5 &&
    changes >= text.length * 0.4
  )
}

function kindOf(code: number): number {
  if (code >= 65 && code <= 90) return 0
  if (code >= 97 && code <= 122) return 1
  return code >= 48 && code <= 57 ? 2 : 3
}
