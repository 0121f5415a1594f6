import { createMasker, type MaskerOptions } from '../masking'

export interface MaskedText {
  readonly text: string
  /** values that were replaced */
  readonly masked: number
}

/** Masks a pasted message, whoever wrote it, before it is kept with its case. */
export function maskText(text: string, options: Omit<MaskerOptions, 'profile'>): MaskedText {
  const masker = createMasker({ ...options, profile: 'balanced' })
  const decoder = new TextDecoder()
  // What a push returns is good until the call after the next: decoded at once.
  const head = decoder.decode(masker.push(new TextEncoder().encode(text)), { stream: true })
  const masked = head + decoder.decode(masker.end())
  return { text: masked, masked: Object.values(masker.counts).reduce((sum, { values }) => sum + values, 0) }
}
