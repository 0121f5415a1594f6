import { createMasker, type MaskerOptions } from '../masking'
import { Originals, type OriginalsKept } from '../masking/originals'

export interface MaskedText {
  readonly text: string
  /** values that were replaced */
  readonly masked: number
  /** what the stand-ins stand for; for the owner's eyes on this laptop only */
  readonly originals: OriginalsKept
}

/** Masks a pasted message, whoever wrote it, before it is kept with its case. */
export function maskText(text: string, options: Omit<MaskerOptions, 'profile'>): MaskedText {
  const originals = new Originals()
  const masker = createMasker({ ...options, profile: 'balanced', originals })
  const decoder = new TextDecoder()
  // What a push returns is good until the call after the next: decoded at once.
  const head = decoder.decode(masker.push(new TextEncoder().encode(text)), { stream: true })
  const masked = head + decoder.decode(masker.end())
  const values = Object.values(masker.counts).reduce((sum, count) => sum + count.values, 0)
  return { text: masked, masked: values, originals: originals.kept }
}
