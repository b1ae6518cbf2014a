import { existsSync } from 'node:fs'
import { Fault } from '../../../shared/fault'
import { systemClock } from '../clock'
import { type Ledger, openLedger } from '../ledger/ledger'
import { dataFolder } from './data-folder'

/**
 * Opens the ledger of a folder to read in it; without one named, the shop's.
 * @throws Fault `input.invalid` for a named folder that is not there: a new ledger would say that all is well
 */
export async function withLedger<T>(
  data: string | undefined,
  use: (ledger: Ledger) => T,
): Promise<T> {
  if (data !== undefined && !existsSync(data))
    throw new Fault('input.invalid', { at: `--data ${data}` })
  const dir = data ?? dataFolder('shop', process.env)
  const ledger = await openLedger({ dir, clock: systemClock() })
  try {
    return use(ledger)
  } finally {
    ledger.close()
  }
}
