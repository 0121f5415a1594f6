import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

// One file that Node.js runs.
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@core': at('src/core'), '@shared': at('src/shared'), '@edge': at('src/edge') } },
  ssr: { noExternal: true },
  build: {
    ssr: at('test/fuzz/main.ts'),
    outDir: at('out/fuzz'),
    emptyOutDir: true,
    target: 'node20.18',
    minify: false,
    rollupOptions: { output: { format: 'es', entryFileNames: 'fuzz.js', codeSplitting: false } },
  },
})
