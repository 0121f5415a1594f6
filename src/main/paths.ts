import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Everything is found from the built file, out/main/index.js, in a checkout and in a package alike.
const out = fileURLToPath(new URL('..', import.meta.url))

export const RENDERER_FOLDER = join(out, 'renderer')
export const PRELOAD_FILE = join(out, 'preload', 'index.cjs')
export const KNOWLEDGE_FOLDER = join(out, 'knowledge')
export const MEMORY_WORKER = new URL('./memory-worker.js', import.meta.url)
export const MASKING_WORKER = new URL('./masking-worker.js', import.meta.url)
