import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asking } from './asking'
import { cases } from './cases'
import { masking } from './masking'
import { drafts, type World, writeDrafts } from './parts'
import { reviewing } from './reviewing'

// node bench.js KNOWLEDGE_FOLDER [--quick] PART…: one JSON object a figure on stdout. `--fill N FOLDER` only writes drafts.
const PARTS = { ask: asking, review: reviewing, mask: masking, drafts, cases }

async function main(words: readonly string[]): Promise<void> {
  if (words[0] === '--fill') return writeDrafts(words[2] ?? '', Number(words[1]))
  const folder = mkdtempSync(join(tmpdir(), 'kihyo-bench-'))
  const leave = () => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave)
  const world: World = { folder, knowledge: words[0] ?? '', isQuick: words.includes('--quick') }
  try {
    for (const [name, run] of Object.entries(PARTS)) {
      if (!words.includes(name)) continue
      for (const figure of await run(world)) console.log(JSON.stringify(figure))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main(process.argv.slice(2))
