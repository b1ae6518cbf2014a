import { Fault } from '../../../shared/fault'
import type { Requests } from '../../../shared/settlement'
import type { Clock } from '../clock'
import type { Connect, Driver } from '../terminals/driver'
import { LONG_SILENCE_MS, RECONNECT_WAITS_MS } from './patience'

/** The connection of one settlement: made when needed, thrown away when it broke, never reused. */
export class Session {
  readonly #connect: Connect
  readonly #clock: Clock
  readonly #waits: readonly number[]
  readonly #spent: Record<string, number> = {}
  #driver: Driver | undefined

  /** `waits`: between attempts to reach the terminal; someone who only looks does not wait for a restart. */
  constructor(connect: Connect, clock: Clock, waits: readonly number[] = RECONNECT_WAITS_MS) {
    this.#connect = connect
    this.#clock = clock
    this.#waits = waits
  }

  /** @throws Fault `link.*` when the terminal cannot be reached within the patience of the table. */
  async driver(): Promise<Driver> {
    for (const waitMs of this.#waits) {
      const driver = await this.#reach().catch(refuseUnlessWorthWaiting)
      if (driver) return driver
      await this.#clock.sleep(waitMs)
    }
    return this.#reach()
  }

  async #reach(): Promise<Driver> {
    this.#driver ??= await this.#connect()
    return this.#driver
  }

  /**
   * Runs a read-only question; a broken line is replaced and the question asked once more on each new one. After a
   * long silence only once: a terminal that does not end what it took would keep everybody waiting.
   */
  async ask<T>(question: (driver: Driver) => Promise<T>): Promise<T> {
    let longSilences = 0
    for (const waitMs of [...this.#waits, -1]) {
      const askedAt = this.#clock.now()
      try {
        return await question(await this.driver())
      } catch (thrown) {
        await this.drop()
        const fault = Fault.from(thrown)
        if (this.#clock.now() - askedAt >= LONG_SILENCE_MS) longSilences++
        if (waitMs < 0 || longSilences > 1 || !BROKEN.has(fault.code)) throw thrown
        await this.#clock.sleep(waitMs)
      }
    }
    throw new Fault('link.closed')
  }

  async drop(): Promise<void> {
    const gone = this.#driver
    this.#driver = undefined
    if (!gone) return
    for (const [name, count] of Object.entries(gone.requests)) this.#add(name, count)
    await gone.disconnect().catch(() => undefined)
  }

  /** Requests sent on all connections of this session, by name. */
  get requests(): Requests {
    const total: Record<string, number> = { ...this.#spent }
    for (const [name, count] of Object.entries(this.#driver?.requests ?? {}))
      total[name] = (total[name] ?? 0) + count
    return total
  }

  #add(name: string, count: number): void {
    this.#spent[name] = (this.#spent[name] ?? 0) + count
  }
}

/** Faults of a line that broke while it was used; a question may be asked again on a new one. */
const BROKEN: ReadonlySet<string> = new Set(['link.closed', 'link.timeout', 'link.garbled'])
/** A terminal that restarts refuses connections for a while; a missing serial port may be plugged in again. */
const WORTH_WAITING: ReadonlySet<string> = new Set([...BROKEN, 'link.refused', 'link.no-such-port'])

function refuseUnlessWorthWaiting(thrown: unknown): undefined {
  if (!WORTH_WAITING.has(Fault.from(thrown).code)) throw thrown
}
