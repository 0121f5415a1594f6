import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

// One file with everything in it: `node out/cli/kihyo.js` works in a checkout and in a package alike.
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@core': at('src/core'), '@shared': at('src/shared'), '@edge': at('src/edge') } },
  ssr: { noExternal: true },
  build: {
    ssr: at('src/cli/main.ts'),
    outDir: at('out/cli'),
    emptyOutDir: true,
    target: 'node20.18',
    license: { fileName: 'licences.json' },
    minify: false,
    rollupOptions: {
      output: {
        format: 'es',
        entryFileNames: 'kihyo.js',
        banner: '#!/usr/bin/env node',
        codeSplitting: false,
      },
    },
  },
})
