import type { FactName, FactResult } from '../../../shared/facts'
import type { Measured } from '../../../shared/reading'
import type { TerminalCard } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'
import type { Driver } from '../terminals/driver'
import type { Sight } from './sight'
import type { Surroundings } from './surroundings'

/** Everything an examination may look at. Handed in whole, so that a simulated shop and a real one run the same probes. */
export interface Scene {
  readonly card: TerminalCard
  readonly ledger: Ledger
  readonly clock: Clock
  /** Opens the terminal afresh, on a serial line at another speed where one is given. @throws Fault `link.*` */
  readonly connect: (baud?: number) => Promise<Driver>
  readonly surroundings: Surroundings
  /** Where the acquirer's host stands, if the shop wrote it down. */
  readonly acquirer?: { readonly host: string; readonly port: number } | undefined
}

/** One fact that a probe found, with what it measured. */
export type Finding = {
  readonly [F in FactName]: {
    readonly fact: F
    readonly result: FactResult<F> | 'unknown'
    readonly measured?: Measured
  }
}[FactName]

/** Looks, and never changes anything. What it cannot tell it leaves out. */
export type Measure = (scene: Scene, sight: Sight) => Promise<readonly Finding[]>
