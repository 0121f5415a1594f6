import { compile } from './compile'
import { detectors } from './registry'
import { Stream } from './stream'
import type { Group } from './types'

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

const compiled = compile(detectors)

/**
 * All confidential values of a text in order, by every detector. Time and memory grow with the text's length.
 * @param text  any text; LF or CRLF
 */
export function findSecrets(text: string, options: FindOptions = {}): readonly Secret[] {
  const own = new Set(options.ownAccounts ?? [])
  const secrets: Secret[] = []
  let offset = 0
  const stream = new Stream(
    compiled,
    {
      keep: (_text, start, end) => {
        offset += end - start
      },
      masked: (_line, from, to, claims) => {
        for (const { start, end, detector, isPart } of claims) {
          const place = { start: offset + start - from, end: offset + end - from }
          const last = secrets.at(-1)
          if (isPart && last?.kind === detector.id) secrets[secrets.length - 1] = { ...last, end: place.end }
          else secrets.push({ kind: detector.id, group: detector.group, ...place })
        }
        offset += to - from
      },
    },
    (id) => own.has(id),
  )
  stream.push(text)
  stream.end()
  return secrets
}
