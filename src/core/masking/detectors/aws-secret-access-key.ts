import { defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder, readLabelled } from '../labels'
import { matchAt, nameEnd } from '../scan'

const SHAPE = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g
const KEY_ID = /[A-Z0-9]{16}(?![A-Za-z0-9])/y
// How far behind its key ID a secret stands without a label: a column of credentials.csv, an argument list.
const NEAR = 80
const PLAIN_NAME = /[ \t]{1,4}[:=]?[ \t]{0,4}([A-Za-z0-9/+]{36,64})(?![A-Za-z0-9/+=])/y

/** Forty characters of a hash or a path are of one case or have no digits; those of a key are mixed. */
const isRandom = (text: string) => /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text)

export default defineDetector({
  id: 'aws-secret-access-key',
  group: 'credentials',
  names: { ja: 'AWS シークレットアクセスキー', en: 'AWS secret access key' },
  priority: 85,
  label: 'AWS-SECRET-ACCESS-KEY',
  source: { what: 'IAM User Guide, "Manage access keys": 40 characters of base 64', asOf: '2026-11' },
  triggers: [
    'secret[_. -]{0,1}access[_. -]{0,1}key',
    'aws[_-]secret[_-]key',
    'aws_secret',
    'secretkey',
    'secret_key',
    '-secretkey',
    'シークレットアクセスキー',
    'シークレットキー',
    'akia',
    'asia',
  ],
  find(line, at) {
    if (/^a[ks]ia$/i.test(line.slice(at - 4, at))) return behindKeyId(line, at)
    const labelled = readLabelled(line, at)
    const bare = labelled === null ? matchAt(PLAIN_NAME, line, nameEnd(line, at)) : null
    if (bare !== null) {
      const end = bare.index + bare[0].length
      return [{ start: end - (bare[1]?.length ?? 0), end }]
    }
    if (labelled === null) return NOTHING
    const value = line.slice(labelled.start, labelled.end)
    // A key that broke off in a quote is masked with what hangs on it: half of it would be found the second time only.
    const isKey = /^[A-Za-z0-9/+=%]{16,128}(?:["'`]|$)/.test(value) && !isPlaceholder(value)
    return isKey ? [{ start: labelled.start, end: labelled.end }] : NOTHING
  },
  examples: [
    {
      text: `aws_secret_access_key = ⟦${['q8Yv2LrT', 'w0ZpX7mNc4Kd', 'J1sHb6UeGf3A', '9iRtOyQz'].join('')}⟧`,
    },
    { text: `"SecretAccessKey": "⟦${['q8Yv2LrT', 'w0Zp/7mNc4Kd', 'J1sHb6Ue+f3A', '9iRtOyQz'].join('')}⟧"` },
    {
      text: `x,${['AKIA', 'QWERTY7MNBVCXZ23'].join('')},⟦${['q8Yv2LrT', 'w0ZpX7mNc4Kd', 'J1sHb6UeGf3A', '9iRtOyQz'].join('')}⟧`.replace(
        'AKIA',
        'AKIA',
      ),
      why: 'the column behind the key ID',
    },
    { text: `secretAccessKey：⟦${'q8Yv2LrTw0ZpX7m'}pwd='c4KdJ1sHb6Ue⟧ を使いました`, why: 'broken off' },
    { text: 'HEAD is now at 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567', why: 'a commit' },
    { text: 'Secret access key is not shown again', why: 'prose' },
  ],
})

function behindKeyId(line: string, at: number): readonly Hit[] {
  if (matchAt(KEY_ID, line, at) === null) return NOTHING
  const near = line.slice(at + 16, at + 16 + NEAR + 40)
  for (const match of near.matchAll(SHAPE)) {
    const start = at + 16 + match.index
    if (isRandom(match[0])) return [{ start, end: start + 40 }]
  }
  return NOTHING
}
