import { resolve } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

/** Exhaustive and process-level tests take minutes: `npm test` runs them, `npm run check` does not. */
const deep = process.env.SETTLE_DESK_DEPTH === 'deep'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: [`{shared,electron,renderer,build}/**/*.${deep ? 'deep.' : ''}test.{ts,tsx}`],
    exclude: [...configDefaults.exclude, ...(deep ? [] : ['**/*.deep.test.ts'])],
    globalSetup: 'build/scratch.ts',
    pool: 'forks',
    // No module here holds state, so a worker reads each of them once and not once a test file: half the time of `check`.
    isolate: deep,
    // By default one core is left alone; process tests keep to that, they start programs of their own.
    ...(!deep && { maxWorkers: '100%' }),
    // No bar: on a busy machine an exhaustive test takes its time.
    testTimeout: deep ? 1_200_000 : 120_000,
  },
})
