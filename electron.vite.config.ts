import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const alias = { '@core': at('./src/core'), '@shared': at('./src/shared'), '@edge': at('./src/edge') }

// electron-vite does not know this Electron's targets yet, and the app must also run on the older runtime.
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'
// What each build bundles: the package's notices are made of it.
const license = { fileName: 'licences.json' }

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: nodeTarget,
      license,
      // Everything is bundled: one file loads faster than node_modules, and the package needs none.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: at('./src/main/index.ts'),
          'memory-worker': at('./src/main/services/past-cases/memory-worker.ts'),
          'masking-worker': at('./src/main/services/masking/worker.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: nodeTarget,
      license,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('./src/preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('./src/renderer'),
    envDir: at('./src/renderer'),
    resolve: { alias },
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: chromeTarget,
      license,
      modulePreload: { polyfill: false },
      minify: true,
      // The page loads from the disk; its size is held by a budget in the benchmarks.
      chunkSizeWarningLimit: 1_200,
      rollupOptions: {
        input: { index: at('./src/renderer/index.html') },
        // What the first paint needs is one file: each file more is a request through the main process, which starts at that very moment.
        output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } },
      },
    },
  },
})
