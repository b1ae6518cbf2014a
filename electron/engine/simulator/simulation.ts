import type { Clock } from '../clock'
import type { Acquirer } from './acquirer'
import type { Brand } from './brand'
import type { Pace } from './front/pace'
import type { HostLine } from './host-line'
import type { Mishaps } from './mishaps'
import type { Scenario } from './scenario'
import type { SettlementMachine } from './settlement-machine'
import type { Store } from './store'

/** A scenario brought to life: the terminal as it stands when the console first meets it. */
export interface Simulation {
  readonly scenario: Scenario
  readonly seed: number
  readonly machine: SettlementMachine
  readonly acquirer: Acquirer
  readonly line: HostLine
  /** The mishaps that wait for the console's own run. */
  readonly mishaps: Mishaps
  /** Those of its past, with how often each struck; empty where the past was read from a store. */
  readonly past: Mishaps
}

export interface SimulationOptions {
  readonly scenario: Scenario
  /** Default: the scenario's own. */
  readonly seed?: number
  readonly clock: Clock
  /** Minutes the shop's wall clock is ahead of UTC. Default 480 (China). */
  readonly utcOffsetMinutes?: number
  /** Default: in memory. A store with content is taken as it is: no day is traded anew. */
  readonly flash?: Store
  readonly books?: Store
  /** What its display and its slips speak. Default: as the maker sells it. */
  readonly language?: Brand['language'] | undefined
  /** How long words stand on its display in a run without a register. Default: no longer than they have to. */
  readonly pace?: Pace
}
