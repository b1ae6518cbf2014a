import { systemClock } from '../clock'
import { type Ledger, openLedger } from '../ledger/ledger'

/** Opens the ledger of a folder for one use. */
export async function withLedger<T>(dir: string, use: (ledger: Ledger) => T): Promise<T> {
  const ledger = await openLedger({ dir, clock: systemClock() })
  try {
    return use(ledger)
  } finally {
    ledger.close()
  }
}
