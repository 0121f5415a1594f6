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

/** The whole text masked, given in chunks of a size. */
export function maskAll(text: string, options: Partial<MaskerOptions> = {}, chunk = text.length): string {
  const one = masker(options)
  let out = ''
  for (let i = 0; i < text.length; i += chunk) out += one.push(text.slice(i, i + chunk))
  return out + one.end()
}
