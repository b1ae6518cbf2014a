import { Fault } from '../../../shared/fault'
import type { ClosingReport } from '../../../shared/settlement'
import { type Clock, within } from '../clock'
import type { Driver, HostLine, LineFaults, TerminalState } from '../terminals/driver'

/** What one look at the terminal brought: its state, or why it was not reached. */
export type Seen =
  | {
      readonly reached: true
      readonly state: TerminalState
      /** Undefined where the terminal does not know the question. */
      readonly open: ClosingReport | undefined
      readonly milliseconds: number
      readonly line: LineFaults
    }
  | {
      readonly reached: false
      readonly fault: Fault
      readonly milliseconds: number
      readonly line: LineFaults
    }

/** Registration and status enquiry with the protocol's own deadlines; busy terminals answer that they are. */
const LOOK_MS = 15_000
/** A speed that is understood is answered at once. */
const TRIAL_MS = 2_500
/** The terminal's own dial-up time is in it. */
const HOST_LINE_MS = 60_000

const CALM: LineFaults = { noiseBytes: 0, brokenFrames: 0, resentFrames: 0 }

/**
 * The terminal as one examination sees it: looked at once, however many probes want to know. Only ZVT 06 00, 05 01,
 * 06 10 and 06 70 leave from here.
 */
export class Sight {
  readonly #connect: (baud?: number) => Promise<Driver>
  readonly #clock: Clock
  #seen: Promise<Seen> | undefined

  constructor(connect: (baud?: number) => Promise<Driver>, clock: Clock) {
    this.#connect = connect
    this.#clock = clock
  }

  /** Never rejects. */
  look(): Promise<Seen> {
    this.#seen ??= this.#look(undefined, LOOK_MS)
    return this.#seen
  }

  /** The same question at another serial speed, on a connection of its own. Never rejects. */
  lookAt(baud: number): Promise<Seen> {
    return this.#look(baud, TRIAL_MS)
  }

  /** Undefined: the terminal was not reached, or had no time. */
  async hostLine(): Promise<HostLine | undefined> {
    if (!(await this.look()).reached) return undefined
    return this.#withDriver(undefined, HOST_LINE_MS, async driver => {
      await driver.examine()
      return driver.testHostLine()
    }).catch(() => undefined)
  }

  async #look(baud: number | undefined, limitMs: number): Promise<Seen> {
    const started = this.#clock.now()
    const milliseconds = () => Math.round(this.#clock.now() - started)
    let line = CALM
    try {
      return await this.#withDriver(baud, limitMs, async driver => {
        line = driver.lineFaults
        const state = await driver.examine()
        const answeredAfter = milliseconds()
        const open = await driver.openTotals().catch(() => 'unsupported' as const)
        return {
          reached: true,
          state,
          open: open === 'unsupported' ? undefined : open,
          milliseconds: answeredAfter,
          line: { ...line },
        }
      })
    } catch (thrown) {
      return {
        reached: false,
        fault: Fault.from(thrown),
        milliseconds: milliseconds(),
        line: { ...line },
      }
    }
  }

  /** Never longer than the limit: a connection that comes too late is closed as it comes. */
  async #withDriver<T>(
    baud: number | undefined,
    limitMs: number,
    ask: (driver: Driver) => Promise<T>,
  ): Promise<T> {
    const late = () => new Fault('link.timeout')
    const connecting = this.#connect(baud)
    const until = this.#clock.now() + limitMs
    const driver = await within(this.#clock, limitMs, connecting, late).catch(thrown => {
      connecting.then(tooLate => tooLate.disconnect()).catch(() => undefined)
      throw thrown
    })
    try {
      return await within(this.#clock, until - this.#clock.now(), ask(driver), late)
    } finally {
      await driver.disconnect().catch(() => undefined)
    }
  }
}
