import { compile } from './compile'
import { detectors } from './registry'
import { type Sink, Stream } from './stream'
import type { Group } from './types'
import { decodeUtf8 } from './utf8'

/** A confidential value in a text: its kind and place, never the value. */
export interface Secret {
  readonly kind: string
  readonly group: Group
  /** UTF-16 offset into the text */
  readonly start: number
  /** exclusive */
  readonly end: number
}

export interface FindOptions {
  /** 12-digit IDs that are the user's own and stay readable */
  readonly ownAccounts?: readonly string[]
}

// A draft is prose: what is uncertain there would be noise.
const compiled = compile(detectors.filter(({ isUncertain }) => isUncertain !== true))
const encoder = new TextEncoder()

/**
 * All confidential values of a text in order, by every detector. Time and memory grow with the text's length.
 * @param text  any text; LF or CRLF
 */
export function findSecrets(text: string, options: FindOptions = {}): readonly Secret[] {
  const own = new Set(options.ownAccounts ?? [])
  const secrets: Secret[] = []
  let offset = 0
  const sink: Sink = {
    keep: (bytes, start, end) => {
      offset += unitsOf(bytes, start, end)
    },
    masked: (_piece, from, to, claims) => {
      for (const { start, end, detector, isPart } of claims) {
        const place = { start: offset + start - from, end: offset + end - from }
        const last = secrets.at(-1)
        if (isPart && last?.kind === detector.id) secrets[secrets.length - 1] = { ...last, end: place.end }
        else secrets.push({ kind: detector.id, group: detector.group, ...place })
      }
      offset += to - from
    },
  }
  const stream = new Stream(compiled, { sink, isOwnAccount: (id) => own.has(id), decode: decodeUtf8 })
  stream.push(encoder.encode(text))
  stream.end()
  return secrets
}

/** UTF-16 units of well-formed UTF-8: one a character, two beyond the Basic Multilingual Plane. */
function unitsOf(bytes: Uint8Array, start: number, end: number): number {
  let units = 0
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}
