import type { Attempt } from '../../../shared/settlement'
import { TerminalCard } from '../../../shared/terminal'
import type { Ledger } from '../ledger/ledger'
import { complete } from '../settlement/saga'
import { Session } from '../settlement/session'
import { simulatedLink } from '../simulator/embedded'
import { FlashContent } from '../simulator/flash'
import { leapClock } from '../simulator/leap-clock'
import type { Scenario } from '../simulator/scenario'
import { simulate } from '../simulator/simulate'
import type { Simulation } from '../simulator/simulation'
import { memoryStore } from '../simulator/store'
import { SimulatedTerminal } from '../simulator/terminal'
import type { WorldState } from '../simulator/world/world-state'
import type { SimulatedLink } from '../terminals/fleet'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import type { Ledgers } from './ledgers'
import { type Death, Died, type MortalConsole, mortalConsole } from './mortal-console'
import { type Outage, outageOf } from './outage'
import { tillOf } from './till-of'

/** One evening of a simulated shop: real bytes, a real ledger, a console that may die; only time leaps. */
export interface Evening {
  readonly simulation: Simulation
  /** The one that is open now: after a death the next console opens the same files. */
  readonly ledger: () => Ledger
  /** Batches the host held before anybody pressed. */
  readonly before: readonly string[]
  /** A person presses 完成上次结算. `died` where the console did; then it has been started again. */
  press(death?: Death): Promise<Attempt | 'died'>
  /** What the last press passed on its way. */
  readonly passed: () => MortalConsole['passed']
  end(): Promise<void>
}

const OFFSET_MINUTES = 480
const CURRENCY = 'CNY'
/** Reading what it says takes a person a minute. */
const PRESSED_AGAIN_MS = 60_000
const CARD = TerminalCard.parse({
  id: 'T1',
  name: 'T1',
  address: 'sim:open-day',
  currency: CURRENCY,
  model: 'generic',
})

/** What an evening is made of. */
export interface Setting {
  readonly scenario: Scenario
  readonly seed: number
  readonly startMs: number
  /** Default: tcp. */
  readonly line?: SimulatedLink['line']
  readonly outage?: Outage | undefined
  /** What was typed into the till; without it the till tells nothing. */
  readonly till?: WorldState['till'] | undefined
}

export async function evening(
  { scenario, seed, startMs, line = 'tcp', outage, till }: Setting,
  ledgers: Ledgers,
): Promise<Evening> {
  const clock = leapClock(startMs)
  const world = { clock, utcOffsetMinutes: OFFSET_MINUTES }
  const flash = memoryStore()
  const simulation = await simulate({ scenario, seed, flash, ...world })
  const terminal = new SimulatedTerminal(simulation, world)
  let ledger = await ledgers.open(clock)
  ledger.saveTerminal(CARD)
  if (till) ledger.addTransactions(tillOf(FlashContent.parse(flash.load()), till))
  const before = simulation.acquirer.batches()
  const cable = outageOf(clock, outage)
  const plugIn = () => cable(() => simulatedLink(terminal, line))
  let presses = 0
  let passed: MortalConsole['passed'] = { write: 0, send: 0 }
  return {
    simulation,
    ledger: () => ledger,
    before,
    passed: () => passed,
    press: async death => {
      if (presses > 0) await clock.sleep(PRESSED_AGAIN_MS)
      const self = mortalConsole(ledger, clock, death)
      passed = self.passed
      const settling = settle(self, plugIn, `attempt-${++presses}`)
      settling.catch(() => undefined)
      try {
        return await Promise.race([settling, self.died])
      } catch (thrown) {
        if (!(thrown instanceof Died)) throw thrown
        await clock.sleep(death?.awayMs ?? 0)
        const dead = ledger
        dead.close()
        ledger = await ledgers.open(clock, dead.dir)
        ledgers.drop(dead.dir)
        return 'died'
      }
    },
    end: async () => {
      ledger.close()
      ledgers.drop(ledger.dir)
      await terminal.scrap()
    },
  }
}

function settle(
  { ledger, clock, wired }: MortalConsole,
  plugIn: () => SimulatedLink,
  id: string,
): Promise<Attempt> {
  const connect = async () =>
    connectZvt({
      ...wired(plugIn()),
      clock,
      currency: CURRENCY,
      utcOffsetMinutes: OFFSET_MINUTES,
    })
  return complete(
    {
      card: CARD,
      ledger,
      clock,
      session: new Session(connect, clock),
      changed: () => undefined,
      heard: () => undefined,
    },
    () => id,
  )
}
