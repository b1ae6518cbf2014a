import { syncBuiltinESMExports } from 'node:module'
import { afterEach, test, vi } from 'vitest'
import { staysInItsFolder } from './isolation-peer'
import { TRAINING_SCENARIOS } from './scenarios'

const A_DAY_MS = 600_000

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

test(
  'after a full training day, every exercise in every way, a real ledger is what it was',
  () => staysInItsFolder(TRAINING_SCENARIOS),
  A_DAY_MS,
)
