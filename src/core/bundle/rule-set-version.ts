import { hmacSha256 } from '../masking/hmac'
import { detectors } from '../masking/registry'

const HASH_BYTES = 4
const encoder = new TextEncoder()

/**
 * Number of detectors and a short hash of what they declare, examples included: `58-1a2b3c4d`. The same on every machine
 * and in every build of the same rules; the app's version says the rest.
 */
export const RULE_SET_VERSION = versionOf()

function versionOf(): string {
  const declared = detectors
    .map(({ id, group, priority, label, isUncertain, triggers, source, examples }) =>
      JSON.stringify([id, group, priority, label, isUncertain === true, triggers, source.asOf, examples]),
    )
    .toSorted()
  const hash = hmacSha256(encoder.encode('kihyo rule set'))(declared.join('\n')).subarray(0, HASH_BYTES)
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${detectors.length}-${hex}`
}
