// node build/unit.mjs ELECTRON REPORT: vitest itself needs this Node.js, its workers run in Electron's.
import { startVitest } from 'vitest/node'

const [electron = '', report = ''] = process.argv.slice(2)
process.env.ELECTRON_RUN_AS_NODE = '1'
process.env.KIHYO_NODE = process.execPath
// child_process.fork() starts whatever this names.
process.execPath = electron
const vitest = await startVitest('test', [], {
  watch: false,
  reporters: ['dot', 'json'],
  outputFile: { json: report },
})
await vitest.close()
