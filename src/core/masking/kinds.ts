import { detectors } from './registry'
import { glossary } from './terms'

const names = new Map([...detectors, glossary([])].map((d) => [d.id, d.names]))

/** What a kind is called; its id when this version does not know it. */
export function kindName(kind: string, lang: 'ja' | 'en'): string {
  return names.get(kind)?.[lang] ?? kind
}
