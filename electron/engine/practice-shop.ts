import type { Transaction } from '../../shared/settlement'
import type { TerminalId } from '../../shared/terminal'
import type { Clock } from './clock'
import type { Surroundings } from './diagnosis/surroundings'
import { ACQUIRER } from './drill/prepared-shop'
import { tillOf } from './drill/till-of'
import { type Embedded, embeddedTerminal } from './simulator/embedded'
import { carryOut } from './simulator/world/hands'
import { seenAround } from './simulator/world/seen-around'
import type { World } from './simulator/world/world'
import type { SimulatedLink } from './terminals/fleet'
import { AT_THE_COUNTER, exerciseShop } from './training/exercise-shop'

/** Nobody in a demo need watch a line for as long as a shop must: so many times faster. */
const WATCH_SPEED = 10

/** What free practice stands in: one terminal, and the shop around it. */
interface Place {
  readonly embedded: Embedded
  readonly world: World
  readonly surroundings: Surroundings
}

interface Options {
  readonly clock: Clock
  /** Where terminal and host remember across a death of this program; the shop around them is as its exercise has it. */
  readonly dir: string
}

/** The shop of free practice. Another scenario may move in; whoever holds it meets the one that is there. */
export class PracticeShop {
  readonly acquirer = ACQUIRER
  readonly #options: Options
  #place: Place

  private constructor(options: Options, place: Place) {
    this.#options = options
    this.#place = place
  }

  /** What is in the folder is taken as it is. @throws Fault `simulator.unknown-scenario` */
  static async open(options: Options, scenario: string): Promise<PracticeShop> {
    return new PracticeShop(options, await furnished(options, { scenario }))
  }

  /** @throws Fault `simulator.unknown-scenario` */
  async moveIn(scenario: string, seed: number): Promise<void> {
    this.close()
    this.#place = await furnished(this.#options, { scenario, seed, anew: true })
  }

  get embedded(): Embedded {
    return this.#place.embedded
  }

  /** What is seen around whichever terminal stands here when it is asked. */
  get surroundings(): Surroundings {
    const seen = () => this.#place.surroundings
    const names = Object.keys(seen()) as (keyof Surroundings)[]
    const asked = names.map(name => {
      const ask = (...about: unknown[]) =>
        (seen()[name] as (...about: unknown[]) => unknown)(...about)
      return [name, ask] as const
    })
    return Object.fromEntries(asked) as unknown as Surroundings
  }

  /** Opens a fresh connection to the terminal, with all that may be in its way. @throws Fault `link.*` */
  connect(): Promise<SimulatedLink> {
    return this.#place.world.reach(AT_THE_COUNTER)
  }

  /** The till's rows of the batch that is to be settled, with what was typed wrongly. */
  tillRows(terminalId: TerminalId): Transaction[] {
    const { embedded, world } = this.#place
    return tillOf(embedded.flash(), world.state.till).map(row => ({ ...row, terminalId }))
  }

  /** What a person's hands do here who says that a fix is done. */
  carryOut(fix: string): void {
    carryOut(fix, this.#place.world)
  }

  close(): void {
    this.#place.embedded.close()
  }
}

async function furnished(
  { clock, dir }: Options,
  wanted: { readonly scenario: string; readonly seed?: number; readonly anew?: true },
): Promise<Place> {
  const embedded = await embeddedTerminal({ ...wanted, clock, dir })
  const world = exerciseShop(embedded.terminal, clock, { isMet: true })
  return { embedded, world, surroundings: seenAround(world, hurried(clock)) }
}

const hurried = (clock: Clock): Clock => ({
  now: clock.now,
  sleep: (ms, signal) => clock.sleep(ms / WATCH_SPEED, signal),
})
