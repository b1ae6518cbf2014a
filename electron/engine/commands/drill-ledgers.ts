import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Ledgers } from '../drill/ledgers'
import { scratchLedgers } from '../ledger/scratch-ledgers'

/** Where a system keeps files in memory; what is thrown away after each drill needs no disk. */
const IN_MEMORY = '/dev/shm'

export const temporaryLedgers: Ledgers = scratchLedgers(
  existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(),
  'settle-desk-drill-',
)
