import type { Clock } from '../../clock'
import { type Ledger, openLedger } from '../ledger'
import type { DriverName } from '../sql'

/** What a case of the ledger's contract works with. */
export interface Bench {
  /** An empty folder of its own. */
  readonly dir: string
  readonly driver: DriverName
  /** The script that is running: started again, it plays the other processes. */
  readonly script: string
  /** 1 in the unit suite; more for a night. */
  readonly effort: number
  /** Same seed, same faults. */
  readonly random: () => number
}

export interface Case {
  readonly name: string
  /** Absent: for both drivers. */
  readonly only?: DriverName
  run(bench: Bench): Promise<void>
}

const clock: Clock = { now: () => Date.UTC(2026, 10, 23, 14), sleep: () => Promise.resolve() }

export const openHere = (dir: string, driver: DriverName): Promise<Ledger> =>
  openLedger({ dir, clock, driver })

/** Mulberry32: small, seeded, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
