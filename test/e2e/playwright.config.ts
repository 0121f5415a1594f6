import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  // One window at a time: the machine has two cores, and a real window wants both.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['line'], ['json']],
})
