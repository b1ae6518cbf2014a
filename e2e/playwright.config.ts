import { defineConfig } from '@playwright/test'

/** One worker: each test starts whole programs, and the ledger's disk is shared. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  timeout: 120_000,
  forbidOnly: !!process.env.CI,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  // A machine that also compiles answers late; what is never true fails all the same.
  expect: { timeout: 20_000 },
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
})
