import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

export default defineConfig({
  resolve: { alias: { '@core': src('core'), '@shared': src('shared'), '@edge': src('edge') } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // Two at a time is what the smallest machine that runs this has cores for.
    maxWorkers: 2,
    // Some start processes of their own; a busy machine must not fail them. No test asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
  },
})
