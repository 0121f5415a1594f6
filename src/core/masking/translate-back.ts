import * as v from 'valibot'
import type { OriginalsKept } from './originals'

export const TranslatedSchema = v.object({
  /** the whole text in order; a part with a stand-in shows what it stands for */
  parts: v.array(v.object({ text: v.string(), standIn: v.nullable(v.string()) })),
  /** distinct values that are shown */
  shown: v.number(),
  /** stand-ins of which no original is kept; they stay as they are */
  unknown: v.array(v.string()),
})
export type Translated = v.InferOutput<typeof TranslatedSchema>

// Also without brackets, escaped or in full width, as people and mail programs write them. Every repeat is bounded.
const STAND_IN =
  /(&lt;|[<＜])?(?<![A-Za-z0-9-])(IP-(?:pub|prv|lnk|mul)-(?:[0-9a-f]{4}(?::[0-9a-f]{4}){7}|[0-9a-f]{2}(?:\.[0-9a-f]{2}){3})|[A-Z][A-Z0-9]{1,15}(?:-[A-Z0-9]{1,15}){0,3}-[A-Z2-7]{10})(?![A-Za-z0-9])(&gt;|[>＞])?/gi

const keyOf = (inner: string): string => inner.toLowerCase()

/** Puts the originals in the place of stand-ins; what looks like one and is not known stays. */
export function translateBack(text: string, { values }: OriginalsKept): Translated {
  const known = new Map(values.map(([standIn, , value]) => [keyOf(standIn.slice(1, -1)), value]))
  const parts: Translated['parts'] = []
  const shown = new Set<string>()
  const unknown = new Set<string>()
  let at = 0
  const keep = (end: number) => {
    if (end > at) parts.push({ text: text.slice(at, end), standIn: null })
  }
  for (const match of text.matchAll(STAND_IN)) {
    const [whole, open, inner = '', close] = match
    const value = known.get(keyOf(inner))
    // A bracket without its partner belongs to the text.
    const isBracketed = open !== undefined && close !== undefined
    if (value === undefined) {
      // Written otherwise it may be any word with a hyphen.
      if (isBracketed && /^IP-|^[A-Z0-9-]+$/.test(inner)) unknown.add(`<${inner}>`)
      continue
    }
    const start = match.index + (isBracketed ? 0 : (open?.length ?? 0))
    const end = match.index + whole.length - (isBracketed ? 0 : (close?.length ?? 0))
    keep(start)
    parts.push({ text: value, standIn: text.slice(start, end) })
    shown.add(keyOf(inner))
    at = end
  }
  keep(text.length)
  return { parts, shown: shown.size, unknown: [...unknown] }
}
