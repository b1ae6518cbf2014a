import type { Clock } from '../clock'
import type { Link } from '../terminals/link/link'
import type { Pace } from './front/pace'
import type { Memory } from './front/serving'
import type { Simulation } from './simulation'
import { type Connection, type Line, serveRegister } from './zvt-front'

/** From the power switch to the first answer; real ones take a minute, a lesson need not. */
const BOOT_MS = 2_000

export interface TerminalOptions {
  readonly clock: Clock
  /** Minutes the shop's wall clock is ahead of UTC. */
  readonly utcOffsetMinutes: number
  /** Default: as fast as it can. */
  readonly pace?: Pace
  /** Told of what should not happen: a bug of ours. */
  readonly troubled?: (thrown: unknown) => void
}

/** A simulated terminal as a device: a socket for one register's cable, a power switch, a counter of what was asked. */
export class SimulatedTerminal {
  readonly simulation: Simulation
  readonly #options: TerminalOptions
  readonly #memory: Memory = { registration: undefined }
  readonly #requests: Record<string, number> = {}
  #connection: Connection | undefined
  #booting: Promise<void> | undefined
  #scrapped = false

  constructor(simulation: Simulation, options: TerminalOptions) {
    this.simulation = simulation
    this.#options = options
    simulation.machine.onPowerOff(() => this.#lostPower())
  }

  /** Commands received so far, by the names of the table of commands. */
  get requests(): Readonly<Record<string, number>> {
    return { ...this.#requests }
  }

  /**
   * Serves a register until its link ends or another one is plugged in. A terminal without power closes the link at
   * once. Never rejects.
   */
  async plug(link: Link, line: Line): Promise<void> {
    await this.unplug()
    if (this.#scrapped || !this.simulation.machine.state().powered) {
      await link.close().catch(() => undefined)
      return
    }
    const connection = serveRegister(link, line, {
      machine: this.simulation.machine,
      clock: this.#options.clock,
      utcOffsetMinutes: this.#options.utcOffsetMinutes,
      pace: this.#options.pace ?? {},
      memory: this.#memory,
      heard: kind => this.#count(kind),
      troubled: thrown => this.#options.troubled?.(thrown),
      restart: () => this.powerOff(),
    })
    this.#connection = connection
    await connection.ended
  }

  /** Pulls the cable. The terminal goes on. */
  async unplug(): Promise<void> {
    const connection = this.#connection
    this.#connection = undefined
    await connection?.close()
  }

  /** Cuts the power: what is not in flash is forgotten. It comes back by itself; see `ready`. */
  powerOff(): void {
    this.simulation.machine.powerOff()
  }

  /** Resolves when the terminal has power and has started. */
  async ready(): Promise<void> {
    await this.#booting
  }

  /** Off for good, at the end of a program or a lesson: nothing is written to flash any more. */
  async scrap(): Promise<void> {
    this.#scrapped = true
    this.simulation.machine.powerOff()
    await this.unplug()
  }

  #count(kind: string): void {
    this.#requests[kind] = (this.#requests[kind] ?? 0) + 1
  }

  #lostPower(): void {
    this.#memory.registration = undefined
    if (this.#scrapped) return
    this.#booting ??= this.#boot().catch(thrown => this.#options.troubled?.(thrown))
  }

  async #boot(): Promise<void> {
    await this.unplug()
    await this.#options.clock.sleep(BOOT_MS)
    this.#booting = undefined
    if (this.#scrapped) return
    this.simulation.machine.boot()
    this.simulation.machine.idle().catch(thrown => this.#options.troubled?.(thrown))
  }
}
