import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'

/** Where drills get their ledgers from: real ones, on a disk that is thrown away. */
export interface Ledgers {
  /** @param from the folder of a closed ledger to go on from; without it a new one */
  open(clock: Clock, from?: string): Promise<Ledger>
  /** Throws the folder away. */
  drop(dir: string): void
}
