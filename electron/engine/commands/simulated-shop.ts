import type { TerminalCard } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Scene } from '../diagnosis/scene'
import type { Surroundings } from '../diagnosis/surroundings'
import { ACQUIRER } from '../drill/prepared-shop'
import { tillOf } from '../drill/till-of'
import type { Ledger } from '../ledger/ledger'
import { simulatedLink } from '../simulator/embedded'
import { FlashContent } from '../simulator/flash'
import { leapClock } from '../simulator/leap-clock'
import { scenarioById } from '../simulator/scenarios'
import { simulate } from '../simulator/simulate'
import { memoryStore } from '../simulator/store'
import { SimulatedTerminal } from '../simulator/terminal'
import { seenAround } from '../simulator/world/seen-around'
import type { SimulatedLink } from '../terminals/fleet'
import { exerciseShop } from '../training/exercise-shop'

/** What stands around `sim:SCENARIO`, as the exercise of that name has it. */
export interface SimulatedShop {
  readonly clock: Clock
  readonly surroundings: Surroundings
  readonly acquirer: Scene['acquirer']
  readonly reach: () => Promise<SimulatedLink>
  /** Writes down what the till of this shop would, once. */
  readonly keepBooks: (ledger: Ledger, card: TerminalCard) => void
  readonly close: () => Promise<void>
}

/** @throws Fault `simulator.unknown-scenario` */
export async function simulatedShop(
  id: string,
  seed: number | undefined,
  nowMs: number,
): Promise<SimulatedShop> {
  const scenario = scenarioById(id)
  const clock = leapClock(nowMs)
  const flash = memoryStore()
  // A terminal tells the time of the place it stands in, and it stands beside this computer.
  const utcOffsetMinutes = -new Date(nowMs).getTimezoneOffset()
  const simulation = await simulate({
    scenario,
    seed: seed ?? scenario.seed,
    clock,
    utcOffsetMinutes,
    flash,
  })
  const terminal = new SimulatedTerminal(simulation, { clock, utcOffsetMinutes })
  const world = exerciseShop(terminal, clock)
  const content = FlashContent.parse(flash.load())
  return {
    clock,
    surroundings: seenAround(world),
    acquirer: ACQUIRER,
    reach: async () => simulatedLink(terminal, 'tcp'),
    keepBooks: (ledger, card) => {
      if (ledger.readOnlyBecause || ledger.transactions({ terminalId: card.id }).length > 0) return
      const rows = tillOf(content, world.state.till)
      ledger.addTransactions(rows.map(row => ({ ...row, terminalId: card.id })))
    },
    close: () => terminal.scrap(),
  }
}
