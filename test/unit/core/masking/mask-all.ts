import { createHmac } from 'node:crypto'
import { createMasker, type Masker, type MaskerOptions } from '@core/masking'

export function masker(options: Partial<MaskerOptions> = {}): Masker {
  return createMasker({
    profile: 'balanced',
    ownAccounts: [],
    terms: [],
    hmac: (value) => createHmac('sha256', 'a key for tests').update(value).digest(),
    ...options,
  })
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The whole text masked, given in chunks of as many bytes. */
export function maskAll(
  text: string,
  options: Partial<MaskerOptions> = {},
  chunk = Number.MAX_SAFE_INTEGER,
): string {
  return decoder.decode(maskBytes(encoder.encode(text), options, () => chunk))
}

/** @param size  of the next chunk, in bytes */
export function maskBytes(
  bytes: Uint8Array,
  options: Partial<MaskerOptions> = {},
  size: () => number = () => bytes.length,
): Uint8Array {
  const one = masker(options)
  const out: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + size())
    for (const byte of one.push(bytes.subarray(at, end))) out.push(byte)
    at = end
  }
  for (const byte of one.end()) out.push(byte)
  return Uint8Array.from(out)
}
