// Makes the knowledge index of one language: node build/knowledge/build-index.mjs ja → out/knowledge/ja.bin
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const at = (/** @type {string} */ path) => join(root, 'src', path)

// Vite runs the TypeScript of the core as it is, so that index and query share one tokenizer.
const { module } = await runnerImport(join(root, 'build/knowledge/write-index.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
  resolve: { alias: { '@core': at('core'), '@shared': at('shared'), '@edge': at('edge') } },
})
console.log(
  module.writeIndex(join(root, 'content'), join(root, 'out'), process.argv[2] === 'en' ? 'en' : 'ja'),
)
