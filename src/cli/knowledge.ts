import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@edge/knowledge/load'
import { loadReader } from '@edge/review/load-reader'

// What the build left beside us: out/cli/kihyo.js and out/knowledge.
const FOLDER = fileURLToPath(new URL('../knowledge', import.meta.url))

export const openKnowledgeBase = () => loadKnowledge(FOLDER)
export const openReader = () => loadReader(FOLDER)
