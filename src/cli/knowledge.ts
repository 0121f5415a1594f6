import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@edge/knowledge/load'

/** The index that the build left beside us: out/cli/kihyo.js and out/knowledge. */
export const openKnowledgeBase = () => loadKnowledge(fileURLToPath(new URL('../knowledge', import.meta.url)))
