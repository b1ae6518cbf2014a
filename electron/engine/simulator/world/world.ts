import type { Address } from '../../../../shared/terminal'
import type { Clock } from '../../clock'
import type { SimulatedLink } from '../../terminals/fleet'
import { Mishaps } from '../mishaps'
import type { SettlementMachine } from '../settlement-machine'
import type { Simulation } from '../simulation'
import type { SimulatedTerminal } from '../terminal'
import { reachTerminal } from './register-line'
import type { Turn } from './switches'
import { type Patch, patched, soundWorld, type WorldState } from './world-state'

/** How a shop is wired, before anything is wrong in it. */
export interface Wiring {
  readonly line: 'tcp' | 'serial'
  readonly baud: number
  readonly tcpPort: number
  /** The terminal's own line goes over the shop's router; else it has a mobile card. */
  readonly sharesRouter: boolean
}

export interface WorldOptions {
  readonly terminal: SimulatedTerminal
  readonly clock: Clock
  readonly wiring: Wiring
}

/** A simulated shop: its state, and the terminal that stands in it. What happens to the one reaches the other. */
export class World {
  readonly wiring: Wiring
  readonly clock: Clock
  readonly terminal: SimulatedTerminal
  #state: WorldState
  #recovery: { readonly atMs: number; readonly patch: Patch } | undefined
  #holds: (state: WorldState) => boolean = () => true
  constructor({ terminal, clock, wiring }: WorldOptions) {
    this.terminal = terminal
    this.clock = clock
    this.wiring = wiring
    this.#state = soundWorld(wiring.baud, wiring.tcpPort)
  }

  get state(): WorldState {
    const { atMs, patch } = this.#recovery ?? { atMs: Number.POSITIVE_INFINITY, patch: {} }
    if (this.clock.now() >= atMs) {
      this.#recovery = undefined
      this.change(patch)
    }
    return this.#state
  }

  get machine(): SettlementMachine {
    return this.terminal.simulation.machine
  }

  change(patch: Patch): void {
    this.#state = patched(this.#state, patch)
    this.terminal.simulation.line.weather = weatherOf(this.#state, this.wiring)
    if (!this.#holds(this.#state)) this.machine.meet(new Mishaps())
  }

  /** The mishaps of the terminal go on for as long as this is true of the shop. */
  mishapsLast(holds: (state: WorldState) => boolean): void {
    this.#holds = holds
  }

  /** What passes by itself, so long from now. */
  recoversIn(milliseconds: number, patch: Patch): void {
    this.#recovery = { atMs: this.clock.now() + milliseconds, patch }
  }

  /** Throws a switch; the terminal's numbers and software, and the console's settings, are set by whoever builds them. */
  turn({ world, ailment, jammed, journal }: Turn): void {
    const { device } = this.machine
    if (world) this.change(world)
    if (ailment) device.ailment = ailment
    if (jammed) device.jammed = true
    if (journal) device.journalItems = Math.floor(this.machine.journalItems / journal)
  }

  /** Opens the terminal where the console believes it to be. @throws Fault `link.*` */
  reach(address: Address): Promise<SimulatedLink> {
    return reachTerminal(this, address)
  }
}

/** What the terminal's own line to the host meets. */
function weatherOf(
  { ownLine, router, bank, encryption }: WorldState,
  { sharesRouter }: Wiring,
): Simulation['line']['weather'] {
  const isCutOff = ownLine !== 'up' || (sharesRouter && router === 'off')
  if (isCutOff || encryption.result !== 'agrees') return 'no-carrier'
  if (bank === 'up' || bank === 'failing') return undefined
  return bank === 'refusing' ? 'no-carrier' : 'no-answer'
}
