import type { Attempt } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import { TerminalCard } from '../../../shared/terminal'
import type { Ledger } from '../ledger/ledger'
import { complete } from '../settlement/saga'
import { Session } from '../settlement/session'
import { simulatedLink } from '../simulator/embedded'
import { leapClock } from '../simulator/leap-clock'
import type { Mishap, What } from '../simulator/mishaps'
import { type Random, seededRandom } from '../simulator/random'
import { scenarioById } from '../simulator/scenarios'
import { simulate } from '../simulator/simulate'
import type { Simulation } from '../simulator/simulation'
import { SimulatedTerminal } from '../simulator/terminal'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import type { Ledgers } from './ledgers'
import { dayOf } from './on-a-day'

/** What a checker that is no part of the settlement found wrong with a day. */
export type Violation =
  /** The host booked a batch more than once. */
  | 'closed-twice'
  /** Told as closed, and the host knows nothing of it. */
  | 'claimed'
  /** Told with another amount than the host has. */
  | 'wrong-totals'
  /** Nothing is told of how it ended. */
  | 'no-end'
  | 'ledger'

export interface SoakDay {
  readonly seed: number
  readonly brand: string
  readonly mishaps: readonly string[]
  /** Times the button was pressed. */
  readonly presses: number
  readonly outcome: Attempt['outcome']
  readonly violations: readonly Violation[]
}

const START = Date.UTC(2026, 10, 23, 13, 40)
const DAY_MS = 86_400_000
const OFFSET_MINUTES = 480
const BRANDS = ['linden', 'harbor', 'cascade'] as const
const STAGES = ['P', 'R', 'H', 'U', 'S', 'D', 'C'] as const satisfies readonly Stage[]
const EDGES = ['before', 'between', 'after'] as const
const TROUBLES = [
  'power-loss',
  'paper-out',
  'register-link-cut',
  'register-frame-lost',
  'register-frame-late',
  'register-frame-duplicated',
  'register-frame-corrupted',
  'host-link-cut-before-request',
  'host-link-cut-before-answer',
  'host-link-cut-after-answer',
  'host-late',
  'answer-77',
] as const satisfies readonly What[]
const MOST_TROUBLES = 3
const MOST_PRESSES = 5
const CURRENCY = 'CNY'
const CARD = TerminalCard.parse({
  id: 'T1',
  name: 'T1',
  address: 'sim:open-day',
  currency: CURRENCY,
  model: 'generic',
})

/** One evening of a simulated shop, with up to three troubles: real bytes, real ledger; only time leaps. */
export async function soakDay(seed: number, ledgers: Ledgers): Promise<SoakDay> {
  const random = seededRandom(seed)
  const brand = random.pick(BRANDS)
  const mishaps = Array.from({ length: random.between(0, MOST_TROUBLES) }, () => trouble(random))
  const clock = leapClock(START + (seed % 365) * DAY_MS)
  const simulation = await simulate({
    scenario: { ...scenarioById('open-day'), shop: dayOf(seed), brand, mishaps },
    seed,
    clock,
    utcOffsetMinutes: OFFSET_MINUTES,
  })
  const terminal = new SimulatedTerminal(simulation, { clock, utcOffsetMinutes: OFFSET_MINUTES })
  const ledger = await ledgers.open(clock)
  ledger.saveTerminal(CARD)
  const connect = async () =>
    connectZvt({
      ...simulatedLink(terminal, 'tcp'),
      clock,
      currency: CURRENCY,
      utcOffsetMinutes: OFFSET_MINUTES,
    })
  const press = (id: string) =>
    complete(
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
  try {
    const { attempt, presses } = await settled(press)
    const violations = wrongWith(attempt, simulation, ledger)
    const names = mishaps.map(({ what, when }) => `${what} ${when.edge} ${when.stage}`)
    return { seed, brand, mishaps: names, presses, outcome: attempt.outcome, violations }
  } finally {
    ledger.close()
    ledgers.drop(ledger.dir)
    await terminal.scrap()
  }
}

const trouble = (random: Random): Mishap => ({
  when: { stage: random.pick(STAGES), edge: random.pick(EDGES) },
  what: random.pick(TROUBLES),
})

/** A person presses the button until there is nothing left that a press could change. */
async function settled(
  press: (id: string) => Promise<Attempt>,
): Promise<{ readonly attempt: Attempt; readonly presses: number }> {
  let presses = 1
  let attempt = await press('attempt-1')
  while (presses < MOST_PRESSES && (attempt.step !== 'done' || attempt.outcome === 'refused'))
    attempt = await press(`attempt-${++presses}`)
  return { attempt, presses }
}

/** Asks the simulated host, not the settlement. */
export function wrongWith(
  { outcome, report, batchNo }: Pick<Attempt, 'outcome' | 'report' | 'batchNo'>,
  { acquirer }: Simulation,
  ledger: Ledger,
): readonly Violation[] {
  const booked = acquirer.batches().map(number => acquirer.ledgerOf(number))
  const ours = batchNo === null ? undefined : acquirer.ledgerOf(batchNo)
  const told = outcome === 'agreed' || outcome === 'closed-with-difference'
  const isWrong = outcome === 'agreed' && report?.totals.amountMinor !== ours?.amountMinor
  const found: readonly (readonly [Violation, boolean])[] = [
    ['closed-twice', booked.some(batch => (batch?.closingsBooked ?? 0) > 1)],
    ['claimed', told && ours?.closingsBooked !== 1],
    ['wrong-totals', isWrong],
    ['no-end', outcome === null],
    ['ledger', !ledger.verify().ok],
  ]
  return found.filter(([, is]) => is).map(([violation]) => violation)
}
