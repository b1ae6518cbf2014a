import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledgers } from '../drill/ledgers'
import { openLedger } from '../ledger/ledger'

/** Where a system keeps files in memory; what is thrown away after each drill needs no disk. */
const IN_MEMORY = '/dev/shm'

/** Real ledgers in folders of their own, thrown away after each drill. */
export const temporaryLedgers: Ledgers = {
  open: (clock, from) => {
    const dir = mkdtempSync(
      join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'settle-desk-drill-'),
    )
    if (from !== undefined) cpSync(from, dir, { recursive: true })
    return openLedger({ dir, clock })
  },
  drop: dir => rmSync(dir, { recursive: true, force: true }),
}
