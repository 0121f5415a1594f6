import { detectors } from './registry'
import { glossary } from './terms'
import type { Group } from './types'

const all = [...detectors, glossary([])]
const known = new Map(all.map((d) => [d.id, d]))
const byLabel = new Map(all.map((d) => [d.label, d.id]))

/** All kinds by id. */
export const KINDS: readonly string[] = all.map((d) => d.id)

/** What a kind is called; its id when this version does not know it. */
export function kindName(kind: string, lang: 'ja' | 'en'): string {
  return known.get(kind)?.names[lang] ?? kind
}

/** What a kind endangers. */
export const groupOf = (kind: string): Group => known.get(kind)?.group ?? 'own-words'

/** The kind that has this word in its stand-ins; the word itself when there is none. */
export const kindOfLabel = (label: string): string => byLabel.get(label) ?? label.toLowerCase()
