import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledgers } from '../drill/ledgers'
import { openLedger } from '../ledger/ledger'

/** Real ledgers in folders of their own under the system's folder for such things, thrown away after each drill. */
export const temporaryLedgers: Ledgers = {
  open: (clock, from) => {
    const dir = mkdtempSync(join(tmpdir(), 'settle-desk-drill-'))
    if (from !== undefined) cpSync(from, dir, { recursive: true })
    return openLedger({ dir, clock })
  },
  drop: dir => rmSync(dir, { recursive: true, force: true }),
}
